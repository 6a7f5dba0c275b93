package org.linli.embedded.demo;

import java.time.LocalDateTime;

/** An activity before anybody has signed up; times are UTC. */
record Activity(
        long id,
        Node holder,
        Entry pattern,
        String topic,
        String status,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        LocalDateTime opensAt,
        LocalDateTime closesAt) {

    String text(String key) {
        return pattern.text(key).replace("{topic}", topic);
    }

    int places() {
        return pattern.number("places");
    }

    int partyLimit() {
        return pattern.number("party", 2);
    }

    String level() {
        return pattern.text("level", "GUEST");
    }

    boolean overlaps(Activity other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
