package org.linli.wishes.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads claims for those who show them. */
@Component
public class KnownClaims {

    private final KnownClaimMapper mapper;

    KnownClaims(KnownClaimMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<Claim> find(long id) {
        return mapper.find(id);
    }

    /** The live claim of a person or an organisation. */
    public Optional<Claim> live(long wishId, long claimerId) {
        return mapper.findLive(wishId, claimerId);
    }

    /** A person's own live claims of these wishes, by the wish. */
    public Map<Long, Claim> liveAmong(Collection<Long> wishIds, long personId) {
        return wishIds.isEmpty()
                ? Map.of()
                : mapper.findLiveAmong(wishIds, personId).stream()
                        .collect(Collectors.toMap(Claim::wishId, Function.identity(), (first, other) -> first));
    }

    /** All claims of these wishes by the wish, the first one first. */
    public Map<Long, List<Claim>> of(Collection<Long> wishIds) {
        return wishIds.isEmpty()
                ? Map.of()
                : mapper.findOf(wishIds).stream().collect(Collectors.groupingBy(Claim::wishId));
    }

    /** The claims with these ids, which are there, in the order of the ids. */
    public List<Claim> withIds(List<Long> ids) {
        Map<Long, Claim> found = ids.isEmpty()
                ? Map.of()
                : mapper.findAllById(ids).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    /** An organisation's claims, the latest first, with ids below {@code before}. */
    public List<Claim> ofOrganisation(long organisationId, long before, int limit) {
        return mapper.findByOrganisation(organisationId, before, limit);
    }

    /** A person's claims, the latest first, with ids below {@code before}. */
    public List<Claim> by(long personId, long before, int limit) {
        return mapper.findByPerson(personId, before, limit);
    }

    /** Whether the person has ever claimed the wish. */
    public boolean hasClaimed(long wishId, long personId) {
        return mapper.countOf(wishId, personId) > 0;
    }
}
