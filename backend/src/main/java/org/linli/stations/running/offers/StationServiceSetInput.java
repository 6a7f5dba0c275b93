package org.linli.stations.running.offers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.stations.ServiceKind;
import org.linli.stations.ServiceProvision;
import org.linli.stations.StationRejected;

/**
 * A service to add or to change, all of it.
 *
 * @param serviceId null to add one
 */
record StationServiceSetInput(
        long stationId,
        @Nullable Long serviceId,
        String name,
        ServiceKind kind,
        @Nullable String description,
        ServiceProvision provision,
        @Nullable String provider,
        @Nullable String fee,
        @Nullable String audience,
        List<String> papers,
        boolean confidential,
        @Nullable Long counsellorId,
        boolean care,
        boolean offered,
        @Nullable Integer slotMinutes,
        int places,
        @Nullable BookingPolicyInput policy,
        @Nullable String clientRequestId) {

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int MOST_PAPERS = 10;
    private static final int LONGEST_PAPER = 40;
    private static final int SHORTEST_SLOT = 5;
    private static final int LONGEST_SLOT = 24 * 60;
    private static final int MOST_PLACES = 1_000;

    StationServiceSetInput {
        description = orNull(description);
        provider = orNull(provider);
        fee = orNull(fee);
        audience = orNull(audience);
    }

    void requireValid() {
        require(Text.isLine(name, 1, LONGEST_LINE), "name");
        require(description == null || Text.isProse(description, 1, LONGEST_DESCRIPTION), "description");
        require(isLineOrNull(provider), "provider");
        require(isLineOrNull(fee), "fee");
        require(isLineOrNull(audience), "audience");
        require(
                papers.size() <= MOST_PAPERS && papers.stream().allMatch(paper -> Text.isLine(paper, 1, LONGEST_PAPER)),
                "papers");
        require(confidential == (counsellorId != null), "counsellorId");
        require(slotMinutes == null || slotMinutes >= SHORTEST_SLOT && slotMinutes <= LONGEST_SLOT, "slotMinutes");
        require(places >= 1 && places <= MOST_PLACES, "places");
        require((slotMinutes == null) == (policy == null), "policy");
        if (policy != null) {
            policy.requireValidForSlots();
        }
    }

    /** The papers as they are stored. */
    String papersText() {
        return String.join("\n", papers);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static boolean isLineOrNull(@Nullable String text) {
        return text == null || Text.isLine(text, 1, LONGEST_LINE);
    }

    private static void require(boolean valid, String field) {
        if (!valid) {
            throw StationRejected.invalid("input", field);
        }
    }
}
