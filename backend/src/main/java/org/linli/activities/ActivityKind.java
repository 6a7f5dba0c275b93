package org.linli.activities;

/** Kinds of activities. */
enum ActivityKind {
    /** Lecture 讲座. */
    LECTURE,
    /** Culture and sports 文体. */
    CULTURE,
    /** Volunteering 志愿服务. */
    VOLUNTEERING,
    /** Free clinic 义诊. */
    CLINIC,
    /** Theme day of party members 主题党日. */
    THEME_DAY,
    /** Three meetings and one lesson 三会一课, for a restricted audience. */
    PARTY_LESSON,
    /** Course of the university for elders 老年大学. */
    COURSE,
    /** Visit to people at home 走访慰问. */
    VISIT,
    /** Festival 节庆. */
    FESTIVAL,
    /** Tour 参观. */
    TOUR
}
