package org.linli.embedded.demo;

import org.jspecify.annotations.Nullable;

/** What a wish of the demo says. */
record WishText(Entry entry, @Nullable Long stationId, @Nullable String surname) {

    String title() {
        return entry.text("title");
    }

    String why() {
        return entry.text("why");
    }

    int parts() {
        return entry.number("parts", 1);
    }

    String beneficiary() {
        return entry.text("beneficiary", "SELF");
    }

    /** As the server makes it. */
    @Nullable
    String pseudonym() {
        if (beneficiary().equals("CHILD")) {
            return (surname == null ? "一位" : surname) + "小朋友";
        }
        return entry.has("pseudonymous") ? surname + "姓居民" : null;
    }

    /** All that others read, as the server has it checked. */
    String checked() {
        var pseudonym = pseudonym();
        return title() + '\n' + why() + (pseudonym == null ? "" : '\n' + pseudonym);
    }
}
