package org.linli.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.shared.VerificationLevel;

/** What staff decides about an activity; everything of it can be edited. */
record ActivityPlan(
        String title,
        @Nullable String description,
        ActivityKind kind,
        Instant startsAt,
        Instant endsAt,
        Instant signupOpensAt,
        Instant signupClosesAt,
        int capacity,
        int partyLimit,
        VerificationLevel requiredLevel,
        List<String> tags,
        Place place,
        String organiser,
        @Nullable String contactPhone) {

    /** No activity is longer, so a list of what is not over yet need not look further back. */
    static final Duration LONGEST = Duration.ofDays(31);

    private static final int MOST_PLACES = 100_000;
    private static final int LARGEST_PARTY = 10;
    private static final int MOST_TAGS = 5;
    private static final Pattern PHONE = Pattern.compile("[0-9-]{3,20}");

    /** Ends with a refusal that names the first field which is not right. */
    void requireValid() {
        require(Text.isLine(title, 1, 60), "title");
        require(description == null || Text.isProse(description, 0, 2000), "description");
        requireTimes();
        require(capacity >= 1 && capacity <= MOST_PLACES, "capacity");
        require(partyLimit >= 1 && partyLimit <= LARGEST_PARTY, "partyLimit");
        require(tags.size() <= MOST_TAGS && new HashSet<>(tags).size() == tags.size(), "tags");
        require(tags.stream().allMatch(tag -> Text.isLine(tag, 1, 20)), "tags");
        requirePlace();
        require(Text.isLine(organiser, 1, 60), "organiser");
        require(contactPhone == null || PHONE.matcher(contactPhone).matches(), "contactPhone");
    }

    private void requireTimes() {
        require(startsAt.isBefore(endsAt) && !endsAt.isAfter(startsAt.plus(LONGEST)), "endsAt");
        require(signupOpensAt.isBefore(signupClosesAt) && !signupClosesAt.isAfter(endsAt), "signupClosesAt");
    }

    private void requirePlace() {
        require(Text.isLine(place.name(), 1, 60), "place", "name");
        require(place.address() == null || Text.isLine(place.address(), 0, 120), "place", "address");
        require(areCoordinates(place.latitude(), place.longitude()), "place", "latitude");
    }

    private static boolean areCoordinates(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            return latitude == null && longitude == null;
        }
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    private static void require(boolean right, String... field) {
        if (!right) {
            var path = new String[field.length + 1];
            path[0] = "input";
            System.arraycopy(field, 0, path, 1, field.length);
            throw ActivityRejected.invalid(path);
        }
    }
}
