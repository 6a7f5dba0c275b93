package org.linli.wishes.claiming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.shared.privacy.PersonalData;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.Wishes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have claimed. What they had promised is open again when their account is closed; what they did stays. */
@Component
class ClaimData implements PersonalData {

    private static final int MOST = 10_000;

    private final KnownClaims known;
    private final ClaimMapper mapper;
    private final Claims claims;
    private final Dispatches dispatches;
    private final Wishes wishes;

    ClaimData(KnownClaims known, ClaimMapper mapper, Claims claims, Dispatches dispatches, Wishes wishes) {
        this.known = known;
        this.mapper = mapper;
        this.claims = claims;
        this.dispatches = dispatches;
        this.wishes = wishes;
    }

    @Override
    public String name() {
        return "wish-claims";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var rows = known.by(personId, Long.MAX_VALUE, MOST);
        var titles = wishes.byId(rows.stream().map(Claim::wishId).collect(Collectors.toSet()));
        return rows.stream().map(row -> row(row, titles)).toList();
    }

    private static Map<String, Object> row(Claim claim, Map<Long, Wish> wishes) {
        var row = new LinkedHashMap<String, Object>();
        var wish = wishes.get(claim.wishId());
        if (wish != null) {
            row.put("wish", wish.title());
        }
        row.put("parts", claim.parts());
        row.put("state", claim.state().name());
        row.put("claimedAt", claim.claimedAt().toString());
        if (claim.note() != null) {
            row.put("note", claim.note());
        }
        return row;
    }

    private static Stream<Long> ids(List<Claim> claims, WishClaimState state) {
        return claims.stream()
                .filter(claim -> claim.state() == state)
                .map(Claim::id)
                .sorted();
    }

    @Override
    @Transactional
    public void erase(long personId) {
        var own = known.by(personId, Long.MAX_VALUE, MOST);
        ids(own, WishClaimState.CLAIMED).forEach(claims::leave);
        ids(own, WishClaimState.OFFERED).forEach(dispatches::leave);
        mapper.eraseNotes(personId);
    }
}
