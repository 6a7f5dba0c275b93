package org.linli.wishes.writing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.wishes.wish.WishBeneficiary;
import org.linli.wishes.wish.WishCategory;
import org.linli.wishes.wish.WishDelivery;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishKind;
import org.linli.wishes.wish.WishPolicy;
import org.linli.wishes.wish.WishRejected;

/** What is wished, as the wisher says it. */
record WishContent(
        String title,
        String why,
        WishCategory category,
        WishKind kind,
        @Nullable Integer value,
        int parts,
        @Nullable LocalDate wantedBy,
        WishDelivery delivery,
        @Nullable Long stationId,
        WishBeneficiary beneficiary,
        boolean pseudonymous,
        @Nullable String surname,
        List<Long> pictureIds) {

    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_WHY = 500;
    private static final int MOST_PARTS = 100;
    private static final int MOST_PICTURES = 9;

    /** Ends with a refusal when it cannot be wished. */
    void check(WishPolicy policy, LocalDate today) {
        require(Text.isLine(title, 1, LONGEST_TITLE), "title");
        require(Text.isProse(why, 1, LONGEST_WHY), "why");
        require(parts >= 1 && parts <= MOST_PARTS, "parts");
        require(wantedBy == null || wantedBy.isAfter(today) && !wantedBy.isAfter(today.plusYears(1)), "wantedBy");
        require((delivery == WishDelivery.STATION) == (stationId != null), "stationId");
        require(pictureIds.stream().distinct().count() == pictureIds.size(), "pictureIds");
        require(pictureIds.size() <= MOST_PICTURES, "pictureIds");
        require(surname == null || Pseudonym.isSurname(surname), "surname");
        require(value == null ? kind != WishKind.THING : value >= 1, "value");
        if (!policy.offers(category, kind)) {
            throw new WishRejected(WishErrorCode.NOT_OFFERED, "input", "content", "category");
        }
        if (value != null && value > policy.valueCap()) {
            throw WishRejected.withNumber(WishErrorCode.ABOVE_CAP, policy.valueCap(), "input", "content", "value");
        }
    }

    /** What the wisher is called before others; null when by her nickname. */
    @Nullable
    String pseudonym() {
        return pseudonymous || beneficiary == WishBeneficiary.CHILD ? Pseudonym.of(beneficiary, surname) : null;
    }

    /** All that others would read. */
    String text() {
        var pseudonym = pseudonym();
        return title + '\n' + why + (pseudonym == null ? "" : '\n' + pseudonym);
    }

    private static void require(boolean valid, String field) {
        if (!valid) {
            throw WishRejected.invalid("input", "content", field);
        }
    }
}
