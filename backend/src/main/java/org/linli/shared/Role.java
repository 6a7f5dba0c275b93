package org.linli.shared;

/** Roles that a person can be appointed to, at a node and everything under it. */
public enum Role {
    /** Resident 居民. */
    RESIDENT,
    /** Volunteer 志愿者. */
    VOLUNTEER,
    /** Party member 党员, registered or checked in. */
    MEMBER,
    /** Head of a building 楼栋长. */
    BUILDING_HEAD,
    /** Grid worker 网格员. */
    GRID_WORKER,
    /** Staff of a station 驿站工作人员. */
    STATION_STAFF,
    /** Administrator of a community 社区管理员. */
    COMMUNITY_ADMIN,
    /** Administrator of a street 街道管理员. */
    STREET_ADMIN,
    /** Auditor 审计员, who sees and changes nothing. */
    AUDITOR;

    /** Whether the role may change what belongs to its node. */
    public boolean isStaff() {
        return this == GRID_WORKER || this == STATION_STAFF || this == COMMUNITY_ADMIN || this == STREET_ADMIN;
    }
}
