package org.linli.embedded.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

/** Makes all rows of the demo; the same seed and day make the same rows. */
final class DemoSet {

    private static final int RESIDENCY_DAYS = 730;

    private DemoSet() {}

    static Rows of(long seed, LocalDate day) {
        var communities = Entry.read("communities");
        var rows = new Rows();
        var tree = new Tree(rows, communities);
        var people = new People(
                rows,
                tree,
                Entry.read("people"),
                new Random(seed),
                day.plusDays(RESIDENCY_DAYS).atStartOfDay());
        var stations = new Stations(rows, tree, people, Entry.read("stations"), day);
        var calendar = new Calendar(day, ZoneId.of(tree.zone()));
        var signups = new Signups(people, calendar.now(), new Random(seed + 1));
        var activities = new Activities(rows, tree, stations, people, calendar, signups);
        communities.texts("activities").forEach(file -> activities.add(Entry.read(file)));
        signups.addTo(rows);
        var wishes = new Wishes(Entry.read("wishes"), tree, stations, people, calendar, new Random(seed + 2)).live();
        new WishRows(rows, wishes, calendar.now()).add();
        new WishMonths(rows, calendar.zone()).add(wishes);
        new Bookings(rows, stations, people, calendar).add(Entry.read("bookings"));
        new AgendaHalls(rows, tree, people, calendar, new Random(seed + 3)).add(Entry.read("halls"));
        return rows;
    }

    /** Today where the communities are. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of(Entry.read("communities").text("zone")));
    }
}
