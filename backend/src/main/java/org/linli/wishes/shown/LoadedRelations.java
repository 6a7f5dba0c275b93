package org.linli.wishes.shown;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.identity.Residents;
import org.linli.organisation.Organisations;
import org.linli.pictures.Pictures;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.LookAhead;
import org.linli.stations.Stations;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.wish.Wish;
import org.springframework.stereotype.Component;

/** Loads what wishes and claims refer to, as far as the request mentions it. */
@Component
class LoadedRelations {

    private final KnownClaims claims;
    private final Timeline timeline;
    private final Organisations organisations;
    private final Stations stations;
    private final Residents residents;
    private final Pictures pictures;
    private final Clock clock;

    LoadedRelations(
            KnownClaims claims,
            Timeline timeline,
            Organisations organisations,
            Stations stations,
            Residents residents,
            Pictures pictures,
            Clock clock) {
        this.claims = claims;
        this.timeline = timeline;
        this.organisations = organisations;
        this.stations = stations;
        this.residents = residents;
        this.pictures = pictures;
        this.clock = clock;
    }

    WishRelations load(List<Wish> wishes, List<Claim> rows, Viewer viewer, LookAhead ahead) {
        var viewerId = viewer.isStranger() ? 0 : viewer.personId();
        var own = ids(wishes.stream().filter(wish -> wish.authorId() == viewerId), Wish::id);
        var viewerClaims = ahead.mentions("viewerClaim") && viewerId != 0
                ? claims.liveAmong(ids(wishes.stream(), Wish::id), viewerId)
                : Map.<Long, Claim>of();
        var ownClaims = ahead.mentions("claims") ? claims.of(own) : Map.<Long, List<Claim>>of();
        var helpers = ahead.mentions("helpers") ? helpers(wishes) : Map.<Long, List<Long>>of();
        var all = Stream.of(
                        rows.stream(),
                        viewerClaims.values().stream(),
                        ownClaims.values().stream().flatMap(List::stream))
                .flatMap(Function.identity())
                .toList();
        return new WishRelations(
                viewerId,
                clock.instant(),
                wishes.stream().collect(Collectors.toMap(Wish::id, Function.identity())),
                organisations.byId(organisationIds(wishes, all, ahead)),
                ahead.mentions("station") ? stations.byId(ids(wishes.stream(), Wish::stationId)) : Map.of(),
                residents.people(personIds(wishes, all, helpers, ahead)),
                ahead.mentions("pictures") ? pictures.byId(pictureIds(wishes, all)) : Map.of(),
                viewerClaims,
                ownClaims,
                helpers,
                ahead.mentions("timeline") ? timeline.of(own) : Map.of());
    }

    private Map<Long, List<Long>> helpers(List<Wish> wishes) {
        var fulfilled = ids(wishes.stream().filter(wish -> wish.status().isFulfilled()), Wish::id);
        return claims.of(fulfilled).values().stream()
                .flatMap(List::stream)
                .filter(claim -> claim.state() == WishClaimState.CONFIRMED)
                .collect(
                        Collectors.groupingBy(Claim::wishId, Collectors.mapping(Claim::personId, Collectors.toList())));
    }

    private static Set<Long> organisationIds(List<Wish> wishes, List<Claim> claims, LookAhead ahead) {
        var communities = ahead.mentions("community") ? wishes.stream().map(Wish::communityId) : Stream.<Long>of();
        var claimers = ahead.mentions("organisation")
                ? claims.stream().map(Claim::organisationId).filter(Objects::nonNull)
                : Stream.<Long>of();
        return Stream.concat(communities, claimers).collect(Collectors.toSet());
    }

    private static Set<Long> personIds(
            List<Wish> wishes, List<Claim> claims, Map<Long, List<Long>> helpers, LookAhead ahead) {
        var wishers = ahead.mentions("wisher") || ahead.mentions("wisherName")
                ? wishes.stream().filter(wish -> wish.pseudonym() == null).map(Wish::authorId)
                : Stream.<Long>of();
        var claimers = ahead.mentions("claimer") ? claims.stream().map(Claim::personId) : Stream.<Long>of();
        return Stream.of(wishers, claimers, helpers.values().stream().flatMap(List::stream))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    private static Collection<Long> pictureIds(List<Wish> wishes, List<Claim> claims) {
        return Stream.concat(
                        wishes.stream().flatMap(wish -> wish.pictures().stream()),
                        claims.stream().flatMap(claim -> claim.pictures().stream()))
                .collect(Collectors.toSet());
    }

    private static <T> Set<Long> ids(Stream<T> rows, Function<T, @Nullable Long> id) {
        return rows.map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
