package org.linli.bench.city;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An activity and who signed up for it.
 *
 * @param community number of the community
 * @param turn the how-manieth of the community
 */
record Activity(
        int community,
        int turn,
        long id,
        Node holder,
        Pattern pattern,
        String topic,
        String status,
        String title,
        List<String> tags,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        int capacity,
        List<Signup> signups) {

    private static final LocalDateTime EIGHT = LocalDateTime.of(2020, 1, 1, 8, 0);
    private static final int HOURS_EAST = 8;
    private static final int HOURS_BEFORE = 2;

    /** Eight in the morning by the clock on the wall, some days before. */
    LocalDateTime opensAt() {
        return startsAt.plusHours(HOURS_EAST)
                .toLocalDate()
                .minusDays(pattern.opens())
                .atTime(EIGHT.toLocalTime())
                .minusHours(HOURS_EAST);
    }

    LocalDateTime closesAt() {
        return startsAt.minusHours(HOURS_BEFORE);
    }

    LocalDateTime createdAt() {
        return opensAt().minusDays(1);
    }

    int taken() {
        return taken(signups);
    }

    static int taken(List<Signup> signups) {
        return signups.stream().filter(Signup::isLive).mapToInt(Signup::party).sum();
    }

    boolean isListed() {
        return !status.equals("DRAFT");
    }

    /** A resident's signup. */
    record Signup(long id, long personId, String status, int party) {

        boolean isLive() {
            return status.equals("CONFIRMED");
        }
    }
}
