package org.linli.wishes.shown;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.LookAhead;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.Wishes;
import org.springframework.stereotype.Component;

/** Makes wishes and claims ready to be shown: loads what all of them together refer to, one statement a kind. */
@Component
public class ShownWishes {

    private final Wishes wishes;
    private final KnownClaims claims;
    private final LoadedRelations loaded;

    ShownWishes(Wishes wishes, KnownClaims claims, LoadedRelations loaded) {
        this.wishes = wishes;
        this.claims = claims;
        this.loaded = loaded;
    }

    /** The wish, if the viewer may see it: what is not for everyone is for those whom it concerns. */
    public Optional<Wish> findVisible(long id, Viewer viewer) {
        return wishes.find(id).filter(wish -> wish.isShown() || concerns(wish, viewer));
    }

    private boolean concerns(Wish wish, Viewer viewer) {
        return !viewer.isStranger()
                && (wish.authorId() == viewer.personId() || claims.hasClaimed(wish.id(), viewer.personId()));
    }

    /** The wishes in the same order. */
    public List<ShownWish> show(List<Wish> rows, Viewer viewer, DataFetchingEnvironment environment) {
        var sources = Sources.of(environment);
        rows.forEach(row -> sources.add(Shelves.WISH, row.id()));
        var relations = loaded.load(rows, List.of(), viewer, LookAhead.of(environment));
        relations.people().keySet().forEach(id -> sources.add("person", id));
        return rows.stream().map(row -> new ShownWish(row, relations)).toList();
    }

    /** The wish with this id as the viewer sees it; null when there is none. */
    public @Nullable ShownWish show(@Nullable Wish wish, Viewer viewer, DataFetchingEnvironment environment) {
        return wish == null ? null : show(List.of(wish), viewer, environment).getFirst();
    }

    /** A wish of the viewer's as it is now. */
    public @Nullable ShownWish showOwn(@Nullable Long id, Viewer viewer, DataFetchingEnvironment environment) {
        return id == null ? null : show(wishes.find(id).orElse(null), viewer, environment);
    }

    /** The claims in the same order; the viewer has made them, or the wishes are hers. */
    public List<ShownClaim> showClaims(List<Claim> rows, Viewer viewer, DataFetchingEnvironment environment) {
        var found = List.copyOf(
                wishes.byId(rows.stream().map(Claim::wishId).distinct().toList())
                        .values());
        var relations = loaded.load(found, rows, viewer, LookAhead.of(environment));
        return rows.stream().map(row -> new ShownClaim(row, relations)).toList();
    }

    /** The claims in the same order, as staff sees them. */
    public List<ShownClaim> showToStaff(List<Claim> rows, Viewer viewer, DataFetchingEnvironment environment) {
        return showClaims(rows, viewer, environment).stream()
                .map(claim -> new ShownClaim(claim.claim(), claim.relations(), true))
                .toList();
    }

    /** A claim as it is now; null when there is none. */
    public @Nullable ShownClaim showClaim(@Nullable Long id, Viewer viewer, DataFetchingEnvironment environment) {
        return Optional.ofNullable(id)
                .flatMap(claims::find)
                .map(claim -> showClaims(List.of(claim), viewer, environment).getFirst())
                .orElse(null);
    }
}
