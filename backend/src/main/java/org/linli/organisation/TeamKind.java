package org.linli.organisation;

/** Kinds of teams. */
enum TeamKind {
    /** Volunteers 志愿服务队. */
    VOLUNTEER,
    /** Artists 文艺团队. */
    ARTS,
    /** Vanguard of party members 先锋队. */
    VANGUARD,
    /** Social organisation 社会组织 that works in the community. */
    SOCIAL
}
