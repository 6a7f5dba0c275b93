package org.linli.embedded.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a room or a slot of the demo can be booked.
 *
 * @param bookable whether it can be
 */
record Terms(
        boolean bookable,
        boolean approval,
        String level,
        int shortest,
        int longest,
        int notice,
        int horizon,
        int buffer,
        Entry entry) {

    private static final Entry NOTHING = new Entry(Map.of());

    /** By their name in the data file; without one it cannot be booked. */
    static Terms of(Entry names, @Nullable String name) {
        var named = name == null ? NOTHING : names.entry(name);
        return new Terms(
                name != null,
                named.number("approval", 0) == 1,
                named.text("level", "PHONE"),
                named.number("shortest", 30),
                named.number("longest", 240),
                named.number("notice", 60),
                named.number("horizon", 30),
                named.number("buffer", 0),
                named);
    }

    void addQuotas(Rows rows, Node node, long owner) {
        for (var quota : entry.entries("quotas")) {
            rows.add(
                    Table.BOOKING_QUOTA,
                    owner,
                    quota.text("whose"),
                    quota.text("period"),
                    node.communityId(),
                    quota.number("most"));
        }
    }
}
