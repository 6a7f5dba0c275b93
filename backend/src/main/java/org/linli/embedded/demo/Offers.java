package org.linli.embedded.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stations offer. */
final class Offers {

    private final Rows rows;
    private final People people;
    private final StationHours hours;
    private final Entry terms;
    private final Map<String, Bookable> bookable = new HashMap<>();

    Offers(Rows rows, People people, StationHours hours, Entry terms) {
        this.rows = rows;
        this.people = people;
        this.hours = hours;
        this.terms = terms;
    }

    /** A service whose slots can be booked. */
    Bookable find(String station, String service) {
        var found = bookable.get(station + "/" + service);
        if (found == null) {
            throw new IllegalStateException("No service of " + station + " that can be booked is called " + service);
        }
        return found;
    }

    void add(Node node, long station, String stationName, Entry service) {
        var id = rows.nextId();
        var how = Terms.of(terms, service.textOrNull("book"));
        rows.add(
                Table.STATION_SERVICE,
                id,
                node.communityId(),
                station,
                service.text("name"),
                service.text("kind"),
                service.textOrNull("description"),
                service.text("provision", "PUBLIC"),
                service.textOrNull("provider"),
                service.textOrNull("fee"),
                service.textOrNull("audience"),
                String.join("\n", service.texts("papers")),
                service.has("counsellor"),
                counsellor(node, service),
                service.number("care", 0) == 1,
                service.valueOrNull("slot"),
                service.number("places", 1),
                how.approval(),
                how.level(),
                how.notice(),
                how.horizon(),
                Rows.CREATED,
                0);
        how.addQuotas(rows, node, id);
        if (service.has("hours")) {
            hours.add(node, station, id, service.text("hours"));
        }
        if (how.bookable()) {
            bookable.put(stationName + "/" + service.text("name"), new Bookable(id, node, station, "", how));
        }
    }

    /** Of a confidential service: a person of the demo, or who runs the node. */
    private @Nullable Long counsellor(Node node, Entry service) {
        if (!service.has("counsellor")) {
            return null;
        }
        var key = service.text("counsellor");
        return key.equals("admin") ? people.admin(node).id() : people.demo(key).id();
    }
}
