package org.linli.halls;

/** Where a topic stands; the same names stand in the schema and the database. */
public enum TopicStatus {
    /** Raised by a resident, and not looked at yet 已提出. */
    RAISED,
    /** Not for this hall; the office that it is for is named 不属议事范围. */
    OUT_OF_SCOPE,
    /** Told in another topic 已并案. */
    MERGED,
    /** Taken by the hall, and looking for supporters 征集附议. */
    SCREENED,
    /** Enough support it 已附议. */
    SECONDED,
    /** Too few supported it in time 附议不足. */
    LAPSED,
    /** Talked over 协商中. */
    DELIBERATING,
    /** Voted on 表决中. */
    VOTING,
    /** Decided 已通过. */
    DECIDED,
    /** Too few were for it 未通过. */
    NOT_PASSED,
    /** Too few voted 未达法定人数. */
    NO_QUORUM,
    /** What was decided is shown, and may be objected to 公示中. */
    PUBLIC_NOTICE,
    /** Being done 办理中. */
    EXECUTING,
    /** Done, and judged by those affected 已评议. */
    EVALUATED,
    /** Over 已办结. */
    CLOSED,
    /** Those affected were not content, and it is being done again 重新办理. */
    REOPENED,
    /** Taken back by who raised it 已撤回. */
    WITHDRAWN
}
