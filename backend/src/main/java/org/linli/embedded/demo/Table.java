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
                    + " partner, code, step_free, facilities, created_at, version"),
    /** Hours of the week and of holidays, of stations and of services that have their own. */
    OPENING_HOURS("id, community_id, station_id, owner_id, day, opens_minute, closes_minute, created_at"),
    /** Days on which stations have other hours. */
    STATION_DAY("station_id, day, community_id, spans, note, created_at"),
    /** Rooms of stations. */
    ROOM("id, community_id, station_id, name, capacity, equipment, notice, bookable, approval, required_level,"
            + " shortest_minutes, longest_minutes, notice_minutes, horizon_days, buffer_minutes, created_at, version"),
    /** What stations offer. */
    STATION_SERVICE("id, community_id, station_id, name, kind, description, provision, provider, fee, audience, papers,"
            + " confidential, counsellor_id, care, slot_minutes, places, approval, required_level, notice_minutes,"
            + " horizon_days, created_at, version"),
    /** How many bookings one may have of rooms and services. */
    BOOKING_QUOTA("owner_id, whose, period, community_id, most"),
    /** Bookings of rooms and slots. */
    BOOKING(
            "id, community_id, station_id, room_id, service_id, person_id, household_id, organisation_id, status, starts_at,"
                    + " ends_at, people, purpose, confidential, decided_at, checked_in_at, ended_at, created_at, version"),
    /** What occupies rooms. */
    ROOM_USE("id, community_id, room_id, kind, reference_id, starts_at, ends_at, free_at, created_at"),
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
    SIGNUP("id, community_id, activity_id, person_id, status, party, created_at, version"),
    /** Wishes. */
    WISH(
            "id, community_id, organisation_id, path, author_id, written_by, title, why, category, kind, value_yuan, status,"
                    + " parts_asked, parts_taken, parts_offered, parts_delivered, parts_confirmed, parts_disputed, wanted_by, delivery,"
                    + " station_id, beneficiary, pseudonym, picture_ids, content_state, content_hash, reason, thanks,"
                    + " thanks_shown, thanks_state, thanks_hash, thanked_at, opened_at, fulfilled_at, expires_at, shelf,"
                    + " shelf_position, created_at, version"),
    /** Claims of wishes. */
    WISH_CLAIM("id, community_id, wish_id, person_id, claimer_id, parts, state, due_at, extension, note, proof_state,"
            + " proof_hash, claimed_at, delivered_at, silent_at, asked_at, confirmed_at, version"),
    /** How many claims of people wait to be delivered. */
    WISH_CLAIMER("person_id, open"),
    /** What has happened to wishes. */
    WISH_STEP("id, wish_id, claim_id, kind, actor_id, by_staff, parts, reason, at"),
    /** What waits for staff. */
    WISH_DESK("organisation_id, kind, claim_id, since"),
    /** Wishes in the lists of nodes. */
    WISH_LISTING("organisation_id, shelf, position, wish_id, category, kind, station_id"),
    /** Pairs of characters in titles of open wishes. */
    WISH_TITLE("community_id, pair, wish_id, author_id, pairs"),
    /** What has happened to wishes by the month. */
    WISH_MONTH("organisation_id, month, opened, fulfilled, released"),
    /** How many days fulfilled wishes took. */
    WISH_MONTH_DAYS("organisation_id, month, days, wishes"),
    /** What was counted of wishes. */
    WISH_COUNTED("kind, subject_id"),
    /** What was checked of what people wrote. */
    CONTENT("id, kind, content_id, author_id, community_id, hash, text, picture_ids, state, origin, shown, by_staff,"
            + " reports, reason, submitted_at, decided_at"),
    /** What was checked, by the nodes whose staff decides. */
    CONTENT_LISTING("organisation_id, state, content_id, kind, origin");

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
