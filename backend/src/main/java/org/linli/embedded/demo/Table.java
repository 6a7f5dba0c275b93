package org.linli.embedded.demo;

import java.util.List;
import java.util.Locale;

/** The tables that the demo fills, with their columns in the order of a row. */
enum Table {
    /** Nodes of the tree. */
    ORGANISATION(
            "id, parent_id, community_id, kind, name, path, population, introduction, phone, zone, created_at, version"),
    /** Nodes of a kind below a node. */
    ORGANISATION_COUNT("organisation_id, kind, total"),
    /** Teams at nodes. */
    TEAM("id, community_id, organisation_id, kind, name, introduction, created_at, version"),
    /** People. */
    PERSON(
            "id, community_id, household_id, openid, nickname, nickname_state, level, status, resident_until, created_at,"
                    + " version"),
    /** Who belongs to which household. */
    MEMBERSHIP("id, community_id, household_id, person_id, relation, head, until, created_at, version"),
    /** Roles of people at nodes. */
    APPOINTMENT("id, community_id, organisation_id, person_id, role, starts_on, created_at, version"),
    /** Stations. */
    STATION(
            "id, community_id, organisation_id, organisation_path, kind, level, name, address, latitude, longitude, phone,"
                    + " created_at, version"),
    /** Rooms of stations. */
    ROOM("id, community_id, station_id, name, capacity, created_at, version"),
    /** Activities. */
    ACTIVITY(
            "id, community_id, organisation_id, kind, status, title, description, starts_at, ends_at, signup_opens_at,"
                    + " signup_closes_at, capacity, taken, party_limit, signup_mode, required_level, place_name, place_address,"
                    + " latitude, longitude, station_id, organiser, contact_phone, cancel_reason, created_by, created_at, version"),
    /** Tags of activities. */
    ACTIVITY_TAG("activity_id, tag"),
    /** Activities in the lists of nodes. */
    ACTIVITY_LISTING("organisation_id, starts_at, activity_id, ends_at"),
    /** Signups for activities. */
    SIGNUP("id, community_id, activity_id, person_id, status, party, created_at, version");

    private final List<String> columns;

    Table(String columns) {
        this.columns = List.of(columns.split(", "));
    }

    List<String> columns() {
        return columns;
    }

    /** Inserts so many rows at once. */
    String insert(int rows) {
        var row = "(?" + ", ?".repeat(columns.size() - 1) + ")";
        return "insert into %s (%s) values %s%s"
                .formatted(
                        name().toLowerCase(Locale.ROOT),
                        String.join(", ", columns),
                        row,
                        (", " + row).repeat(rows - 1));
    }
}
