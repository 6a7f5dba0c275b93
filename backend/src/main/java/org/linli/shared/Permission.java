package org.linli.shared;

import static org.linli.shared.Role.AUDITOR;
import static org.linli.shared.Role.BUILDING_HEAD;
import static org.linli.shared.Role.COMMUNITY_ADMIN;
import static org.linli.shared.Role.GRID_WORKER;
import static org.linli.shared.Role.STATION_STAFF;
import static org.linli.shared.Role.STREET_ADMIN;

import java.util.Set;

/** What appointments permit, at their node and everything under it; the same names stand in the schema. */
public enum Permission {
    /** Plan activities. */
    PLAN_ACTIVITIES(GRID_WORKER, STATION_STAFF, COMMUNITY_ADMIN, STREET_ADMIN),
    /** See which households there are. */
    SEE_HOUSEHOLDS(GRID_WORKER, STATION_STAFF, COMMUNITY_ADMIN, STREET_ADMIN),
    /** Decide what others may see. */
    MODERATE(GRID_WORKER, COMMUNITY_ADMIN, STREET_ADMIN),
    /** Tell who lives where, and hand out code letters. */
    CONFIRM_RESIDENTS(GRID_WORKER, COMMUNITY_ADMIN),
    /** Act for residents who have no WeChat. */
    ACT_FOR_RESIDENTS(GRID_WORKER),
    /** Call people who cannot be reached otherwise. */
    CALL_RESIDENTS(BUILDING_HEAD, GRID_WORKER, COMMUNITY_ADMIN),
    /** Look at a phone number, name or address for a stated purpose, on record. */
    REVEAL_PERSONAL_DATA(GRID_WORKER, COMMUNITY_ADMIN),
    /** Appoint staff and end appointments. */
    APPOINT_STAFF(COMMUNITY_ADMIN, STREET_ADMIN),
    /** Read who did what for whom. */
    READ_AUDIT(AUDITOR),
    /** See to wishes that wait for staff, and claim for an organisation. */
    TEND_WISHES(GRID_WORKER, STATION_STAFF, COMMUNITY_ADMIN, STREET_ADMIN),
    /** Run stations: hours, rooms, services and their bookings. */
    RUN_STATIONS(STATION_STAFF, COMMUNITY_ADMIN, STREET_ADMIN),
    /** Convene agenda halls: screen topics, hold meetings and ballots, see to what was decided. */
    HOST_HALLS(GRID_WORKER, COMMUNITY_ADMIN, STREET_ADMIN);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether an appointment to {@code role} permits this. */
    public boolean isGivenBy(Role role) {
        return roles.contains(role);
    }
}
