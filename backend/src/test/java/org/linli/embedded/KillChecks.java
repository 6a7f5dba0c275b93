package org.linli.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What must hold of wishes whatever was killed, read from the database alone. */
final class KillChecks {

    private KillChecks() {}

    static List<String> afterTheRush(Connection connection, List<Long> wishIds, int acknowledged) throws SQLException {
        var in = " in (" + KilledServer.join(wishIds) + ")";
        var checks = new LinkedHashMap<String, String>();
        checks.put(
                "wishes with more parts claimed than asked for",
                "select count(*) from (select wish_id, sum(parts) as taken from wish_claim where live = 1 group by wish_id) c"
                        + " join wish w on w.id = c.wish_id where c.taken > w.parts_asked");
        checks.put(
                "wishes whose counter is not the sum of their claims",
                "select count(*) from wish w where w.id" + in + " and w.parts_taken <> (select coalesce(sum(parts), 0)"
                        + " from wish_claim where wish_id = w.id and live = 1)");
        checks.put(
                "wishes that are not claimed though all of it is, or the other way round",
                "select count(*) from wish where id" + in
                        + " and status <> if(parts_taken = parts_asked, 'CLAIMED', 'OPEN')");
        checks.put(
                "wishes that are listed and should not be, or the other way round",
                "select count(*) from wish w where w.id" + in
                        + " and (select count(*) from wish_listing where wish_id = w.id and organisation_id = 0) <> (w.status = 'OPEN')");
        checks.put(
                "claims that are not on the timeline once",
                "select count(*) from wish_claim c where c.wish_id" + in
                        + " and (select count(*) from wish_step where claim_id = c.id and kind = 'CLAIMED') <> 1");
        checks.put(
                "people whose counter of open claims is wrong",
                "select count(*) from wish_claimer k where k.open <> (select count(*) from wish_claim c"
                        + " where c.person_id = k.person_id and c.organisation_id is null and c.state = 'CLAIMED')");
        checks.put("people with more than three open claims", "select count(*) from wish_claimer where open > 3");
        checks.put(
                "claims that nobody was told of, beside " + acknowledged,
                "select abs(count(*) - " + acknowledged + ") from wish_claim where live = 1 and wish_id" + in);
        return failures(connection, checks);
    }

    static List<String> afterTheRelease(Connection connection, List<Long> wishIds) throws SQLException {
        var in = " in (" + KilledServer.join(wishIds) + ")";
        var checks = new LinkedHashMap<String, String>();
        checks.put(
                "claims that have not ended", "select count(*) from wish_claim where wish_id" + in + " and live = 1");
        checks.put(
                "claims that have not ended once on the timeline",
                "select count(*) from wish_claim c where c.wish_id" + in
                        + " and (select count(*) from wish_step where claim_id = c.id and kind = 'LATE') <> 1");
        checks.put(
                "wishes that are not open again as a whole",
                "select count(*) from wish where id" + in + " and (status <> 'OPEN' or parts_taken <> 0)");
        checks.put(
                "wishes that are not listed once",
                "select count(*) from wish w where w.id" + in
                        + " and (select count(*) from wish_listing where wish_id = w.id and organisation_id = 0) <> 1");
        checks.put("people with open claims", "select count(*) from wish_claimer where open <> 0");
        checks.put(
                "people who were told twice that a claim has ended",
                "select count(*) from (select person_id, dedupe_key from notification where wording = 'wishReleased'"
                        + " group by person_id, dedupe_key having count(*) > 1) twice");
        return failures(connection, checks);
    }

    private static List<String> failures(Connection connection, LinkedHashMap<String, String> checks)
            throws SQLException {
        var failures = new ArrayList<String>();
        for (var check : checks.entrySet()) {
            var found = KilledServer.count(connection, check.getValue());
            if (found != 0) {
                failures.add(found + " " + check.getKey());
            }
        }
        return failures;
    }
}
