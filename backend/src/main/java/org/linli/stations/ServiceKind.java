package org.linli.stations;

/** Kinds of services. */
public enum ServiceKind {
    /** Counters for certificates and affairs 一站式服务. */
    AFFAIRS,
    /** Care for elders 养老. */
    ELDERLY_CARE,
    /** Children after school 十六点半儿童乐园, 四点半课堂. */
    CHILD_CARE,
    /** Culture and sports 文体. */
    CULTURE,
    /** Rehabilitation for people with disabilities 残疾人康复. */
    REHABILITATION,
    /** Health 健康. */
    HEALTH,
    /** Meals 助餐. */
    MEALS,
    /** Counselling 心灵咨询. */
    COUNSELLING,
    /** Legal advice 法律援助. */
    LEGAL,
    /** Mediation 调解. */
    MEDIATION,
    /** Volunteers 志愿服务. */
    VOLUNTEERING,
    /** Everyday help such as repairs and haircuts 便民. */
    EVERYDAY,
    /** Anything else. */
    OTHER
}
