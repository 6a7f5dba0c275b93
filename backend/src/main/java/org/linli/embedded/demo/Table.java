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
    /** Agenda halls. */
    HALL("id, community_id, organisation_id, path, name, introduction, convener_id, seconds_needed, seconding_days,"
            + " created_at, version"),
    /** Agenda halls in the lists of nodes. */
    HALL_LISTING("organisation_id, hall_id"),
    /** Versions of the rules of halls. */
    HALL_RULES("id, community_id, hall_id, kind, number, text, fingerprint, status, in_force_from, proposed_by,"
            + " proposed_at, adopted_at"),
    /** What has happened in halls by the year. */
    HALL_YEAR("hall_id, in_year, community_id, raised, taken, decided, done, done_hours"),
    /** Topics of halls. */
    TOPIC("id, community_id, hall_id, organisation_id, path, raised_by, written_by, title, ask, status, place,"
            + " content_state, content_hash, reason, office, seconds, seconds_needed, seconds_until, support, concern,"
            + " oppose, question, comments, summary, summary_at, version_id, voted_version_id, rules_id, raised_at,"
            + " version"),
    /** Versions of the texts of topics. */
    TOPIC_VERSION(
            "id, community_id, topic_id, number, text, fingerprint, note, author_id, content_state, content_hash, at"),
    /** Who supports that topics are talked over. */
    TOPIC_SECOND("topic_id, person_id, community_id, at"),
    /** Where people stand on topics. */
    TOPIC_STANCE("topic_id, person_id, community_id, stance, at"),
    /** What was said about topics. */
    TOPIC_COMMENT("id, community_id, topic_id, parent_id, author_id, by_host, text, content_state, content_hash,"
            + " replies, at"),
    /** What has happened to topics. */
    TOPIC_STEP("id, community_id, topic_id, status, actor_id, note, at"),
    /** Pairs of characters in titles of topics that are not over. */
    TOPIC_TITLE("hall_id, pair, topic_id, pairs"),
    /** What was counted of topics. */
    TOPIC_COUNTED("topic_id, kind"),
    /** What was decided about topics, shown before it is done. */
    PUBLIC_NOTICE(
            "id, community_id, node_id, path, topic_id, text, status, raised, unanswered, began_at, ends_at, ended_at,"
                    + " begun_by, version"),
    /** What was said against public notices. */
    OBJECTION("id, community_id, notice_id, person_id, text, content_state, content_hash, raised_at, version"),
    /** Tasks of topics. */
    UNDERTAKING(
            "id, community_id, node_id, path, topic_id, title, post, person_id, due_on, percent, status, planned_by,"
                    + " planned_at, ended_at, version"),
    /** How tasks got on. */
    UNDERTAKING_STEP("id, community_id, undertaking_id, kind, percent, text, picture_ids, content_state, content_hash,"
            + " author_id, at, version"),
    /** How people judge what was done about topics. */
    TOPIC_EVALUATION(
            "id, community_id, node_id, topic_id, status, ones, twos, threes, fours, fives, opens_at, closes_at,"
                    + " closed_at, version"),
    /** How each one judges it. */
    TOPIC_SCORE("id, community_id, evaluation_id, person_id, score, text, content_state, content_hash, version"),
    /** Meetings. */
    MEETING("id, community_id, organisation_id, kind, title, place, status, starts_at, ends_at, convener_id, opened_at,"
            + " closed_at, created_at, version"),
    /** Meetings in the lists of nodes. */
    MEETING_LISTING("organisation_id, starts_at, meeting_id, kind, internal"),
    /** What meetings are about. */
    MEETING_AGENDA_ITEM("id, meeting_id, place, text, topic_id"),
    /** Who is invited to meetings. */
    MEETING_INVITATION("id, meeting_id, person_id, starts_at, reply, replied_at, created_at"),
    /** Who came to meetings. */
    MEETING_ATTENDANCE("id, meeting_id, person_id, invited, way, marked_by, at"),
    /** Minutes of meetings. */
    MEETING_MINUTES("meeting_id, revision, text, fingerprint, written_by, written_at"),
    /** What meetings decided. */
    MEETING_DECISION(
            "id, meeting_id, agenda_item_id, text, passed, hands_for, hands_against, abstained, present, decided_at"),
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
