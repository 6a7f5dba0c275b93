package org.linli.stations;

/** Who provides a service. */
public enum ServiceProvision {
    /** The state or the community, for nothing 公益. */
    PUBLIC,
    /** Somebody who is paid 有偿. */
    PAID,
    /** A social organisation 社会组织. */
    SOCIAL_ORGANISATION,
    /** Volunteers 志愿者. */
    VOLUNTEER
}
