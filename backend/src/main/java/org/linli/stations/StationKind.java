package org.linli.stations;

/** Kinds of stations. */
enum StationKind {
    /** Service centre of the party and the masses 党群服务中心. */
    SERVICE_CENTRE,
    /** Station of civilisation practice 新时代文明实践站. */
    CIVILISATION_PRACTICE,
    /** Bee station 小蜜蜂驿站. */
    BEE_STATION,
    /** Station where residents are heard 民情驿站. */
    LISTENING_STATION,
    /** Wish station 心愿驿站. */
    WISH_STATION,
    /** Day care for elders 日间照料中心. */
    DAY_CARE,
    /** A place that an organisation shares, such as a reading room or a sports ground 共驻共建单位. */
    PARTNER_PLACE,
    /** Any other kind. */
    OTHER
}
