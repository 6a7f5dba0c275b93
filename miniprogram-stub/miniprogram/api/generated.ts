// Made by scripts/codegen.mjs from the schema and graphql/*.graphql: run npm run codegen after a change.
import type { KnownDocument } from './operation'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Kinds of activities. */
export type ActivityKind =
  /** Lecture 讲座. */
  | 'LECTURE'
  /** Culture and sports 文体. */
  | 'CULTURE'
  /** Volunteering 志愿服务. */
  | 'VOLUNTEERING'
  /** Free clinic 义诊. */
  | 'CLINIC'
  /** Theme day of party members 主题党日. */
  | 'THEME_DAY'
  /** Three meetings and one lesson 三会一课, for a restricted audience. */
  | 'PARTY_LESSON'
  /** Course of the university for elders 老年大学. */
  | 'COURSE'
  /** Visit to people at home 走访慰问. */
  | 'VISIT'
  /** Festival 节庆. */
  | 'FESTIVAL'
  /** Tour 参观. */
  | 'TOUR';

/** What a person can do with an activity now. */
export type ActivityPhase =
  /** Not published: seen by staff only. */
  | 'UNPUBLISHED'
  /** Sign-up has not opened yet. */
  | 'NOT_OPEN'
  /** Sign-up is open and places are free. */
  | 'OPEN'
  /** Sign-up is open but every place is taken. */
  | 'FULL'
  /** Sign-up has closed and the activity has not started. */
  | 'CLOSED'
  /** Going on. */
  | 'RUNNING'
  /** Past its end. */
  | 'OVER'
  /** Called off. */
  | 'CANCELLED';

/** How places are given. */
export type SignupMode =
  /** First come, first served. */
  | 'FIRST_COME'
  /** Staff approves each signup. */
  | 'APPROVAL'
  /** Places are drawn by lot when sign-up has closed. */
  | 'LOTTERY';

/** Life of a signup. */
export type SignupStatus =
  /** Waiting for approval or for the draw. */
  | 'PENDING'
  /** Has its places. */
  | 'CONFIRMED'
  /** On the waiting list. */
  | 'WAITLISTED'
  /** Has been offered places for a while. */
  | 'OFFERED'
  /** The offer ran out. */
  | 'EXPIRED'
  /** Staff declined it. */
  | 'DECLINED'
  /** Given back by the person. */
  | 'CANCELLED_SELF'
  /** Taken back by staff. */
  | 'CANCELLED_STAFF'
  /** The people have come. */
  | 'CHECKED_IN'
  /** The people have left again. */
  | 'CHECKED_OUT'
  /** Nobody came. */
  | 'NO_SHOW'
  /** Nobody came, for a good reason. */
  | 'EXCUSED';

/** Which activities to list. */
export type ActivityFilter = {
  /** Only those of this node or of any node under it. */
  organisationId?: string | null | undefined;
  /** Only these kinds; every kind when empty or absent. */
  kinds?: Array<ActivityKind> | null | undefined;
  /** Only those with this tag, at most 20 characters. */
  tag?: string | null | undefined;
  /** Only those that end after this instant. */
  from?: string | null | undefined;
  /** Only those that start before this instant. */
  to?: string | null | undefined;
  /** Only these phases; UNPUBLISHED finds nothing here. */
  phases?: Array<ActivityPhase> | null | undefined;
  /** Only those with at least so many free places, 0 to 100000. */
  freePlaces?: number | null | undefined;
  /** Only those whose title, place or organiser holds this text, 1 to 40 characters. */
  text?: string | null | undefined;
};

/** A signup to make. */
export type ActivitySignUpInput = {
  /** The activity. */
  activityId: string;
  /** How many people, the person included, 1 to the activity's partyLimit. */
  party?: number;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A signup to give back. */
export type ActivitySignUpCancelInput = {
  /** The activity. */
  activityId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Rules of activities. */
export type ActivityErrorCode =
  /** There is no such activity, or not one that the viewer may act on. */
  | 'NOT_FOUND'
  /** Fewer places are free than the party needs. */
  | 'FULL'
  /** The person has a live signup already. */
  | 'ALREADY_SIGNED_UP'
  /** The person has no live signup to give back. */
  | 'NOT_SIGNED_UP'
  /** Sign-up has not opened yet. */
  | 'NOT_OPEN'
  /** Sign-up has closed, the activity has begun or it was called off. */
  | 'CLOSED'
  /** The person does not meet what the activity asks for. */
  | 'NOT_ELIGIBLE'
  /** The party is larger than the activity allows. */
  | 'PARTY_TOO_LARGE'
  /** A value is empty, too long, out of range or does not go with another one. */
  | 'INVALID'
  /** The capacity would fall below the places that are taken. */
  | 'CAPACITY_BELOW_TAKEN'
  /** The activity's status does not allow this. */
  | 'WRONG_STATUS'
  /** Someone else has edited it in between: reload and try again. */
  | 'STALE'
  /** Something else is in the room then. */
  | 'ROOM_TAKEN';

/** What a ballot decides about. */
export type BallotSubject =
  /** The rules of a hall 议事规则, 居民公约. */
  | 'RULES'
  /** A topic of a hall 议题. */
  | 'TOPIC'
  /** Projects for which there is money 民生微实事. */
  | 'PROJECTS'
  /** An item on the agenda of a meeting 会议事项. */
  | 'AGENDA_ITEM';

/** Who gets to know who voted how. */
export type BallotMode =
  /** Show of hands 举手表决: counted by everyone while it runs, names beside votes for those on the roll. */
  | 'OPEN'
  /** Names beside votes 记名投票, when it has closed. */
  | 'NAMED'
  /** Nobody gets to know who voted how 无记名投票. */
  | 'SECRET';

/** What a vote says. */
export type BallotType =
  /** For, against, or neither 赞成, 反对, 弃权. */
  | 'YES_NO'
  /** One of several options. */
  | 'ONE_OF'
  /** At most so many of several options. */
  | 'UP_TO'
  /** Options in the order of preference, counted by instant run-off 排序投票. */
  | 'RANKING'
  /** Options whose costs do not exceed the budget 预算包. */
  | 'KNAPSACK'
  /** So many points, given to options 积点. */
  | 'POINTS';

/** Whose vote counts once. */
export type ElectorUnit =
  /** Each resident 一人一票. */
  | 'PERSON'
  /** Each household, whoever of it comes first 一户一票. */
  | 'HOUSEHOLD';

/** How much of a number is needed. */
export type Share =
  /** More than half 过半数. */
  | 'MORE_THAN_HALF'
  /** Two thirds or more 三分之二以上. */
  | 'TWO_THIRDS'
  /** Three quarters or more 四分之三以上. */
  | 'THREE_QUARTERS';

/** By which rule projects get the money. */
export type BudgetRule =
  /** The most wanted first, as long as the money lasts 按票数依次. */
  | 'GREEDY'
  /**
   * Everyone who voted has the same share of the money, spent on what she wants 等额份额法; what is left goes to the most wanted that
   * it is enough for.
   */
  | 'EQUAL_SHARES';

/** Where a ballot stands. */
export type BallotStatus =
  /** Votes are taken. */
  | 'OPEN'
  /** Its time is over, and paper ballots are still to be entered. */
  | 'COUNTING'
  /** Closed and counted. */
  | 'CLOSED'
  /** Called off; nothing was counted. */
  | 'CALLED_OFF';

/** What came of a ballot. */
export type BallotOutcome =
  /** Enough took part, and something was decided. */
  | 'PASSED'
  /** Enough took part, and too few were for it, or the options were level. */
  | 'NOT_PASSED'
  /** Too few took part. */
  | 'NO_QUORUM';

/** A vote. */
export type BallotCastInput = {
  /** The ballot. */
  ballotId: string;
  /**
   * Places of the options that it names: none for a vote that names nothing; with RANKING the most preferred first; with POINTS the
   * points of each option in their order.
   */
  choice: Array<number>;
  /** 32 hexadecimal digits that nobody can guess, made and kept by the device: whoever has them can find the vote when it is published. */
  nonce: string;
  /** Not looked at, see ballotCast. */
  clientRequestId?: string | null | undefined;
};

/** Which ballot to close. */
export type BallotCloseInput = {
  /** The ballot. */
  ballotId: string;
  /** UUID made by the client; the same one with the same input gets the first outcome again. */
  clientRequestId?: string | null | undefined;
};

/** Which ballot to call off. */
export type BallotCallOffInput = {
  /** The ballot. */
  ballotId: string;
  /** Why, for everyone to read, 1 to 200 characters. */
  reason: string;
  /** UUID made by the client; the same one with the same input gets the first outcome again. */
  clientRequestId?: string | null | undefined;
};

/** Who has voted on paper. */
export type BallotPaperMarkInput = {
  /** The ballot. */
  ballotId: string;
  /** Id of the person or household on the roll. */
  electorId: string;
  /** UUID made by the client; the same one with the same input gets the first outcome again. */
  clientRequestId?: string | null | undefined;
};

/** Papers from the box. */
export type BallotPaperEnterInput = {
  /** The ballot. */
  ballotId: string;
  /** The batch that another one has entered, to enter it as well; absent for papers that nobody has entered. */
  batchId?: string | null | undefined;
  /** What each paper says, in any order, as choice of ballotCast does; at most 100. */
  choices: Array<Array<number>>;
  /** How many more papers say nothing that counts, or were marked and are not in the box. */
  spoilt?: number;
  /** UUID made by the client; the same one with the same input gets the first outcome again. */
  clientRequestId?: string | null | undefined;
};

/** Which papers to take back. */
export type BallotPaperDiscardInput = {
  /** The ballot. */
  ballotId: string;
  /** The batch. */
  batchId: string;
  /** UUID made by the client; the same one with the same input gets the first outcome again. */
  clientRequestId?: string | null | undefined;
};

/** Rules of ballots that a request may break. */
export type BallotErrorCode =
  /** Something is missing, too long, or not an option. */
  | 'INVALID'
  /** There is no such ballot, elector or batch, or it is not the viewer's. */
  | 'NOT_FOUND'
  /** It takes no votes any more. */
  | 'BALLOT_OVER'
  /** Neither the viewer nor her household was on the roll when the ballot was opened. */
  | 'NOT_ON_ROLL'
  /** The vote was given already; a household has one. */
  | 'ALREADY_CAST'
  /** The options cost more than there is, or get more points than there are. */
  | 'OVER_BUDGET'
  /** It cannot be closed before its time. */
  | 'TOO_EARLY'
  /** More papers than paper ballots noted on the roll. */
  | 'TOO_MANY_PAPERS'
  /** Two people must enter papers: this one has entered them already. */
  | 'SECOND_PERSON'
  /** The two who entered the papers do not say the same: both look at the papers again. */
  | 'PAPERS_DIFFER'
  /** Nobody would be on the roll. */
  | 'EMPTY_ROLL';

/** Where bookings stand. */
export type BookingStatus =
  /** Asked for; the time is kept until staff answers 待审批. */
  | 'REQUESTED'
  /** Sure 已预约. */
  | 'APPROVED'
  /** Refused by staff 未通过. */
  | 'REJECTED'
  /** Who has booked is there 已签到. */
  | 'CHECKED_IN'
  /** Over, and it took place 已完成. */
  | 'COMPLETED'
  /** Taken back by who has booked 已取消. */
  | 'CANCELLED'
  /** Taken away by staff, who needs the room, with another one kept instead 已调整. */
  | 'OUTRANKED'
  /** A room that nobody has come to by 15 minutes after the start; it is free again 已释放. */
  | 'RELEASED'
  /** A slot that nobody has come to by its end 未到. */
  | 'NO_SHOW';

/** Rules of bookings. */
export type BookingErrorCode =
  /** There is no such room, service, booking or place in the line, or not one that the viewer may act on. */
  | 'NOT_FOUND'
  /** A value is empty, too long, out of range or does not go with another one. */
  | 'INVALID'
  /** It cannot be booked: just come, or ask the station. */
  | 'NOT_BOOKABLE'
  /** The viewer has to be verified further first. */
  | 'LEVEL_TOO_LOW'
  /** The station is closed then. */
  | 'CLOSED'
  /** The time does not fit: it is too short or too long, not on a quarter of an hour, or not a slot. */
  | 'TIME_DOES_NOT_FIT'
  /** It is too late to book that. */
  | 'TOO_LATE'
  /** It is too early to book that. */
  | 'TOO_EARLY'
  /** Somebody else has that time, or the buffer after or before it. */
  | 'TAKEN'
  /** More people than the room takes, or than places are left. */
  | 'NOT_ENOUGH_PLACES'
  /** The viewer, her household or organisation has as many bookings as one may have. */
  | 'QUOTA_USED'
  /** The viewer has booked or waits for that time already. */
  | 'ALREADY_BOOKED'
  /** The status of the booking does not allow this. */
  | 'WRONG_STATUS'
  /** Who is looked after has to be named for such a service, and for no other. */
  | 'CARE_NAME_NEEDED'
  /** The code is not the one that the guardian has. */
  | 'WRONG_CODE'
  /** Nobody of the staff decides about a booking of her own. */
  | 'OWN_BOOKING'
  /** The time is free: book it. */
  | 'FREE'
  /** Staff may need a room for itself 48 hours ahead or more, not later. */
  | 'TOO_SHORT_NOTICE';

/** What to book. */
export type BookingRequestInput = {
  /** The room; or serviceId. */
  roomId?: string | null | undefined;
  /** The service; or roomId. */
  serviceId?: string | null | undefined;
  /** When it starts: on a quarter of an hour, or as a slot does. */
  startsAt: string;
  /** When it ends; a slot ends by itself. */
  endsAt?: string | null | undefined;
  /** How many people come, 1 to 10000. */
  people?: number;
  /** What for, at most 60 characters; needed for a room. Staff of the station reads it. */
  purpose?: string;
  /** For which organisation, where the viewer has an appointment; for herself when absent. */
  organisationId?: string | null | undefined;
  /** The same time in how many weeks in a row, 1 to 26. */
  weeks?: number;
  /** Whether to book what is possible of several weeks; otherwise all or nothing. */
  skipConflicts?: boolean;
  /** Who is looked after, 1 to 20 characters; needed for a service that looks after people, and only then. Kept sealed. */
  careFor?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A booking to take back. */
export type BookingCancelInput = {
  /** The booking. */
  bookingId: string;
  /** Whether all of its series that have not started are taken back too. */
  wholeSeries?: boolean;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** What to wait for. */
export type BookingWaitInput = {
  /** The room; or serviceId. */
  roomId?: string | null | undefined;
  /** The service; or roomId. Not one that looks after people. */
  serviceId?: string | null | undefined;
  /** When it starts. */
  startsAt: string;
  /** When it ends; a slot ends by itself. */
  endsAt?: string | null | undefined;
  /** How many people would come, 1 to 10000. */
  people?: number;
  /** What for, at most 60 characters; needed for a room. */
  purpose?: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** What not to wait for any more. */
export type BookingWaitLeaveInput = {
  /** The place in the line. */
  waitId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A booking to approve. */
export type BookingApproveInput = {
  /** The booking. */
  bookingId: string;
  /** Whether all of its series that wait are approved too. */
  wholeSeries?: boolean;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A booking to refuse. */
export type BookingRejectInput = {
  /** The booking. */
  bookingId: string;
  /** Why, told to who has booked, 1 to 100 characters. */
  reason: string;
  /** Whether all of its series that wait are refused too. */
  wholeSeries?: boolean;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Somebody who is there. */
export type BookingCheckInInput = {
  /** The booking. */
  bookingId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Somebody who is picked up. */
export type BookingPickUpInput = {
  /** The booking. */
  bookingId: string;
  /** The code, 6 digits. So many may be tried in an hour and no more, see linli.rates.pick-up. */
  code: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A booking to go before. */
export type BookingOutrankInput = {
  /** The booking. */
  bookingId: string;
  /** Why, told to who has booked, 1 to 100 characters. */
  reason: string;
  /** The room that is kept instead, of the same station. */
  roomId: string;
  /** When that starts; it is as long as the booking. */
  startsAt: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A time to keep a room free. */
export type RoomBlockInput = {
  /** The room. */
  roomId: string;
  /** When it starts. */
  startsAt: string;
  /** When it ends, at most 31 days later. */
  endsAt: string;
  /** Why, 1 to 60 characters; it stands on the door sign. */
  reason: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A time to give free again. */
export type RoomUnblockInput = {
  /** The room. */
  roomId: string;
  /** When the blocked time starts. */
  startsAt: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Kinds of rules. */
export type HallRulesKind =
  /** How the hall works 议事规则. */
  | 'PROCEDURE'
  /** How residents live together 居民公约. */
  | 'COVENANT';

/** Where a version of rules stands. */
export type HallRulesStatus =
  /** Voted on. */
  | 'PROPOSED'
  /** Adopted by a vote. */
  | 'ADOPTED'
  /** Not adopted. */
  | 'REJECTED';

/** What is asked of a hall. */
export type TopicAsk =
  /** What residents need 问需. */
  | 'NEEDS'
  /** How something could be done 问计. */
  | 'IDEAS'
  /** How something is governed 问政. */
  | 'POLICY'
  /** What has come of something 问效. */
  | 'RESULTS';

/** The five parts of the work of a hall. */
export type TopicStage =
  /** Somebody says what matters 说事: RAISED, SCREENED. */
  | 'RAISING'
  /** It is talked over 议事: SECONDED, DELIBERATING. */
  | 'TALKING'
  /** It is decided 决事: VOTING, DECIDED, PUBLIC_NOTICE. */
  | 'DECIDING'
  /** It is done 办事: EXECUTING, REOPENED. */
  | 'DOING'
  /** It is judged 评事: EVALUATED, CLOSED. */
  | 'JUDGING'
  /** It has ended before it was done: OUT_OF_SCOPE, MERGED, LAPSED, NOT_PASSED, NO_QUORUM, WITHDRAWN. */
  | 'ENDED';

/** Where a topic stands. */
export type TopicStatus =
  /** Raised by a resident, and not looked at yet 已提出. */
  | 'RAISED'
  /** Not for this hall; the office that it is for is named 不属议事范围. */
  | 'OUT_OF_SCOPE'
  /** Told in another topic 已并案. */
  | 'MERGED'
  /** Taken by the hall, and looking for supporters 征集附议. */
  | 'SCREENED'
  /** Enough support it 已附议. */
  | 'SECONDED'
  /** Too few supported it in time 附议不足. */
  | 'LAPSED'
  /** Talked over 协商中. */
  | 'DELIBERATING'
  /** Voted on 表决中. */
  | 'VOTING'
  /** Decided 已通过. */
  | 'DECIDED'
  /** Too few were for it 未通过. */
  | 'NOT_PASSED'
  /** Too few voted 未达法定人数. */
  | 'NO_QUORUM'
  /** What was decided is shown, and may be objected to 公示中. */
  | 'PUBLIC_NOTICE'
  /** Being done 办理中. */
  | 'EXECUTING'
  /** Done, and judged by those affected 已评议. */
  | 'EVALUATED'
  /** Over 已办结. */
  | 'CLOSED'
  /** Those affected were not content, and it is being done again 重新办理. */
  | 'REOPENED'
  /** Taken back by who raised it 已撤回. */
  | 'WITHDRAWN';

/** Where somebody stands on a topic. */
export type TopicStanceKind =
  /** For it 支持. */
  | 'SUPPORT'
  /** Something has to be thought of 顾虑. */
  | 'CONCERN'
  /** Against it 反对. */
  | 'OPPOSE'
  /** Wants to know more 疑问. */
  | 'QUESTION';

/** What the convener decides about a topic that was raised. */
export type TopicScreening =
  /** The hall takes it. */
  | 'TAKE'
  /** It is not for a hall; the office that it is for is named. */
  | 'OUT_OF_SCOPE';

/** Rules of halls and topics. */
export type HallErrorCode =
  /** There is no such hall, topic or comment, or not one that the viewer may act on. */
  | 'NOT_FOUND'
  /** A value is empty, too long, out of range or does not go with another one. */
  | 'INVALID'
  /** The words may not be shown to others. */
  | 'TEXT_REFUSED'
  /** Only residents of the community of the hall may. */
  | 'LEVEL_TOO_LOW'
  /** Where the topic stands does not allow this. */
  | 'WRONG_STATUS'
  /** The topic has another version by now: reload and look at it first. */
  | 'STALE'
  /** Nobody supports or screens a topic of her own. */
  | 'OWN_TOPIC'
  /** The viewer supports the topic already. */
  | 'ALREADY_SECONDED'
  /** A topic goes into another one of the same hall that is not voted on yet. */
  | 'NOT_MERGEABLE'
  /** A version of these rules is being voted on. */
  | 'RULES_BEING_VOTED'
  /** A vote cannot be held like this: look at its options, its end, and whether anybody may vote. */
  | 'BALLOT_REFUSED';

/** Which topics to list. */
export type TopicFilter = {
  /** Only those in this part of the work. */
  stage?: TopicStage | null | undefined;
  /** Only those that stand there. */
  status?: TopicStatus | null | undefined;
};

/** What is raised. */
export type TopicRaiseInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The hall. */
  hallId: string;
  /** 1 to 30 characters. */
  title: string;
  /** What is so, and what should be done, 1 to 2000 characters. */
  text: string;
  /** What is asked of the hall. */
  ask: TopicAsk;
  /** Where it is about, in words, at most 60 characters. No addresses of homes. */
  place?: string | null | undefined;
  /** The station that it is about. */
  stationId?: string | null | undefined;
  /** The node that it is about: that of the hall, or one under it down to a building. */
  nodeId?: string | null | undefined;
};

/** Which topic to take back. */
export type TopicWithdrawInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The topic. */
  topicId: string;
};

/** What is decided about a topic that was raised. */
export type TopicScreenInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The topic. */
  topicId: string;
  /** What is decided. */
  decision: TopicScreening;
  /** Why, 1 to 200 characters; needed with OUT_OF_SCOPE. */
  reason?: string | null | undefined;
  /** The office that it is for, 1 to 60 characters; needed with OUT_OF_SCOPE, and only then. */
  office?: string | null | undefined;
};

/** Which topic goes into which one. */
export type TopicMergeInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The topic, which is RAISED or SCREENED. */
  topicId: string;
  /** The topic that it goes into, which is RAISED to DELIBERATING. */
  intoId: string;
  /** Why, 1 to 200 characters. */
  reason?: string | null | undefined;
};

/** Which topic to support. */
export type TopicSecondInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The topic, which is SCREENED. */
  topicId: string;
};

/** Where the viewer stands on a topic. */
export type TopicStanceInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The topic, which is SCREENED to DELIBERATING. */
  topicId: string;
  /** Where she stands; taken back when absent. */
  stance?: TopicStanceKind | null | undefined;
};

/** What is said about a topic. */
export type TopicCommentInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The topic, which was taken by the hall and is not over. */
  topicId: string;
  /** The comment that it replies to, which is no reply itself. */
  repliesTo?: string | null | undefined;
  /** 1 to 500 characters. */
  text: string;
};

/** Which comment to take back. */
export type TopicCommentWithdrawInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The comment. */
  commentId: string;
};

/** Which topic to talk over. */
export type TopicDeliberateInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The topic, which is SECONDED. */
  topicId: string;
};

/** A summary of what was said. */
export type TopicSummariseInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The topic, which is SECONDED, DELIBERATING or VOTING. */
  topicId: string;
  /** 1 to 2000 characters. */
  text: string;
};

/** A new version of a topic. */
export type TopicAmendInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The topic, which is DELIBERATING. */
  topicId: string;
  /** The version that it follows. */
  version: number;
  /** 1 to 2000 characters. */
  text: string;
  /** What is different, at most 200 characters. */
  note?: string | null | undefined;
};

/** How a topic is voted on. Nothing of it can be changed once the ballot is open. */
export type TopicPutToVoteInput = {
  /** Makes a repeat of the request have the first outcome. */
  clientRequestId?: string | null | undefined;
  /** The topic, which is DELIBERATING or NO_QUORUM. */
  topicId: string;
  /** The version that is voted on: the one that counts now. */
  version: number;
  /** What is asked, 1 to 200 characters; the title when absent. */
  question?: string | null | undefined;
  /** Who gets to know who voted how. */
  mode: BallotMode;
  /** What a vote says: YES_NO, ONE_OF, UP_TO or RANKING. */
  type?: BallotType;
  /** Whose vote counts once. */
  unit?: ElectorUnit;
  /** 2 to 30 options of 1 to 100 characters; none with YES_NO. */
  options?: Array<string>;
  /** How many options a vote may name at most; only with UP_TO. */
  most?: number;
  /** How many have to vote; any number when absent. */
  quorum?: Share | null | undefined;
  /** How many of those who vote have to be for it. */
  majority?: Share;
  /** When the ballot closes. */
  closesAt: string;
};

/** How a member of a household is related to its head. */
export type Relation =
  /** The head 户主. */
  | 'HEAD'
  /** Husband or wife 配偶. */
  | 'SPOUSE'
  /** Son or daughter 子女. */
  | 'CHILD'
  /** Father or mother 父母. */
  | 'PARENT'
  /** Grandchild 孙辈. */
  | 'GRANDCHILD'
  /** Grandparent 祖辈. */
  | 'GRANDPARENT'
  /** Anyone else 其他. */
  | 'OTHER';

/** Where a request to join stands. */
export type JoinRequestState =
  /** Waits for a decision 待确认. */
  | 'OPEN'
  /** Confirmed 已确认. */
  | 'CONFIRMED'
  /** Refused 未通过. */
  | 'REFUSED'
  /** Taken back by the person 已撤回. */
  | 'WITHDRAWN'
  /** Nobody decided within 30 days 已过期. */
  | 'EXPIRED';

/** Rules of households. */
export type HouseholdErrorCode =
  /** The code is unknown, expired or used. */
  | 'CODE_INVALID'
  /** The viewer belongs to a household already: leave it first. */
  | 'ALREADY_MEMBER'
  /** The viewer belongs to no household. */
  | 'NOT_MEMBER'
  /** A phone number has to be bound first. */
  | 'LEVEL_TOO_LOW'
  /** There is a request that waits already. */
  | 'ALREADY_REQUESTED'
  /** There is no such object that the viewer may see. */
  | 'NOT_FOUND'
  /** The request was decided, taken back or has expired. */
  | 'NOT_OPEN'
  /** The household has as many members as one can have. */
  | 'HOUSEHOLD_FULL'
  /** The privacy policy has a newer version: read that one. */
  | 'POLICY_OUTDATED'
  /** Guardians have to agree first that data of a child are kept. */
  | 'CONSENT_NEEDED'
  /** A text is empty, too long or has characters that are not allowed. */
  | 'INVALID';

/** A code from a letter. */
export type JoinByLetterInput = {
  /** Eight letters and digits; spaces, hyphens and small letters do not matter. */
  code: string;
  /** How the viewer is related to the head. */
  relation?: Relation;
  /** The version of the privacy policy that the viewer has seen, and under which she agrees that the address is kept. */
  policyVersion: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A code from a member of the household. */
export type JoinByInvitationInput = {
  /** The code. */
  code: string;
  /** How the viewer is related to the head. */
  relation?: Relation;
  /** The version of the privacy policy that the viewer has seen, and under which she agrees that the address is kept. */
  policyVersion: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Where the viewer lives. */
export type JoinRequestInput = {
  /** A building or a unit. */
  organisationId: string;
  /** The number on the door, for example 3单元501, at most 40 characters. */
  door: string;
  /** The version of the privacy policy that the viewer has seen, and under which she agrees that the address is kept. */
  policyVersion: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** The request to take back. */
export type JoinRequestWithdrawInput = {
  /** Its id. */
  joinRequestId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** The decision about a request. */
export type JoinRequestDecideInput = {
  /** Which request. */
  joinRequestId: string;
  /** Whether the person lives there. */
  confirmed: boolean;
  /** The household that she belongs to, when confirmed. */
  householdId?: string | null | undefined;
  /** Why not, 1 to 200 characters, when refused. */
  reason?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Nothing but the request id. */
export type HouseholdLeaveInput = {
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Nothing but the request id. */
export type HouseholdInviteInput = {
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A family member without a phone. */
export type DependantAddInput = {
  /** Real name, 1 to 30 characters; stored encrypted. */
  name: string;
  /** How she is related to the head. */
  relation: Relation;
  /** Year of birth; asked for where an activity has an age limit. */
  birthYear?: number | null | undefined;
  /** That the viewer is the guardian and agrees, needed for a child under 14. */
  guardianAgrees?: boolean;
  /** The version of the privacy policy that the viewer has seen, and under which she agrees that the name, and data of a child, are kept. */
  policyVersion: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A family member without a phone. */
export type DependantRemoveInput = {
  /** Which member. */
  memberId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** How far a person's identity is verified, from least to most. */
export type VerificationLevel =
  /** Known to WeChat only. */
  | 'GUEST'
  /** Has given a phone number. */
  | 'PHONE'
  /** Belongs to a household of a community. */
  | 'RESIDENT';

/** What the client got from wx.login. */
export type LoginInput = {
  /** The code, good once and for five minutes. */
  code: string;
  /** What the device calls itself, at most 40 characters, shown in the list of devices. */
  device?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** The refresh token to trade. */
export type SessionRefreshInput = {
  /** The refresh token of the device. */
  refreshToken: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** The device to sign out. */
export type SessionSignOutInput = {
  /** One of the viewer's devices; the one in use when absent. */
  deviceId?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Nothing but the request id. */
export type SessionSignOutAllInput = {
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Rules of accounts. */
export type IdentityErrorCode =
  /** WeChat does not know the code, or it was used before: run wx.login again. */
  | 'INVALID_CODE'
  /** WeChat holds the account to be risky. */
  | 'RISK_BLOCKED'
  /** Too many sign-ins of this person within a minute. */
  | 'RATE_LIMITED'
  /** The account is closed or banned. */
  | 'ACCOUNT_CLOSED'
  /** The refresh token is unknown, expired or was used before: run wx.login again. */
  | 'INVALID_REFRESH_TOKEN'
  /** The viewer has no such device. */
  | 'DEVICE_NOT_FOUND'
  /** The phone code is unknown, expired or used: tap the phone button again. */
  | 'PHONE_CODE_INVALID'
  /** The number is bound to another account: sign in there, or have that account closed by staff. */
  | 'PHONE_TAKEN'
  /** The privacy policy has a newer version: read that one. */
  | 'POLICY_OUTDATED'
  /** There is no phone number to forget. */
  | 'PHONE_NOT_BOUND'
  /** A phone number has to be bound first. */
  | 'LEVEL_TOO_LOW'
  /** The text may not be shown to others. */
  | 'TEXT_REFUSED'
  /** There is no such picture of the viewer's, or it may not be shown. */
  | 'PICTURE_NOT_FOUND'
  /** There is no such object that the viewer may see. */
  | 'NOT_FOUND'
  /** This role cannot be given by invitation, or not by this viewer. */
  | 'ROLE_NOT_OPEN'
  /** The code is unknown, expired or used. */
  | 'CODE_INVALID'
  /** A second factor has to be set up and passed first. */
  | 'SECOND_FACTOR_NEEDED'
  /** The one-time password is not right. */
  | 'SECOND_FACTOR_WRONG'
  /** Too many wrong passwords: wait for 15 minutes. */
  | 'SECOND_FACTOR_LOCKED'
  /** A second factor is set up already. */
  | 'SECOND_FACTOR_EXISTS'
  /** The person has an account of her own; only accounts that are kept can be acted for. */
  | 'NOT_KEPT'
  /** The viewer's own account is in use already and cannot end by taking over another one. */
  | 'ACCOUNT_IN_USE'
  /** The household has as many members as it may have. */
  | 'HOUSEHOLD_FULL'
  /** A text is empty, too long or has characters that are not allowed. */
  | 'INVALID';

/** Whether a second factor is set up, and passed. */
export type SecondFactorState =
  /** None is set up. */
  | 'NONE'
  /** One is set up, but not passed in this session: roles of staff do not hold here. */
  | 'ASKED'
  /** It is passed in this session. */
  | 'PASSED'
  /** Too many wrong passwords: wait until it is open again. */
  | 'LOCKED';

/** The code of the phone button. */
export type PhoneBindInput = {
  /** The code of the button's getPhoneNumber event, good once and for five minutes. */
  code: string;
  /** The version of the privacy policy that the viewer has seen, and under which she agrees that the number is kept. */
  policyVersion: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Nothing but the request id. */
export type PhoneUnbindInput = {
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** What changes of a profile. */
export type ProfileEditInput = {
  /** Name shown to others, 1 to 20 characters; null takes it away. */
  nickname?: string | null | undefined;
  /** A picture that the viewer has uploaded; null takes it away. */
  avatarId?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Nothing but the request id. */
export type SecondFactorBeginInput = {
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A first one-time password. */
export type SecondFactorConfirmInput = {
  /** Six digits. */
  password: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A one-time password or a recovery code. */
export type SecondFactorVerifyInput = {
  /** Six digits, or a recovery code. */
  password: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** The eight kinds of meetings 八会. */
export type MeetingKind =
  /** Grid workers put their heads together 网格长碰头会. */
  | 'GRID_HEADS'
  /** The community's staff plans its work 社区工作会. */
  | 'COMMUNITY_WORK'
  /** Heads of buildings meet 楼栋长会. */
  | 'BUILDING_HEADS'
  /** Representatives of the residents meet 居民代表会. */
  | 'RESIDENT_REPRESENTATIVES'
  /** Standing representatives of the residents meet 居民常任代表会. */
  | 'STANDING_REPRESENTATIVES'
  /** The community and the units around it meet 联席会. */
  | 'JOINT'
  /** Those concerned are heard before something is decided 听证会. */
  | 'HEARING'
  /** Residents judge what was done 评议会. */
  | 'EVALUATION';

/** Whether others may see a content. */
export type ContentState =
  /** Waits for staff or for WeChat 审核中: only its author sees it. */
  | 'IN_REVIEW'
  /** Everyone may see it 已通过. */
  | 'PASSED'
  /** Others never saw it and will not 未通过. */
  | 'REFUSED'
  /** Others saw it and do no more 已隐藏. */
  | 'HIDDEN';

/** Kinds of contents that people write. */
export type ContentKind =
  /** Nickname 昵称. */
  | 'NICKNAME'
  /** Avatar 头像. */
  | 'AVATAR'
  /** Wish 心愿. */
  | 'WISH'
  /** What was done for a wish 心愿完成情况. */
  | 'WISH_PROOF'
  /** Card that says thank you for a wish 感谢卡. */
  | 'WISH_THANKS'
  /** Pictures of a station 驿站图片. */
  | 'STATION'
  /** Topic of an agenda hall 议题. */
  | 'TOPIC'
  /** Comment on a topic 议题留言. */
  | 'TOPIC_COMMENT'
  /** Objection to what was decided 公示异议. */
  | 'OBJECTION'
  /** How the work on a decision gets on 办理进展. */
  | 'PROGRESS'
  /** What those say who are affected by a decision 评议. */
  | 'EVALUATION'
  /** Project that money could go to 民生项目. */
  | 'PROJECT';

/** Why a content waits for staff. */
export type ModerationOrigin =
  /** WeChat was not sure 微信建议人工审核. */
  | 'WECHAT_UNSURE'
  /** WeChat could not be asked 微信暂时无法审核. */
  | 'WECHAT_AWAY'
  /** WeChat still looks at a picture 图片审核中. */
  | 'PICTURE'
  /** Our own word list asks for a look 词库提示. */
  | 'WORD_LIST'
  /** Somebody has reported it 居民举报. */
  | 'REPORT'
  /** Its author has appealed 作者申诉. */
  | 'APPEAL';

/** What staff decides. */
export type ModerationDecision =
  /** Others may see it; also brings back what was hidden. */
  | 'PASS'
  /** Others may not see it. */
  | 'REFUSE';

/** Why somebody reports a content. */
export type ReportReason =
  /** Advertising 广告. */
  | 'ADVERTISING'
  /** Insult 辱骂. */
  | 'INSULT'
  /** False 虚假信息. */
  | 'FALSE'
  /** Gives away what is private 泄露隐私. */
  | 'PRIVATE'
  /** Against the law 违法违规. */
  | 'ILLEGAL'
  /** Anything else 其他. */
  | 'OTHER';

/** Which contents to list. */
export type ModerationFilter = {
  /** Only this kind. */
  kind?: ContentKind | null | undefined;
  /** Only these that wait for this reason. */
  origin?: ModerationOrigin | null | undefined;
  /** Those in this state; IN_REVIEW when absent. */
  state?: ContentState | null | undefined;
};

/** Rules of moderation. */
export type ModerationErrorCode =
  /** There is no such content that the viewer may see. */
  | 'NOT_FOUND'
  /** A refusal needs a reason. */
  | 'REASON_NEEDED'
  /** Nobody decides about contents of her own. */
  | 'OWN_CONTENT'
  /** The viewer has reported this content before. */
  | 'ALREADY_REPORTED'
  /** There was an appeal before, or nothing to appeal against. */
  | 'NOT_APPEALABLE'
  /** A phone number has to be bound first. */
  | 'LEVEL_TOO_LOW'
  /** A text is empty, too long or has characters that are not allowed; or too many contents at once. */
  | 'INVALID';

/** A decision about contents. */
export type ModerationDecideInput = {
  /** Which ones, 1 to 50. */
  itemIds: Array<string>;
  /** How. */
  decision: ModerationDecision;
  /** Why, 1 to 200 characters; needed for a refusal. */
  reason?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A report about a content. */
export type ContentReportInput = {
  /** What kind it is. */
  kind: ContentKind;
  /** Id of the object that shows it: of the person for a nickname or an avatar, of the claim for what was done, of the wish otherwise. */
  contentId: string;
  /** Why. */
  reason: ReportReason;
  /** More about it, at most 200 characters. */
  text?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** An appeal against a decision. */
export type ModerationAppealInput = {
  /** Which content of the viewer's. */
  itemId: string;
  /** What speaks for it, 1 to 200 characters. */
  text: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Kinds of news. */
export type NotificationKind =
  /** A signup of one's own: confirmed, given back 报名. */
  | 'SIGNUP'
  /** An activity that one has signed up for was changed or called off 活动变更. */
  | 'ACTIVITY_CHANGED'
  /** An activity that one has signed up for begins soon 活动提醒. */
  | 'ACTIVITY_SOON'
  /** What one wrote was passed, refused or hidden 内容审核. */
  | 'CONTENT'
  /** Belonging to a community or a household 居民认证. */
  | 'RESIDENCY'
  /** One's account, data and who acted for one 账号与隐私. */
  | 'ACCOUNT'
  /** A wish that one has made or claimed 微心愿. */
  | 'WISH'
  /** A room or slot that one has booked 预约. */
  | 'BOOKING'
  /** Topics, ballots and meetings of an agenda hall 议事厅. */
  | 'HALL';

/** How to be told besides the inbox. */
export type NotificationWay =
  /** By a WeChat message for each, as far as they are allowed. */
  | 'WECHAT'
  /** By one WeChat message a day that sums up. */
  | 'DIGEST'
  /** Not at all. */
  | 'INBOX_ONLY';

/** Moments at which a person can be asked to allow messages. */
export type MessageMoment =
  /** After signing up. */
  | 'SIGNED_UP'
  /** After writing something that waits for the check. */
  | 'SUBMITTED'
  /** After asking to join a community. */
  | 'JOINING'
  /** After booking a room or a slot, or waiting for one. */
  | 'BOOKED'
  /** After choosing DIGEST for a kind of news. */
  | 'DIGEST_CHOSEN';

/** What came of a call. */
export type CallOutcome =
  /** The person was told. */
  | 'TOLD'
  /** Nobody answered: the call stays on the list. */
  | 'NO_ANSWER'
  /** The number is wrong, or the person has moved. */
  | 'UNREACHABLE';

/** Which notifications to list. */
export type NotificationFilter = {
  /** Only these kinds. */
  kinds?: Array<NotificationKind> | null | undefined;
  /** Only unread ones. */
  unread?: boolean | null | undefined;
};

/** How to be told of one kind of news. */
export type NotificationWayInput = {
  /** The kind. */
  kind: NotificationKind;
  /** How besides the inbox. */
  way: NotificationWay;
};

/** Hours in which WeChat messages stay quiet, by the clock of Shanghai; over midnight when from is later than to. */
export type QuietHoursInput = {
  /** From. */
  from: string;
  /** To. */
  to: string;
};

/** Rules of notifications. */
export type NotificationErrorCode =
  /** There is no such object that the viewer may see. */
  | 'NOT_FOUND'
  /** A text is too long or has characters that are not allowed, or too many ids at once. */
  | 'INVALID';

/** Notifications to mark as read. */
export type NotificationsReadInput = {
  /** Which ones, at most 50; all of the viewer's when absent. */
  notificationIds?: Array<string> | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** How to be told. */
export type NotificationPreferencesEditInput = {
  /** Ways of these kinds; others stay. */
  ways?: Array<NotificationWayInput> | null | undefined;
  /** Quiet hours; null means none, absent means as before. */
  quietHours?: QuietHoursInput | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** What came of a call. */
export type CallDoneInput = {
  /** Which call. */
  callId: string;
  /** How it went. */
  outcome: CallOutcome;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** The call to make. */
export type CallRevealInput = {
  /** Which call. */
  callId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Ranks of the tree, from the top down. */
export type OrganisationKind =
  /** District 区. */
  | 'DISTRICT'
  /** Street 街道. */
  | 'STREET'
  /** Community 社区. */
  | 'COMMUNITY'
  /** Grid 网格. */
  | 'GRID'
  /** Group of buildings 楼组. */
  | 'BUILDING_GROUP'
  /** Building 楼栋. */
  | 'BUILDING'
  /** Entrance of a building 单元. */
  | 'UNIT'
  /** Household 户. */
  | 'HOUSEHOLD';

/** Roles that a person can be appointed to. */
export type Role =
  /** Resident 居民. */
  | 'RESIDENT'
  /** Volunteer 志愿者. */
  | 'VOLUNTEER'
  /** Member 党员, registered or checked in. */
  | 'MEMBER'
  /** Head of a building 楼栋长. */
  | 'BUILDING_HEAD'
  /** Grid worker 网格员. */
  | 'GRID_WORKER'
  /** Staff of a station 驿站工作人员. */
  | 'STATION_STAFF'
  /** Administrator of a community 社区管理员. */
  | 'COMMUNITY_ADMIN'
  /** Administrator of a street 街道管理员. */
  | 'STREET_ADMIN'
  /** Auditor 审计员, who sees and changes nothing. */
  | 'AUDITOR';

/** Things to agree to. */
export type ConsentItem =
  /** That an account is kept at all 基本服务. */
  | 'ACCOUNT'
  /** That the phone number is kept 手机号. */
  | 'PHONE'
  /** That the address of the household is kept 住址. */
  | 'ADDRESS'
  /** That the real name is kept 真实姓名. */
  | 'REAL_NAME'
  /** That membership of the party is kept 党员身份. */
  | 'PARTY_MEMBERSHIP'
  /** That needs of health and help are kept 健康与困难情况. */
  | 'HEALTH'
  /** That data of one's children under 14 are kept 未成年人信息. */
  | 'CHILDREN';

/** Where an export stands. */
export type DataExportState =
  /** Waits for its turn. */
  | 'WAITING'
  /** Is being made. */
  | 'RUNNING'
  /** Can be fetched. */
  | 'READY'
  /** Was fetched. */
  | 'FETCHED'
  /** Was deleted because nobody fetched it. */
  | 'EXPIRED'
  /** Could not be made; ask again. */
  | 'FAILED';

/** What can be looked at for a purpose. */
export type PersonalField =
  /** Phone number. */
  | 'PHONE'
  /** Real name. */
  | 'NAME'
  /** Address down to the door. */
  | 'ADDRESS';

/** Rules of privacy. */
export type PrivacyErrorCode =
  /** The policy has a newer version: read that one. */
  | 'POLICY_OUTDATED'
  /** Without this item there can be no account; close it instead. */
  | 'NEEDED'
  /** An export is being made already. */
  | 'ALREADY_RUNNING'
  /** Three exports were made in this month. */
  | 'TOO_MANY'
  /** There is no such object that the viewer may see. */
  | 'NOT_FOUND'
  /** The export is not ready, was fetched or has expired. */
  | 'NOT_READY'
  /** Somebody who acts for another cannot do this. */
  | 'NOT_BY_PROXY'
  /** A purpose has to be stated, 4 to 200 characters. */
  | 'PURPOSE_NEEDED'
  /** The person has not told it, or has taken it back. */
  | 'NOT_KNOWN';

/** What a person says to one item. */
export type ConsentSetInput = {
  /** Which item. */
  item: ConsentItem;
  /** Whether she agrees. */
  granted: boolean;
  /** The version of the policy that she saw. */
  policyVersion: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Nothing but the request id. */
export type DataExportRequestInput = {
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** The export to fetch. */
export type DataExportOpenInput = {
  /** Which one. */
  dataExportId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Nothing but the request id. */
export type AccountCloseInput = {
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Nothing but the request id. */
export type AccountCloseCancelInput = {
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Something masked to look at. */
export type PersonRevealInput = {
  /** Whose. */
  personId: string;
  /** What. */
  field: PersonalField;
  /** What for, 4 to 200 characters. */
  purpose: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Kinds of stations. */
export type StationKind =
  /** Service centre of the party and the masses 党群服务中心. */
  | 'SERVICE_CENTRE'
  /** Station of civilisation practice 新时代文明实践站. */
  | 'CIVILISATION_PRACTICE'
  /** Bee station 小蜜蜂驿站. */
  | 'BEE_STATION'
  /** Station where residents are heard 民情驿站. */
  | 'LISTENING_STATION'
  /** Wish station 心愿驿站. */
  | 'WISH_STATION'
  /** Day care for elders 日间照料中心. */
  | 'DAY_CARE'
  /** A place that an organisation shares, such as a reading room or a sports ground 共驻共建单位. */
  | 'PARTNER_PLACE'
  /** Any other kind. */
  | 'OTHER';

/** Days that have hours. */
export type OpeningDay =
  /** Monday. */
  | 'MONDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Friday. */
  | 'FRIDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Every official holiday, whatever weekday it is. Without hours of its own a place is closed on holidays. */
  | 'HOLIDAY';

/** What there is at stations. */
export type StationFacility =
  /** Drinking water. */
  | 'WATER'
  /** Toilet. */
  | 'TOILET'
  /** Toilet for wheelchairs. */
  | 'ACCESSIBLE_TOILET'
  /** Lift. */
  | 'LIFT'
  /** Ramp. */
  | 'RAMP'
  /** Wireless network. */
  | 'WIFI'
  /** Sockets to charge a phone. */
  | 'CHARGING'
  /** Microwave oven. */
  | 'MICROWAVE'
  /** First aid. */
  | 'FIRST_AID'
  /** Books. */
  | 'BOOKS'
  /** Place to rest. */
  | 'SEATS'
  /** Parking. */
  | 'PARKING'
  /** Room for mothers with babies 母婴室. */
  | 'NURSING_ROOM';

/** Kinds of services. */
export type ServiceKind =
  /** Counters for certificates and affairs 一站式服务. */
  | 'AFFAIRS'
  /** Care for elders 养老. */
  | 'ELDERLY_CARE'
  /** Children after school 十六点半儿童乐园, 四点半课堂. */
  | 'CHILD_CARE'
  /** Culture and sports 文体. */
  | 'CULTURE'
  /** Rehabilitation for people with disabilities 残疾人康复. */
  | 'REHABILITATION'
  /** Health 健康. */
  | 'HEALTH'
  /** Meals 助餐. */
  | 'MEALS'
  /** Counselling 心灵咨询. */
  | 'COUNSELLING'
  /** Legal advice 法律援助. */
  | 'LEGAL'
  /** Mediation 调解. */
  | 'MEDIATION'
  /** Volunteers 志愿服务. */
  | 'VOLUNTEERING'
  /** Everyday help such as repairs and haircuts 便民. */
  | 'EVERYDAY'
  /** Anything else. */
  | 'OTHER';

/** Who provides a service. */
export type ServiceProvision =
  /** The state or the community, for nothing 公益. */
  | 'PUBLIC'
  /** Somebody who is paid 有偿. */
  | 'PAID'
  /** A social organisation 社会组织. */
  | 'SOCIAL_ORGANISATION'
  /** Volunteers 志愿者. */
  | 'VOLUNTEER';

/** Whose bookings a quota counts. */
export type QuotaHolder =
  /** The person's. */
  | 'PERSON'
  /** Those of all in the household. */
  | 'HOUSEHOLD'
  /** The organisation's. */
  | 'ORGANISATION';

/** Times that quotas are for, by the day that a booking starts on. */
export type QuotaPeriod =
  /** A day. */
  | 'DAY'
  /** A week, from Monday. */
  | 'WEEK'
  /** A month. */
  | 'MONTH';

/** Which stations to list. */
export type StationFilter = {
  /** Only those at this node or under it. */
  organisationId?: string | null | undefined;
  /** Only those of this kind. */
  kind?: StationKind | null | undefined;
  /** Only those that offer a service of this kind. */
  service?: ServiceKind | null | undefined;
};

/** Where public notices stand. */
export type PublicNoticeStatus =
  /** Shown; residents may object until its end 公示中. */
  | 'OPEN'
  /** Over, and nothing stands against it 公示结束. */
  | 'PASSED'
  /** An objection was upheld, and the topic is talked over again 异议成立. */
  | 'OVERTURNED';

/** What public notices wait for after their days. */
export type PublicNoticeNeed =
  /** That the convener answers objections. */
  | 'ANSWERS'
  /** That the convener plans a task. */
  | 'TASK';

/** Where tasks stand. */
export type UndertakingStatus =
  /** To be done 办理中. */
  | 'OPEN'
  /** Done 已完成. */
  | 'DONE'
  /** Not to be done any more 已取消. */
  | 'DROPPED';

/** Kinds of steps of tasks. */
export type UndertakingStepKind =
  /** It got on. */
  | 'PROGRESSED'
  /** It was given to somebody else, or another day. */
  | 'CHANGED'
  /** It was dropped. */
  | 'DROPPED';

/** Where evaluations stand. */
export type TopicEvaluationStatus =
  /** Residents may judge 评议中. */
  | 'OPEN'
  /** Over 已评议. */
  | 'CLOSED';

/** Rules of public notices, tasks and evaluations. */
export type UndertakingErrorCode =
  /** There is no such topic, notice, objection, task or evaluation, or not one that the viewer may act on. */
  | 'NOT_FOUND'
  /** A value is empty, too long or out of range. */
  | 'INVALID'
  /** The topic, the notice or the task does not stand where this is possible. */
  | 'WRONG_STATUS'
  /** Only residents of the community may. */
  | 'NOT_A_RESIDENT'
  /** The time is over. */
  | 'TOO_LATE'
  /** The time is not over yet. */
  | 'TOO_EARLY'
  /** An objection of the viewer's waits for an answer. */
  | 'ALREADY_OBJECTED'
  /** The objection was answered already. */
  | 'ALREADY_ANSWERED'
  /** The words cannot be shown. */
  | 'TEXT_REFUSED'
  /** There is no such picture of the viewer's that is free. */
  | 'PICTURE_NOT_FOUND'
  /** Who is to see to it is not staff at the node or above it. */
  | 'NOT_STAFF'
  /** There is no task yet. */
  | 'NO_TASK'
  /** Not all tasks are at 100 %. */
  | 'NOT_DONE'
  /** The topic has as many tasks as it may have. */
  | 'TOO_MANY';

/** What to show. */
export type NoticeBeginInput = {
  /** The topic. */
  topicId: string;
  /** What was decided, 1 to 2000 characters. */
  text: string;
  /** For how many days, 3 to 30. */
  days?: number;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** What is objected to. */
export type ObjectionRaiseInput = {
  /** The notice. */
  noticeId: string;
  /** Why, 1 to 500 characters. */
  text: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** An answer to an objection. */
export type ObjectionAnswerInput = {
  /** The objection. */
  objectionId: string;
  /** Whether it is upheld. */
  upheld: boolean;
  /** The answer, 1 to 500 characters. */
  text: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Who sees to a task. */
export type UndertakingOwnerInput = {
  /** Who does it, by office and never by name, 1 to 30 characters, for example 社区居委会. */
  post: string;
  /** The organisation that does it. */
  organisationId?: string | null | undefined;
  /** Somebody of the staff who may tell how it gets on; nobody but the convener when absent. */
  personId?: string | null | undefined;
};

/** A task. */
export type UndertakingAddInput = {
  /** The topic that it is for. */
  topicId: string;
  /** What is to be done, 1 to 60 characters. */
  title: string;
  /** Who does it. */
  owner: UndertakingOwnerInput;
  /** By the end of which day, from today on. */
  dueOn: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** How a task gets on. */
export type UndertakingProgressInput = {
  /** The task. */
  undertakingId: string;
  /** How far it is, 0 to 100. */
  percent: number;
  /** What was done, 1 to 500 characters. */
  text: string;
  /** Pictures of the viewer's that show it, at most 9. */
  pictureIds?: Array<string>;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** What is done. */
export type ExecutionFinishInput = {
  /** The topic. */
  topicId: string;
  /** For how many days residents may judge it, 3 to 30. */
  days?: number;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** How it is judged. */
export type EvaluationGiveInput = {
  /** The evaluation. */
  evaluationId: string;
  /** The score, 1 to 5. */
  score: number;
  /** Why, at most 200 characters; it takes the place of what was said before. */
  text?: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Which topic to close. */
export type TopicCloseInput = {
  /** The topic. */
  topicId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** What a wish is about. */
export type WishCategory =
  /** Learning 学习. */
  | 'LEARNING'
  /** Daily life 生活. */
  | 'LIVING'
  /** Health 健康. */
  | 'HEALTH'
  /** Companionship 陪伴. */
  | 'COMPANIONSHIP'
  /** Goods 物品. */
  | 'GOODS'
  /** Repairs 维修. */
  | 'REPAIR'
  /** Anything else 其他. */
  | 'OTHER';

/** What a wish takes. */
export type WishKind =
  /** A thing 实物. */
  | 'THING'
  /** A hand 帮忙. */
  | 'HELP'
  /** Company 陪伴. */
  | 'COMPANY';

/** Life of a wish. */
export type WishStatus =
  /** Being written. */
  | 'DRAFT'
  /** Waiting for a check of its words and pictures. */
  | 'IN_REVIEW'
  /** Can be claimed, as a whole or the parts that are left. */
  | 'OPEN'
  /** Staff has asked somebody to take what nobody had claimed, and a clock runs for the answer. */
  | 'DISPATCHED'
  /** All of it is claimed, and a clock runs. */
  | 'CLAIMED'
  /** All of it is delivered and waits for the wisher. */
  | 'DELIVERED'
  /** The wisher has confirmed all of it. */
  | 'CONFIRMED'
  /** The wisher has said thank you. */
  | 'THANKED'
  /** The wisher says that something was not received; staff decides. */
  | 'DISPUTED'
  /** Refused by the check. */
  | 'REJECTED'
  /** Taken back by the wisher. */
  | 'WITHDRAWN'
  /** Nobody has claimed it in time. */
  | 'EXPIRED';

/** Life of a claim. */
export type WishClaimState =
  /** Staff has asked for it, and a clock runs for the answer. */
  | 'OFFERED'
  /** Promised, and a clock runs. */
  | 'CLAIMED'
  /** Delivered, waiting for the wisher. */
  | 'DELIVERED'
  /** Confirmed by the wisher, or by staff for her. */
  | 'CONFIRMED'
  /** Not received, says the wisher; staff decides. */
  | 'DISPUTED'
  /** Given back by whoever had claimed. */
  | 'GIVEN_UP'
  /** Ended at its deadline. */
  | 'LATE'
  /** Ended by staff. */
  | 'ANNULLED'
  /** Not taken by whoever was asked, or not answered in time. */
  | 'DECLINED';

/** What staff has to see to. */
export type WishTaskKind =
  /** Nobody has claimed all of a wish for days: it can be dispatched. */
  | 'UNCLAIMED'
  /** A wisher has not said for days whether she has received what was delivered: she is to be asked. */
  | 'SILENT'
  /** A wisher says that she has received nothing: it is to be decided. */
  | 'DISPUTED';

/** Reasons to suggest somebody. */
export type WishSuggestionReasonKind =
  /** Has fulfilled wishes about the same thing in the last year. */
  | 'SAME_CATEGORY'
  /** Has fulfilled wishes in the same grid in the last year. */
  | 'SAME_GRID'
  /** Has fulfilled wishes of the community in the last year. */
  | 'FULFILLED'
  /** Is registered in the community as somebody who helps. */
  | 'REGISTERED'
  /** Has no claim that waits to be delivered. */
  | 'FREE'
  /** Is the grid or community of the wisher. */
  | 'OWN_NODE';

/** How what is wished comes to the wisher. */
export type WishDelivery =
  /** At home. */
  | 'HOME'
  /** Through a station, so that nobody need meet. */
  | 'STATION';

/** Whom a wish is for. */
export type WishBeneficiary =
  /** The wisher. */
  | 'SELF'
  /** A child of the household; the wisher is under a pseudonym then. */
  | 'CHILD'
  /** Another member of the household. */
  | 'RELATIVE';

/** Whether a claim has more time. */
export type WishExtension =
  /** Nobody has asked. */
  | 'NONE'
  /** Waiting for the wisher. */
  | 'ASKED'
  /** The wisher has agreed. */
  | 'AGREED'
  /** The wisher has not agreed. */
  | 'DECLINED';

/** What happens to wishes. */
export type WishStepKind =
  /** Written. */
  | 'WRITTEN'
  /** Written anew. */
  | 'EDITED'
  /** Given to be checked. */
  | 'SUBMITTED'
  /** Shown to everyone. */
  | 'OPENED'
  /** Refused by the check. */
  | 'REJECTED'
  /** Taken back. */
  | 'WITHDRAWN'
  /** Not claimed in time. */
  | 'EXPIRED'
  /** Parts that nobody has claimed in time are not asked for any more. */
  | 'REDUCED'
  /** Staff has asked somebody to take it. */
  | 'DISPATCHED'
  /** Not taken by whoever was asked, or not answered in time. */
  | 'DECLINED'
  /** Claimed. */
  | 'CLAIMED'
  /** Given back by whoever had claimed. */
  | 'GIVEN_UP'
  /** A claim has ended at its deadline. */
  | 'LATE'
  /** More time was asked for. */
  | 'EXTENSION_ASKED'
  /** The wisher has agreed to more time. */
  | 'EXTENSION_AGREED'
  /** The wisher has not agreed to more time. */
  | 'EXTENSION_DECLINED'
  /** Delivered. */
  | 'DELIVERED'
  /** Confirmed. */
  | 'CONFIRMED'
  /** Not received, says the wisher. */
  | 'DISPUTED'
  /** A claim was ended by staff. */
  | 'ANNULLED'
  /** Thanked for. */
  | 'THANKED';

/** Rules of wishes. */
export type WishErrorCode =
  /** There is no such wish or claim, or not one that the viewer may act on. */
  | 'NOT_FOUND'
  /** A value is empty, too long, out of range or does not go with another one. */
  | 'INVALID'
  /** The words may not be shown to others. */
  | 'TEXT_REFUSED'
  /** One of the pictures is not there, or not the viewer's. */
  | 'PICTURE_NOT_FOUND'
  /** The viewer has to be verified further first. */
  | 'LEVEL_TOO_LOW'
  /** The community does not take wishes of this kind or category. */
  | 'NOT_OFFERED'
  /** What is wished is worth more than the community allows. */
  | 'ABOVE_CAP'
  /** The status of the wish or claim does not allow this. */
  | 'WRONG_STATUS'
  /** The wish was changed in between: reload and try again. */
  | 'STALE'
  /** Fewer parts are left than asked for. */
  | 'TAKEN'
  /** The viewer has a claim of this wish already. */
  | 'ALREADY_CLAIMED'
  /** Nobody claims a wish of her own or of her household. */
  | 'OWN_WISH'
  /** The viewer has as many open claims as one may have. */
  | 'TOO_MANY_CLAIMS'
  /** The deadline has passed, or what was to be seen is closed. */
  | 'TOO_LATE'
  /** Wishes are dispatched when they were open for some days, and not before. */
  | 'TOO_EARLY'
  /** Whoever was named cannot fulfil this wish: she wishes it herself, or is not verified. */
  | 'NOT_SUITABLE';

/** Which wishes to list. */
export type WishFilter = {
  /** Only those of this node or of any node under it. */
  organisationId?: string | null | undefined;
  /** Only those about this. */
  category?: WishCategory | null | undefined;
  /** Only those that take this. */
  kind?: WishKind | null | undefined;
  /** Only those that are handed over at this station. */
  stationId?: string | null | undefined;
};

/** What is wished. */
export type WishContentInput = {
  /** 1 to 30 characters. */
  title: string;
  /** 1 to 500 characters. */
  why: string;
  /** What it is about. */
  category: WishCategory;
  /** What it takes. */
  kind: WishKind;
  /** What one part is worth in yuan, about, 1 to what the community allows, usually 300; needed for a THING. */
  value?: number | null | undefined;
  /** Of how many equal parts it is, 1 to 100. */
  parts?: number;
  /** By when it is wanted, from tomorrow to a year from now. */
  wantedBy?: string | null | undefined;
  /** How it comes to the wisher. */
  delivery?: WishDelivery;
  /** The station where it is handed over; needed with STATION, and only then. */
  stationId?: string | null | undefined;
  /** Whom it is for. */
  beneficiary?: WishBeneficiary;
  /** Whether the wisher is shown under a pseudonym; always for a CHILD. */
  pseudonymous?: boolean;
  /** Family name that the pseudonym begins with, 1 or 2 characters; none when absent. */
  surname?: string | null | undefined;
  /** Pictures of the viewer's that show it, at most 9. */
  pictureIds?: Array<string>;
};

/** A wish to write. */
export type WishCreateInput = {
  /** What is wished. */
  content: WishContentInput;
  /** Whether it goes to be checked and shown; kept as a draft otherwise. */
  submit?: boolean;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A wish to write anew. */
export type WishEditInput = {
  /** The wish. */
  wishId: string;
  /** The revision that the writer saw; refused as STALE when it is not the latest. Not checked when absent. */
  revision?: number | null | undefined;
  /** What is wished now; all of it takes the place of what was there. */
  content: WishContentInput;
  /** Whether it goes to be checked and shown; kept as a draft otherwise. */
  submit?: boolean;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A wish to take back. */
export type WishWithdrawInput = {
  /** The wish. */
  wishId: string;
  /** Why, at most 200 characters; staff reads it. */
  reason?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A wish to claim. */
export type WishClaimInput = {
  /** The wish. */
  wishId: string;
  /** How many parts, 1 to what is still open. */
  parts?: number;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A claim to give back. */
export type WishGiveUpInput = {
  /** The claim. */
  claimId: string;
  /** Why, 1 to 200 characters; staff reads it. */
  reason: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** More time to ask for. */
export type WishExtensionAskInput = {
  /** The claim. */
  claimId: string;
  /** Why, 1 to 200 characters; staff reads it. */
  reason: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** An answer to who asks for more time. */
export type WishExtensionAnswerInput = {
  /** The claim. */
  claimId: string;
  /** Whether the wisher agrees. */
  agreed: boolean;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** What was delivered. */
export type WishDeliverInput = {
  /** The claim. */
  claimId: string;
  /** What was done, at most 500 characters. */
  note?: string;
  /** Pictures that show it, at most 9. */
  pictureIds?: Array<string>;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** What was received. */
export type WishConfirmInput = {
  /** The claim. */
  claimId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** What was not received. */
export type WishDisputeInput = {
  /** The claim. */
  claimId: string;
  /** What happened, 1 to 200 characters; staff reads it. */
  reason: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A card to thank with. */
export type WishThankInput = {
  /** The wish. */
  wishId: string;
  /** 1 to 300 characters. */
  text: string;
  /** Whether everyone may read the card on the wall; otherwise only those who have fulfilled the wish. */
  shown?: boolean;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A contact to look at. */
export type WishContactRevealInput = {
  /** The claim. */
  claimId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** An answer to an offer. */
export type WishOfferAnswerInput = {
  /** The claim that is offered. */
  claimId: string;
  /** Whether it is taken. */
  accepted: boolean;
  /** Why it is declined, 1 to 200 characters; needed then, and only then. Staff reads it. */
  reason?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A wish to dispatch. */
export type WishDispatchInput = {
  /** The wish. */
  wishId: string;
  /** Who is asked; null for an organisation. */
  personId?: string | null | undefined;
  /** The organisation that is asked, at or under a node of the viewer's; null for a person. */
  organisationId?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** An organisation's answer to an offer. */
export type WishOfferAnswerForInput = {
  /** The claim that is offered. */
  claimId: string;
  /** Whether it is taken; the viewer sees to it then, until somebody else is named. */
  accepted: boolean;
  /** Why it is declined, 1 to 200 characters; needed then, and only then. */
  reason?: string | null | undefined;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Wishes to claim for an organisation. */
export type WishClaimForInput = {
  /** The organisation, at or under a node of the viewer's. */
  organisationId: string;
  /** 1 to 20 wishes, each once. */
  wishIds: Array<string>;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** Somebody to see to a claim. */
export type WishClaimAssignInput = {
  /** The claim, which an organisation has and which waits to be delivered. */
  claimId: string;
  /** Who sees to it from now on. */
  personId: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A confirmation for a wisher. */
export type WishConfirmForInput = {
  /** The claim. */
  claimId: string;
  /** What the wisher has said, 1 to 200 characters; both sides can read it. */
  reason: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

/** A dispute to decide. */
export type WishDisputeDecideInput = {
  /** The claim. */
  claimId: string;
  /** Whether it was received after all. */
  received: boolean;
  /** Why, 1 to 200 characters; both sides can read it. */
  reason: string;
  /** Makes a repeated call return the first outcome. */
  clientRequestId?: string | null | undefined;
};

export type PhoneBindMutationVariables = Exact<{
  input: PhoneBindInput;
}>;


export type PhoneBindMutation = { phoneBind: { viewer: { id: string, phone: string | null, level: VerificationLevel } | null, userErrors: Array<{ code: IdentityErrorCode, message: string }> } };

export type PhoneUnbindMutationVariables = Exact<{
  input: PhoneUnbindInput;
}>;


export type PhoneUnbindMutation = { phoneUnbind: { viewer: { id: string, phone: string | null, level: VerificationLevel } | null, userErrors: Array<{ code: IdentityErrorCode, message: string }> } };

export type ProfileQueryVariables = Exact<{
  first: number;
}>;


export type ProfileQuery = { viewer: { level: VerificationLevel, id: string, nickname: string | null, nicknameState: ContentState | null, heldContents: { edges: Array<{ node: { id: string, kind: ContentKind, text: string, state: ContentState, reason: string | null, appealable: boolean } }> }, avatar: { id: string, url: string, state: ContentState } | null } | null };

export type ProfileEditMutationVariables = Exact<{
  input: ProfileEditInput;
}>;


export type ProfileEditMutation = { profileEdit: { viewer: { id: string, nickname: string | null, nicknameState: ContentState | null, avatar: { id: string, url: string, state: ContentState } | null } | null, userErrors: Array<{ code: IdentityErrorCode, message: string }> } };

export type ModerationAppealMutationVariables = Exact<{
  input: ModerationAppealInput;
}>;


export type ModerationAppealMutation = { moderationAppeal: { content: { id: string, kind: ContentKind, text: string, state: ContentState, reason: string | null, appealable: boolean } | null, userErrors: Array<{ code: ModerationErrorCode, message: string }> } };

export type OwnProfileFragment = { id: string, nickname: string | null, nicknameState: ContentState | null, avatar: { id: string, url: string, state: ContentState } | null };

export type OwnContentFragment = { id: string, kind: ContentKind, text: string, state: ContentState, reason: string | null, appealable: boolean };

export type ActivitiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ActivityFilter | null | undefined;
}>;


export type ActivitiesQuery = { activities: { edges: Array<{ node: { id: string, title: string, kind: ActivityKind, startsAt: string, endsAt: string, capacity: number, taken: number, phase: ActivityPhase, tags: Array<string>, place: { name: string }, community: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ActivitiesMineQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ActivityFilter | null | undefined;
}>;


export type ActivitiesMineQuery = { activities: { edges: Array<{ node: { id: string, viewerSignup: { status: SignupStatus } | null } }> } };

export type ActivitySummaryFragment = { id: string, title: string, kind: ActivityKind, startsAt: string, endsAt: string, capacity: number, taken: number, phase: ActivityPhase, tags: Array<string>, place: { name: string }, community: { id: string, name: string } | null };

export type ActivityQueryVariables = Exact<{
  id: string;
}>;


export type ActivityQuery = { activity: { description: string | null, signupOpensAt: string, signupClosesAt: string, partyLimit: number, signupMode: SignupMode, requiredLevel: VerificationLevel, organiser: string, contactPhone: string | null, cancelReason: string | null, id: string, title: string, kind: ActivityKind, startsAt: string, endsAt: string, capacity: number, taken: number, phase: ActivityPhase, tags: Array<string>, place: { address: string | null, name: string, station: { id: string, name: string } | null }, organisation: { name: string, phone: string | null } | null, community: { phone: string | null, id: string, name: string } | null } | null };

export type ActivityMineQueryVariables = Exact<{
  id: string;
}>;


export type ActivityMineQuery = { activity: { id: string, viewerSignup: { id: string, status: SignupStatus, party: number } | null } | null };

export type ActivitySignUpMutationVariables = Exact<{
  input: ActivitySignUpInput;
}>;


export type ActivitySignUpMutation = { activitySignUp: { signup: { id: string, status: SignupStatus, party: number } | null, userErrors: Array<{ code: ActivityErrorCode, message: string }> } };

export type ActivitySignUpCancelMutationVariables = Exact<{
  input: ActivitySignUpCancelInput;
}>;


export type ActivitySignUpCancelMutation = { activitySignUpCancel: { signup: { id: string, status: SignupStatus, party: number } | null, userErrors: Array<{ code: ActivityErrorCode, message: string }> } };

export type OwnSignupFragment = { id: string, status: SignupStatus, party: number };

export type HostedBallotQueryVariables = Exact<{
  id: string;
}>;


export type HostedBallotQuery = { ballot: { id: string, question: string, mode: BallotMode, type: BallotType, unit: ElectorUnit, most: number, budgetFen: number | null, roll: number, needed: number, cast: number | null, status: BallotStatus, closesAt: string, calledOffBecause: string | null, options: Array<{ place: number, text: string, costFen: number | null }>, result: { text: string } | null } | null };

export type HostedRollQueryVariables = Exact<{
  ballotId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type HostedRollQuery = { ballotRoll: { edges: Array<{ node: { id: string, name: string | null, cast: boolean | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HostedPapersQueryVariables = Exact<{
  ballotId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type HostedPapersQuery = { ballotPaperBatches: { edges: Array<{ node: { id: string, papers: number, own: boolean, enteredAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BallotPaperMarkMutationVariables = Exact<{
  input: BallotPaperMarkInput;
}>;


export type BallotPaperMarkMutation = { ballotPaperMark: { ballot: { id: string } | null, userErrors: Array<{ code: BallotErrorCode, message: string }> } };

export type BallotPaperEnterMutationVariables = Exact<{
  input: BallotPaperEnterInput;
}>;


export type BallotPaperEnterMutation = { ballotPaperEnter: { batch: { id: string } | null, userErrors: Array<{ code: BallotErrorCode, message: string }> } };

export type BallotPaperDiscardMutationVariables = Exact<{
  input: BallotPaperDiscardInput;
}>;


export type BallotPaperDiscardMutation = { ballotPaperDiscard: { ballot: { id: string } | null, userErrors: Array<{ code: BallotErrorCode, message: string }> } };

export type BallotCloseMutationVariables = Exact<{
  input: BallotCloseInput;
}>;


export type BallotCloseMutation = { ballotClose: { ballot: { id: string } | null, userErrors: Array<{ code: BallotErrorCode, message: string }> } };

export type BallotCallOffMutationVariables = Exact<{
  input: BallotCallOffInput;
}>;


export type BallotCallOffMutation = { ballotCallOff: { ballot: { id: string } | null, userErrors: Array<{ code: BallotErrorCode, message: string }> } };

export type BallotQueryVariables = Exact<{
  id: string;
}>;


export type BallotQuery = { ballot: { id: string, question: string, subject: BallotSubject, mode: BallotMode, type: BallotType, unit: ElectorUnit, most: number, majority: Share, budgetFen: number | null, rule: BudgetRule | null, roll: number, needed: number, cast: number | null, status: BallotStatus, closesAt: string, calledOffBecause: string | null, options: Array<{ place: number, text: string, costFen: number | null }>, result: { outcome: BallotOutcome | null, text: string, cast: number, totals: Array<number>, winners: Array<number>, spentFen: number, fingerprint: string | null, rounds: Array<{ totals: Array<number>, out: number | null }> } | null } | null };

export type BallotMineQueryVariables = Exact<{
  id: string;
}>;


export type BallotMineQuery = { ballot: { id: string, own: { onRoll: boolean, cast: boolean } | null } | null };

export type BallotReceiptQueryVariables = Exact<{
  ballotId: string;
  receipt: string;
}>;


export type BallotReceiptQuery = { ballotReceipt: { found: boolean, told: boolean, choice: Array<number> } };

export type BallotRecountQueryVariables = Exact<{
  id: string;
}>;


export type BallotRecountQuery = { ballotRecount: { agrees: boolean, published: number, marked: number } | null };

export type BallotsMineQueryVariables = Exact<{ [key: string]: never; }>;


export type BallotsMineQuery = { viewer: { id: string, ballots: Array<{ id: string, question: string, unit: ElectorUnit, closesAt: string, own: { cast: boolean } | null }> } | null };

export type BallotCastMutationVariables = Exact<{
  input: BallotCastInput;
}>;


export type BallotCastMutation = { ballotCast: { receipt: string | null, userErrors: Array<{ code: BallotErrorCode, message: string }> } };

export type StationBookingsQueryVariables = Exact<{
  stationId: string;
  day?: string | null | undefined;
  status?: BookingStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StationBookingsQuery = { stationBookings: { edges: Array<{ node: { id: string, status: BookingStatus, startsAt: string, endsAt: string, people: number, purpose: string, careFor: string | null, checkedInAt: string | null, seriesId: string | null, room: { id: string, name: string } | null, service: { id: string, name: string, confidential: boolean, care: boolean } | null, person: { id: string, nickname: string } | null, organisation: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StationRoomsQueryVariables = Exact<{
  id: string;
}>;


export type StationRoomsQuery = { station: { id: string, rooms: Array<{ id: string, name: string, capacity: number | null, policy: { approval: boolean } | null }> } | null };

export type RoomBlocksQueryVariables = Exact<{
  stationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type RoomBlocksQuery = { roomBlocks: { edges: Array<{ node: { id: string, startsAt: string, endsAt: string, reason: string, room: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BookingApproveMutationVariables = Exact<{
  input: BookingApproveInput;
}>;


export type BookingApproveMutation = { bookingApprove: { booking: { id: string } | null, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type BookingRejectMutationVariables = Exact<{
  input: BookingRejectInput;
}>;


export type BookingRejectMutation = { bookingReject: { booking: { id: string } | null, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type BookingCheckInMutationVariables = Exact<{
  input: BookingCheckInInput;
}>;


export type BookingCheckInMutation = { bookingCheckIn: { booking: { id: string } | null, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type BookingPickUpMutationVariables = Exact<{
  input: BookingPickUpInput;
}>;


export type BookingPickUpMutation = { bookingPickUp: { booking: { id: string } | null, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type BookingOutrankMutationVariables = Exact<{
  input: BookingOutrankInput;
}>;


export type BookingOutrankMutation = { bookingOutrank: { booking: { id: string } | null, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type RoomBlockMutationVariables = Exact<{
  input: RoomBlockInput;
}>;


export type RoomBlockMutation = { roomBlock: { room: { id: string } | null, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type RoomUnblockMutationVariables = Exact<{
  input: RoomUnblockInput;
}>;


export type RoomUnblockMutation = { roomUnblock: { room: { id: string } | null, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type BookerQueryVariables = Exact<{ [key: string]: never; }>;


export type BookerQuery = { viewer: { id: string, level: VerificationLevel, secondFactor: SecondFactorState, appointments: Array<{ id: string, role: Role, organisation: { id: string, name: string } | null }> } | null };

export type BookingsMadeQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type BookingsMadeQuery = { viewer: { id: string, bookings: { edges: Array<{ node: { cancellable: boolean, id: string, status: BookingStatus, startsAt: string, endsAt: string, people: number, purpose: string, seriesId: string | null, careFor: string | null, pickUpCode: string | null, reason: string | null, replacement: { id: string, startsAt: string, endsAt: string, room: { id: string, name: string } | null } | null, organisation: { id: string, name: string } | null, room: { id: string, name: string } | null, service: { id: string, name: string } | null, station: { id: string, name: string, address: string, phone: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type BookingWaitsQueryVariables = Exact<{ [key: string]: never; }>;


export type BookingWaitsQuery = { viewer: { id: string, bookingWaits: Array<{ id: string, startsAt: string, endsAt: string, people: number, place: number, room: { id: string, name: string } | null, service: { id: string, name: string } | null }> } | null };

export type BookingRequestMutationVariables = Exact<{
  input: BookingRequestInput;
}>;


export type BookingRequestMutation = { bookingRequest: { bookings: Array<{ id: string, status: BookingStatus, startsAt: string, endsAt: string, people: number, purpose: string, seriesId: string | null, careFor: string | null, pickUpCode: string | null, reason: string | null, organisation: { id: string, name: string } | null, room: { id: string, name: string } | null, service: { id: string, name: string } | null, station: { id: string, name: string, address: string, phone: string | null } | null }>, skipped: Array<{ startsAt: string, code: BookingErrorCode, message: string }>, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type BookingCancelMutationVariables = Exact<{
  input: BookingCancelInput;
}>;


export type BookingCancelMutation = { bookingCancel: { booking: { id: string } | null, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type BookingWaitMutationVariables = Exact<{
  input: BookingWaitInput;
}>;


export type BookingWaitMutation = { bookingWait: { waiting: { id: string, place: number } | null, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type BookingWaitLeaveMutationVariables = Exact<{
  input: BookingWaitLeaveInput;
}>;


export type BookingWaitLeaveMutation = { bookingWaitLeave: { left: boolean, userErrors: Array<{ code: BookingErrorCode, message: string }> } };

export type OwnBookingFragment = { id: string, status: BookingStatus, startsAt: string, endsAt: string, people: number, purpose: string, seriesId: string | null, careFor: string | null, pickUpCode: string | null, reason: string | null, organisation: { id: string, name: string } | null, room: { id: string, name: string } | null, service: { id: string, name: string } | null, station: { id: string, name: string, address: string, phone: string | null } | null };

export type CommunitiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CommunitiesQuery = { communities: { edges: Array<{ node: { id: string, name: string, phone: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HallsQueryVariables = Exact<{
  under?: string | null | undefined;
  first: number;
}>;


export type HallsQuery = { halls: { edges: Array<{ node: { id: string, name: string, organisation: { id: string, name: string } | null } }> } };

export type HallQueryVariables = Exact<{
  id: string;
}>;


export type HallQuery = { hall: { id: string, name: string, introduction: string, secondsNeeded: number, secondingDays: number, organisation: { id: string, name: string } | null, convener: { id: string, nickname: string } | null, rulesInForce: Array<{ id: string, kind: HallRulesKind, version: number, inForceFrom: string }>, rules: Array<{ id: string, kind: HallRulesKind, version: number, status: HallRulesStatus, inForceFrom: string }>, years: Array<{ year: number, raised: number, taken: number, decided: number, done: number, averageDays: number | null }> } | null };

export type HallTopicsQueryVariables = Exact<{
  hallId: string;
  first: number;
  after?: string | null | undefined;
  filter?: TopicFilter | null | undefined;
}>;


export type HallTopicsQuery = { topics: { edges: Array<{ node: { id: string, title: string, ask: TopicAsk, status: TopicStatus, raisedAt: string, seconds: number, secondsNeeded: number | null, commentCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HallMeetingsQueryVariables = Exact<{
  organisationId: string;
  first: number;
}>;


export type HallMeetingsQuery = { meetings: { edges: Array<{ node: { id: string, kind: MeetingKind, title: string, place: string | null, startsAt: string, endsAt: string, room: { id: string, name: string } | null } }> } };

export type HallRulesQueryVariables = Exact<{
  id: string;
}>;


export type HallRulesQuery = { hallRules: { id: string, kind: HallRulesKind, version: number, text: string, fingerprint: string, status: HallRulesStatus, inForceFrom: string, proposedAt: string, adoptedAt: string | null, hall: { id: string, name: string } | null, ballot: { id: string, status: BallotStatus, result: { outcome: BallotOutcome | null } | null } | null } | null };

export type HostedHallsQueryVariables = Exact<{
  under?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type HostedHallsQuery = { halls: { edges: Array<{ node: { id: string, name: string, organisation: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HostedTopicsQueryVariables = Exact<{
  hallId: string;
  first: number;
  after?: string | null | undefined;
  filter?: TopicFilter | null | undefined;
}>;


export type HostedTopicsQuery = { topics: { edges: Array<{ node: { id: string, title: string, status: TopicStatus, ask: TopicAsk, raisedAt: string, seconds: number, secondsNeeded: number | null, commentCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HostedTopicQueryVariables = Exact<{
  id: string;
}>;


export type HostedTopicQuery = { topic: { id: string, title: string, text: string, ask: TopicAsk, status: TopicStatus, place: string | null, raisedAt: string, reason: string | null, office: string | null, seconds: number, secondsNeeded: number | null, secondsUntil: string | null, commentCount: number, summary: string | null, version: number, hall: { id: string, name: string } | null, raiser: { id: string, nickname: string } | null, stances: { support: number, concern: number, oppose: number, question: number }, mergedInto: { id: string, title: string } | null, ballots: Array<{ id: string, question: string, status: BallotStatus, closesAt: string, result: { text: string } | null }>, notice: { id: string, text: string, status: PublicNoticeStatus, waitsFor: PublicNoticeNeed | null, endsAt: string, objectionCount: number, openObjectionCount: number } | null, undertakings: Array<{ id: string, title: string, owner: string, dueOn: string, percent: number, status: UndertakingStatus, overdue: boolean, steps: Array<{ id: string, text: string | null }> }>, evaluation: { id: string, status: TopicEvaluationStatus, closesAt: string, scoreCount: number, average: number | null, explanation: string | null } | null } | null };

export type MergeTargetsQueryVariables = Exact<{
  hallId: string;
  title: string;
  first: number;
}>;


export type MergeTargetsQuery = { similarTopics: Array<{ id: string, title: string, status: TopicStatus }> };

export type HostedObjectionsQueryVariables = Exact<{
  noticeId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type HostedObjectionsQuery = { objectionCards: { edges: Array<{ node: { id: string, text: string, raisedAt: string, person: { id: string, nickname: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TopicScreenMutationVariables = Exact<{
  input: TopicScreenInput;
}>;


export type TopicScreenMutation = { topicScreen: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type TopicMergeMutationVariables = Exact<{
  input: TopicMergeInput;
}>;


export type TopicMergeMutation = { topicMerge: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type TopicDeliberateMutationVariables = Exact<{
  input: TopicDeliberateInput;
}>;


export type TopicDeliberateMutation = { topicDeliberate: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type TopicSummariseMutationVariables = Exact<{
  input: TopicSummariseInput;
}>;


export type TopicSummariseMutation = { topicSummarise: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type HostedTopicAmendMutationVariables = Exact<{
  input: TopicAmendInput;
}>;


export type HostedTopicAmendMutation = { topicAmend: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type TopicPutToVoteMutationVariables = Exact<{
  input: TopicPutToVoteInput;
}>;


export type TopicPutToVoteMutation = { topicPutToVote: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type NoticeBeginMutationVariables = Exact<{
  input: NoticeBeginInput;
}>;


export type NoticeBeginMutation = { noticeBegin: { notice: { id: string } | null, userErrors: Array<{ code: UndertakingErrorCode, message: string }> } };

export type ObjectionAnswerMutationVariables = Exact<{
  input: ObjectionAnswerInput;
}>;


export type ObjectionAnswerMutation = { objectionAnswer: { objection: { id: string } | null, userErrors: Array<{ code: UndertakingErrorCode, message: string }> } };

export type UndertakingAddMutationVariables = Exact<{
  input: UndertakingAddInput;
}>;


export type UndertakingAddMutation = { undertakingAdd: { undertaking: { id: string } | null, userErrors: Array<{ code: UndertakingErrorCode, message: string }> } };

export type HostedUndertakingProgressMutationVariables = Exact<{
  input: UndertakingProgressInput;
}>;


export type HostedUndertakingProgressMutation = { undertakingProgress: { undertaking: { id: string } | null, userErrors: Array<{ code: UndertakingErrorCode, message: string }> } };

export type ExecutionFinishMutationVariables = Exact<{
  input: ExecutionFinishInput;
}>;


export type ExecutionFinishMutation = { executionFinish: { evaluation: { id: string } | null, userErrors: Array<{ code: UndertakingErrorCode, message: string }> } };

export type TopicCloseMutationVariables = Exact<{
  input: TopicCloseInput;
}>;


export type TopicCloseMutation = { topicClose: { status: TopicStatus | null, userErrors: Array<{ code: UndertakingErrorCode, message: string }> } };

export type JoiningQueryVariables = Exact<{ [key: string]: never; }>;


export type JoiningQuery = { viewer: { id: string, level: VerificationLevel, household: { id: string, address: string } | null, joinRequests: Array<{ id: string, state: JoinRequestState, door: string, createdAt: string, reason: string | null, organisation: { id: string, name: string, ancestors: Array<{ id: string, kind: OrganisationKind, name: string }> } | null }> } | null };

export type JoinCommunitiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type JoinCommunitiesQuery = { communities: { edges: Array<{ node: { id: string, name: string, parent: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type JoinPlacesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type JoinPlacesQuery = { organisation: { id: string, children: { edges: Array<{ node: { id: string, kind: OrganisationKind, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type JoinByLetterMutationVariables = Exact<{
  input: JoinByLetterInput;
}>;


export type JoinByLetterMutation = { joinByLetter: { viewer: { id: string, level: VerificationLevel } | null, userErrors: Array<{ code: HouseholdErrorCode, message: string }> } };

export type JoinByInvitationMutationVariables = Exact<{
  input: JoinByInvitationInput;
}>;


export type JoinByInvitationMutation = { joinByInvitation: { viewer: { id: string, level: VerificationLevel } | null, userErrors: Array<{ code: HouseholdErrorCode, message: string }> } };

export type JoinRequestMutationVariables = Exact<{
  input: JoinRequestInput;
}>;


export type JoinRequestMutation = { joinRequest: { joinRequest: { id: string, state: JoinRequestState, door: string, createdAt: string, reason: string | null, organisation: { id: string, name: string, ancestors: Array<{ id: string, kind: OrganisationKind, name: string }> } | null } | null, userErrors: Array<{ code: HouseholdErrorCode, message: string }> } };

export type JoinRequestWithdrawMutationVariables = Exact<{
  input: JoinRequestWithdrawInput;
}>;


export type JoinRequestWithdrawMutation = { joinRequestWithdraw: { joinRequest: { id: string, state: JoinRequestState, door: string, createdAt: string, reason: string | null, organisation: { id: string, name: string, ancestors: Array<{ id: string, kind: OrganisationKind, name: string }> } | null } | null, userErrors: Array<{ code: HouseholdErrorCode, message: string }> } };

export type HouseholdQueryVariables = Exact<{ [key: string]: never; }>;


export type HouseholdQuery = { viewer: { id: string, household: { id: string, address: string, belongsUntil: string, community: { id: string, name: string, phone: string | null } | null, members: Array<{ id: string, name: string, relation: Relation, dependant: boolean, head: boolean, self: boolean, birthYear: number | null }> } | null } | null };

export type HouseholdLeaveMutationVariables = Exact<{
  input: HouseholdLeaveInput;
}>;


export type HouseholdLeaveMutation = { householdLeave: { viewer: { id: string, level: VerificationLevel } | null, userErrors: Array<{ code: HouseholdErrorCode, message: string }> } };

export type HouseholdInviteMutationVariables = Exact<{
  input: HouseholdInviteInput;
}>;


export type HouseholdInviteMutation = { householdInvite: { code: string | null, expiresAt: string | null, userErrors: Array<{ code: HouseholdErrorCode, message: string }> } };

export type DependantAddMutationVariables = Exact<{
  input: DependantAddInput;
}>;


export type DependantAddMutation = { dependantAdd: { household: { id: string, address: string, belongsUntil: string, community: { id: string, name: string, phone: string | null } | null, members: Array<{ id: string, name: string, relation: Relation, dependant: boolean, head: boolean, self: boolean, birthYear: number | null }> } | null, userErrors: Array<{ code: HouseholdErrorCode, message: string }> } };

export type DependantRemoveMutationVariables = Exact<{
  input: DependantRemoveInput;
}>;


export type DependantRemoveMutation = { dependantRemove: { household: { id: string, address: string, belongsUntil: string, community: { id: string, name: string, phone: string | null } | null, members: Array<{ id: string, name: string, relation: Relation, dependant: boolean, head: boolean, self: boolean, birthYear: number | null }> } | null, userErrors: Array<{ code: HouseholdErrorCode, message: string }> } };

export type OwnRequestFragment = { id: string, state: JoinRequestState, door: string, createdAt: string, reason: string | null, organisation: { id: string, name: string, ancestors: Array<{ id: string, kind: OrganisationKind, name: string }> } | null };

export type OwnHouseholdFragment = { id: string, address: string, belongsUntil: string, community: { id: string, name: string, phone: string | null } | null, members: Array<{ id: string, name: string, relation: Relation, dependant: boolean, head: boolean, self: boolean, birthYear: number | null }> };

export type MessageTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type MessageTemplatesQuery = { messageTemplates: Array<{ id: string, kind: NotificationKind | null, moment: MessageMoment }> };

export type NotificationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: NotificationFilter | null | undefined;
}>;


export type NotificationsQuery = { viewer: { id: string, unreadCount: number, notifications: { edges: Array<{ node: { id: string, kind: NotificationKind, title: string, text: string, page: string | null, createdAt: string, readAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type NotificationsReadMutationVariables = Exact<{
  input: NotificationsReadInput;
}>;


export type NotificationsReadMutation = { notificationsRead: { viewer: { id: string, unreadCount: number } | null, userErrors: Array<{ code: NotificationErrorCode, message: string }> } };

export type NotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferencesQuery = { viewer: { id: string, notificationPreferences: { quietFrom: string | null, quietTo: string | null, kinds: Array<{ kind: NotificationKind, way: NotificationWay, allowed: number }> } } | null };

export type NotificationPreferencesEditMutationVariables = Exact<{
  input: NotificationPreferencesEditInput;
}>;


export type NotificationPreferencesEditMutation = { notificationPreferencesEdit: { viewer: { id: string, notificationPreferences: { quietFrom: string | null, quietTo: string | null, kinds: Array<{ kind: NotificationKind, way: NotificationWay, allowed: number }> } } | null, userErrors: Array<{ code: NotificationErrorCode, message: string }> } };

export type OwnPreferencesFragment = { quietFrom: string | null, quietTo: string | null, kinds: Array<{ kind: NotificationKind, way: NotificationWay, allowed: number }> };

export type PrivacyPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyPolicyQuery = { privacyPolicy: { version: string, items: Array<{ item: ConsentItem, text: string, sensitive: boolean }> } };

export type PrivacyQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyQuery = { viewer: { id: string, closesAt: string | null, consents: Array<{ item: ConsentItem, granted: boolean | null, policyVersion: string | null, at: string | null }>, dataExports: Array<{ id: string, state: DataExportState, progress: number, createdAt: string, expiresAt: string | null }> } | null };

export type ConsentSetMutationVariables = Exact<{
  input: ConsentSetInput;
}>;


export type ConsentSetMutation = { consentSet: { viewer: { id: string, closesAt: string | null, consents: Array<{ item: ConsentItem, granted: boolean | null, policyVersion: string | null, at: string | null }>, dataExports: Array<{ id: string, state: DataExportState, progress: number, createdAt: string, expiresAt: string | null }> } | null, userErrors: Array<{ code: PrivacyErrorCode, message: string }> } };

export type DataExportRequestMutationVariables = Exact<{
  input: DataExportRequestInput;
}>;


export type DataExportRequestMutation = { dataExportRequest: { dataExport: { id: string, state: DataExportState, progress: number, createdAt: string, expiresAt: string | null } | null, userErrors: Array<{ code: PrivacyErrorCode, message: string }> } };

export type DataExportOpenMutationVariables = Exact<{
  input: DataExportOpenInput;
}>;


export type DataExportOpenMutation = { dataExportOpen: { url: string | null, userErrors: Array<{ code: PrivacyErrorCode, message: string }> } };

export type AccountCloseMutationVariables = Exact<{
  input: AccountCloseInput;
}>;


export type AccountCloseMutation = { accountClose: { viewer: { id: string, closesAt: string | null, consents: Array<{ item: ConsentItem, granted: boolean | null, policyVersion: string | null, at: string | null }>, dataExports: Array<{ id: string, state: DataExportState, progress: number, createdAt: string, expiresAt: string | null }> } | null, userErrors: Array<{ code: PrivacyErrorCode, message: string }> } };

export type AccountCloseCancelMutationVariables = Exact<{
  input: AccountCloseCancelInput;
}>;


export type AccountCloseCancelMutation = { accountCloseCancel: { viewer: { id: string, closesAt: string | null, consents: Array<{ item: ConsentItem, granted: boolean | null, policyVersion: string | null, at: string | null }>, dataExports: Array<{ id: string, state: DataExportState, progress: number, createdAt: string, expiresAt: string | null }> } | null, userErrors: Array<{ code: PrivacyErrorCode, message: string }> } };

export type AccessRecordsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AccessRecordsQuery = { viewer: { id: string, accessRecords: { edges: Array<{ node: { id: string, text: string, role: Role | null, purpose: string | null, at: string, organisation: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OwnRightsFragment = { closesAt: string | null, consents: Array<{ item: ConsentItem, granted: boolean | null, policyVersion: string | null, at: string | null }>, dataExports: Array<{ id: string, state: DataExportState, progress: number, createdAt: string, expiresAt: string | null }> };

export type OwnExportFragment = { id: string, state: DataExportState, progress: number, createdAt: string, expiresAt: string | null };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { login: { session: { accessToken: string, refreshToken: string } | null, userErrors: Array<{ code: IdentityErrorCode, message: string }> } };

export type SessionRefreshMutationVariables = Exact<{
  input: SessionRefreshInput;
}>;


export type SessionRefreshMutation = { sessionRefresh: { session: { accessToken: string, refreshToken: string } | null, userErrors: Array<{ code: IdentityErrorCode, message: string }> } };

export type SessionSignOutMutationVariables = Exact<{
  input: SessionSignOutInput;
}>;


export type SessionSignOutMutation = { sessionSignOut: { deviceId: string | null, userErrors: Array<{ code: IdentityErrorCode, message: string }> } };

export type SessionSignOutAllMutationVariables = Exact<{
  input: SessionSignOutAllInput;
}>;


export type SessionSignOutAllMutation = { sessionSignOutAll: { signedOut: number | null, userErrors: Array<{ code: IdentityErrorCode, message: string }> } };

export type TokensFragment = { accessToken: string, refreshToken: string };

export type StaffDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffDeskQuery = { viewer: { id: string, secondFactor: SecondFactorState, appointments: Array<{ id: string, role: Role, organisation: { id: string, name: string } | null }> } | null };

export type SecondFactorBeginMutationVariables = Exact<{
  input: SecondFactorBeginInput;
}>;


export type SecondFactorBeginMutation = { secondFactorBegin: { secret: string | null, uri: string | null, userErrors: Array<{ code: IdentityErrorCode, message: string }> } };

export type SecondFactorConfirmMutationVariables = Exact<{
  input: SecondFactorConfirmInput;
}>;


export type SecondFactorConfirmMutation = { secondFactorConfirm: { recoveryCodes: Array<string>, viewer: { id: string, secondFactor: SecondFactorState } | null, userErrors: Array<{ code: IdentityErrorCode, message: string }> } };

export type SecondFactorVerifyMutationVariables = Exact<{
  input: SecondFactorVerifyInput;
}>;


export type SecondFactorVerifyMutation = { secondFactorVerify: { viewer: { id: string, secondFactor: SecondFactorState } | null, userErrors: Array<{ code: IdentityErrorCode, message: string }> } };

export type ModerationQueueQueryVariables = Exact<{
  organisationId: string;
  first: number;
  after?: string | null | undefined;
  filter?: ModerationFilter | null | undefined;
}>;


export type ModerationQueueQuery = { moderationQueue: { edges: Array<{ node: { id: string, kind: ContentKind, text: string, origin: ModerationOrigin, reports: number, appeal: string | null, submittedAt: string, pictures: Array<{ id: string, url: string }>, author: { id: string, nickname: string } | null, organisation: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ModerationDecideMutationVariables = Exact<{
  input: ModerationDecideInput;
}>;


export type ModerationDecideMutation = { moderationDecide: { items: Array<{ id: string, state: ContentState }>, userErrors: Array<{ code: ModerationErrorCode, message: string }> } };

export type JoinRequestsQueryVariables = Exact<{
  organisationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type JoinRequestsQuery = { joinRequests: { edges: Array<{ node: { id: string, door: string, createdAt: string, organisation: { id: string, name: string, kind: OrganisationKind } | null, resident: { id: string, nickname: string | null, name: string | null, phone: string | null, level: VerificationLevel } | null, candidates: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type JoinRequestDecideMutationVariables = Exact<{
  input: JoinRequestDecideInput;
}>;


export type JoinRequestDecideMutation = { joinRequestDecide: { joinRequestId: string | null, userErrors: Array<{ code: HouseholdErrorCode, message: string }> } };

export type CallListQueryVariables = Exact<{
  organisationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CallListQuery = { callList: { edges: Array<{ node: { id: string, name: string, phone: string | null, text: string, since: string, building: { id: string, name: string } | null, buildingHead: { id: string, nickname: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CallRevealMutationVariables = Exact<{
  input: CallRevealInput;
}>;


export type CallRevealMutation = { callReveal: { phone: string | null, userErrors: Array<{ code: NotificationErrorCode, message: string }> } };

export type CallDoneMutationVariables = Exact<{
  input: CallDoneInput;
}>;


export type CallDoneMutation = { callDone: { callId: string | null, userErrors: Array<{ code: NotificationErrorCode, message: string }> } };

export type HomesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type HomesQuery = { organisation: { id: string, households: { edges: Array<{ node: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type StationListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: StationFilter | null | undefined;
}>;


export type StationListQuery = { stations: { edges: Array<{ node: { id: string, name: string, kind: StationKind, address: string, latitude: number | null, longitude: number | null, openNow: boolean | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NearbyStationsQueryVariables = Exact<{
  latitude: number;
  longitude: number;
  minutes: number;
  service?: ServiceKind | null | undefined;
  openNow: boolean;
  first: number;
}>;


export type NearbyStationsQuery = { nearbyStations: Array<{ metres: number, minutes: number, station: { id: string, name: string, kind: StationKind, address: string, latitude: number | null, longitude: number | null, openNow: boolean | null } }> };

export type StationQueryVariables = Exact<{
  id: string;
}>;


export type StationQuery = { station: { phone: string | null, partner: string | null, accessible: boolean | null, facilities: Array<StationFacility>, id: string, name: string, kind: StationKind, address: string, latitude: number | null, longitude: number | null, openNow: boolean | null, pictures: Array<{ id: string, url: string }>, organisation: { id: string, name: string, phone: string | null } | null, days: Array<{ date: string, note: string | null, open: Array<{ startsAt: string, endsAt: string }> }>, rooms: Array<{ id: string, name: string, capacity: number | null, policy: { approval: boolean } | null }>, services: Array<{ id: string, name: string, kind: ServiceKind, provision: ServiceProvision, fee: string | null, offered: boolean, slotMinutes: number | null }> } | null };

export type RoomQueryVariables = Exact<{
  id: string;
}>;


export type RoomQuery = { room: { id: string, name: string, capacity: number | null, equipment: Array<string>, notice: string | null, station: { id: string, name: string, address: string, phone: string | null } | null, policy: { approval: boolean, requiredLevel: VerificationLevel, shortestMinutes: number, longestMinutes: number, noticeMinutes: number, horizonDays: number, bufferMinutes: number, quotas: Array<{ whose: QuotaHolder, period: QuotaPeriod, most: number }> } | null } | null };

export type RoomDaysQueryVariables = Exact<{
  id: string;
  from: string;
  days?: number;
}>;


export type RoomDaysQuery = { room: { id: string, days: Array<{ date: string, note: string | null, open: Array<{ startsAt: string, endsAt: string }>, taken: Array<{ startsAt: string, endsAt: string }> }> } | null };

export type StationServiceQueryVariables = Exact<{
  id: string;
}>;


export type StationServiceQuery = { stationService: { id: string, name: string, kind: ServiceKind, description: string | null, provision: ServiceProvision, provider: string | null, fee: string | null, audience: string | null, papers: Array<string>, confidential: boolean, care: boolean, offered: boolean, slotMinutes: number | null, hours: Array<{ day: OpeningDay, opens: string, closes: string }>, station: { id: string, name: string, address: string, phone: string | null } | null, policy: { approval: boolean, requiredLevel: VerificationLevel, shortestMinutes: number, longestMinutes: number, noticeMinutes: number, horizonDays: number, bufferMinutes: number, quotas: Array<{ whose: QuotaHolder, period: QuotaPeriod, most: number }> } | null } | null };

export type ServiceDaysQueryVariables = Exact<{
  id: string;
  from: string;
  days?: number;
}>;


export type ServiceDaysQuery = { stationService: { id: string, days: Array<{ date: string, note: string | null, slots: Array<{ startsAt: string, free: boolean, left: number | null }> }> } | null };

export type StationSummaryFragment = { id: string, name: string, kind: StationKind, address: string, latitude: number | null, longitude: number | null, openNow: boolean | null };

export type StationContactFragment = { id: string, name: string, address: string, phone: string | null };

export type PolicyWordsFragment = { approval: boolean, requiredLevel: VerificationLevel, shortestMinutes: number, longestMinutes: number, noticeMinutes: number, horizonDays: number, bufferMinutes: number, quotas: Array<{ whose: QuotaHolder, period: QuotaPeriod, most: number }> };

export type TopicQueryVariables = Exact<{
  id: string;
}>;


export type TopicQuery = { topic: { text: string, stage: TopicStage, place: string | null, reason: string | null, office: string | null, secondsUntil: string | null, summary: string | null, summaryAt: string | null, version: number, viewerHasRaised: boolean, viewerHasSeconded: boolean, viewerStance: TopicStanceKind | null, hiddenFromOthers: boolean, id: string, title: string, ask: TopicAsk, status: TopicStatus, raisedAt: string, seconds: number, secondsNeeded: number | null, commentCount: number, hall: { id: string, name: string } | null, station: { id: string, name: string } | null, node: { id: string, name: string } | null, raiser: { id: string, nickname: string } | null, mergedInto: { id: string, title: string } | null, stances: { support: number, concern: number, oppose: number, question: number }, versions: Array<{ number: number, text: string, fingerprint: string, note: string | null, at: string, author: { id: string, nickname: string } | null }>, votedVersion: { number: number } | null, rules: { id: string, kind: HallRulesKind, version: number } | null, ballots: Array<{ id: string, question: string, status: BallotStatus, closesAt: string, result: { outcome: BallotOutcome | null } | null }>, timeline: Array<{ status: TopicStatus, at: string, note: string | null }> } | null };

export type TopicWorkQueryVariables = Exact<{
  id: string;
}>;


export type TopicWorkQuery = { topic: { id: string, notice: { id: string, text: string, status: PublicNoticeStatus, waitsFor: PublicNoticeNeed | null, endsAt: string, objectionCount: number, openObjectionCount: number, objections: { edges: Array<{ node: { id: string, text: string | null, raisedAt: string, upheld: boolean | null, answer: string | null } }> }, viewerObjection: { id: string, text: string, state: ContentState, upheld: boolean | null, answer: string | null } | null } | null, undertakings: Array<{ id: string, title: string, owner: string, dueOn: string, percent: number, status: UndertakingStatus, overdue: boolean, steps: Array<{ id: string, kind: UndertakingStepKind, percent: number, text: string | null, at: string, pictures: Array<{ id: string, url: string }> }> }>, evaluation: { id: string, status: TopicEvaluationStatus, closesAt: string, scoreCount: number, average: number | null, distribution: Array<number>, explanation: string | null, comments: { edges: Array<{ node: { id: string, text: string } }> }, viewerEvaluation: { id: string, score: number, text: string, state: ContentState | null } | null } | null } | null };

export type TopicCommentsQueryVariables = Exact<{
  topicId: string;
  repliesTo?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TopicCommentsQuery = { topicComments: { edges: Array<{ node: { replyCount: number, id: string, text: string, at: string, byHost: boolean, replies: Array<{ id: string, text: string, at: string, byHost: boolean, author: { id: string, nickname: string } | null }>, author: { id: string, nickname: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TopicsMineQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TopicsMineQuery = { viewer: { id: string, topics: { edges: Array<{ node: { id: string, title: string, ask: TopicAsk, status: TopicStatus, raisedAt: string, seconds: number, secondsNeeded: number | null, commentCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SimilarTopicsQueryVariables = Exact<{
  hallId: string;
  title: string;
  first: number;
}>;


export type SimilarTopicsQuery = { similarTopics: Array<{ id: string, title: string, ask: TopicAsk, status: TopicStatus, raisedAt: string, seconds: number, secondsNeeded: number | null, commentCount: number }> };

export type TopicRaiseMutationVariables = Exact<{
  input: TopicRaiseInput;
}>;


export type TopicRaiseMutation = { topicRaise: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type TopicAmendMutationVariables = Exact<{
  input: TopicAmendInput;
}>;


export type TopicAmendMutation = { topicAmend: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type TopicWithdrawMutationVariables = Exact<{
  input: TopicWithdrawInput;
}>;


export type TopicWithdrawMutation = { topicWithdraw: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type TopicSecondMutationVariables = Exact<{
  input: TopicSecondInput;
}>;


export type TopicSecondMutation = { topicSecond: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type TopicStanceMutationVariables = Exact<{
  input: TopicStanceInput;
}>;


export type TopicStanceMutation = { topicStance: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type TopicCommentMutationVariables = Exact<{
  input: TopicCommentInput;
}>;


export type TopicCommentMutation = { topicComment: { shown: boolean, comment: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type TopicCommentWithdrawMutationVariables = Exact<{
  input: TopicCommentWithdrawInput;
}>;


export type TopicCommentWithdrawMutation = { topicCommentWithdraw: { topic: { id: string } | null, userErrors: Array<{ code: HallErrorCode, message: string }> } };

export type ContentReportMutationVariables = Exact<{
  input: ContentReportInput;
}>;


export type ContentReportMutation = { contentReport: { userErrors: Array<{ code: ModerationErrorCode, message: string }> } };

export type ObjectionRaiseMutationVariables = Exact<{
  input: ObjectionRaiseInput;
}>;


export type ObjectionRaiseMutation = { objectionRaise: { objection: { id: string } | null, userErrors: Array<{ code: UndertakingErrorCode, message: string }> } };

export type EvaluationGiveMutationVariables = Exact<{
  input: EvaluationGiveInput;
}>;


export type EvaluationGiveMutation = { evaluationGive: { evaluation: { id: string } | null, userErrors: Array<{ code: UndertakingErrorCode, message: string }> } };

export type TopicLineFragment = { id: string, title: string, ask: TopicAsk, status: TopicStatus, raisedAt: string, seconds: number, secondsNeeded: number | null, commentCount: number };

export type CommentLineFragment = { id: string, text: string, at: string, byHost: boolean, author: { id: string, nickname: string } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, nickname: string | null, nicknameState: ContentState | null, phone: string | null, level: VerificationLevel, secondFactor: SecondFactorState, unreadCount: number, closesAt: string | null, devices: Array<{ id: string, name: string, current: boolean }>, avatar: { url: string, state: ContentState } | null, community: { id: string, name: string, phone: string | null } | null, household: { id: string } | null, appointments: Array<{ id: string, role: Role, organisation: { id: string, name: string } | null }>, proxy: { endsAt: string } | null } | null };

export type ViewerSignupsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ViewerSignupsQuery = { viewer: { id: string, signups: { edges: Array<{ node: { id: string, status: SignupStatus, party: number, activity: { id: string, title: string, startsAt: string, endsAt: string, phase: ActivityPhase, place: { name: string } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ViewerLevelQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerLevelQuery = { viewer: { id: string, level: VerificationLevel } | null };

export type MeFragment = { id: string, nickname: string | null, nicknameState: ContentState | null, phone: string | null, level: VerificationLevel, secondFactor: SecondFactorState, unreadCount: number, closesAt: string | null, avatar: { url: string, state: ContentState } | null, community: { id: string, name: string, phone: string | null } | null, household: { id: string } | null, appointments: Array<{ id: string, role: Role, organisation: { id: string, name: string } | null }>, proxy: { endsAt: string } | null };

export type NearbyWishesQueryVariables = Exact<{
  latitude: number;
  longitude: number;
  first: number;
}>;


export type NearbyWishesQuery = { nearbyWishes: Array<{ metres: number, station: { id: string, name: string }, wish: { id: string, title: string, category: WishCategory, kind: WishKind, status: WishStatus, value: number | null, partsAsked: number, partsTaken: number, wantedBy: string | null, wisherName: string, cover: Array<{ id: string, url: string }>, community: { id: string, name: string } | null } }> };

export type SimilarWishesQueryVariables = Exact<{
  title: string;
  first: number;
}>;


export type SimilarWishesQuery = { similarWishes: Array<{ id: string, title: string, status: WishStatus, wisherName: string }> };

export type WishMonthsQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
}>;


export type WishMonthsQuery = { organisation: { id: string, wishMonths: Array<{ month: string, opened: number, fulfilled: number, medianDays: number | null }> } | null };

export type WishOfferAnswerMutationVariables = Exact<{
  input: WishOfferAnswerInput;
}>;


export type WishOfferAnswerMutation = { wishOfferAnswer: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishOfferAnswerForMutationVariables = Exact<{
  input: WishOfferAnswerForInput;
}>;


export type WishOfferAnswerForMutation = { wishOfferAnswerFor: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishTasksQueryVariables = Exact<{
  organisationId: string;
  kind: WishTaskKind;
  after?: string | null | undefined;
}>;


export type WishTasksQuery = { wishTasks: { edges: Array<{ node: { kind: WishTaskKind, since: string, wish: { why: string, id: string, title: string, category: WishCategory, kind: WishKind, status: WishStatus, value: number | null, partsAsked: number, partsTaken: number, wantedBy: string | null, wisherName: string, wisher: { id: string } | null, cover: Array<{ id: string, url: string }>, community: { id: string, name: string } | null }, claim: { id: string, parts: number, state: WishClaimState, claimedAt: string, dueAt: string, note: string | null, deliveredAt: string | null, pictures: Array<{ id: string, url: string }>, claimer: { id: string, nickname: string } | null, organisation: { id: string, name: string } | null } | null, timeline: Array<{ kind: WishStepKind, at: string, reason: string | null, parts: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WishSuggestionsQueryVariables = Exact<{
  wishId: string;
  first: number;
}>;


export type WishSuggestionsQuery = { wishSuggestions: Array<{ person: { id: string, nickname: string } | null, organisation: { id: string, name: string } | null, reasons: Array<{ kind: WishSuggestionReasonKind, count: number }> }> };

export type OrganisationWishClaimsQueryVariables = Exact<{
  organisationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OrganisationWishClaimsQuery = { organisationWishClaims: { edges: Array<{ node: { id: string, parts: number, state: WishClaimState, dueAt: string, note: string | null, pictures: Array<{ id: string, url: string }>, claimer: { id: string, nickname: string } | null, wish: { id: string, title: string, category: WishCategory, kind: WishKind, status: WishStatus, value: number | null, partsAsked: number, partsTaken: number, wantedBy: string | null, wisherName: string, community: { id: string, name: string } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WishDispatchMutationVariables = Exact<{
  input: WishDispatchInput;
}>;


export type WishDispatchMutation = { wishDispatch: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishConfirmForMutationVariables = Exact<{
  input: WishConfirmForInput;
}>;


export type WishConfirmForMutation = { wishConfirmFor: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishDisputeDecideMutationVariables = Exact<{
  input: WishDisputeDecideInput;
}>;


export type WishDisputeDecideMutation = { wishDisputeDecide: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishClaimForMutationVariables = Exact<{
  input: WishClaimForInput;
}>;


export type WishClaimForMutation = { wishClaimFor: { claims: Array<{ id: string }>, missed: Array<{ wishId: string, code: WishErrorCode, message: string }>, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishClaimAssignMutationVariables = Exact<{
  input: WishClaimAssignInput;
}>;


export type WishClaimAssignMutation = { wishClaimAssign: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type PersonRevealMutationVariables = Exact<{
  input: PersonRevealInput;
}>;


export type PersonRevealMutation = { personReveal: { value: string | null, userErrors: Array<{ code: PrivacyErrorCode, message: string }> } };

export type ClaimCardFragment = { id: string, parts: number, state: WishClaimState, claimedAt: string, dueAt: string, note: string | null, deliveredAt: string | null, pictures: Array<{ id: string, url: string }>, claimer: { id: string, nickname: string } | null, organisation: { id: string, name: string } | null };

export type StationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: StationFilter | null | undefined;
}>;


export type StationsQuery = { stations: { edges: Array<{ node: { id: string, name: string, address: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WishesMadeQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WishesMadeQuery = { viewer: { id: string, wishes: { edges: Array<{ node: { id: string, title: string, category: WishCategory, kind: WishKind, status: WishStatus, value: number | null, partsAsked: number, partsTaken: number, wantedBy: string | null, wisherName: string, cover: Array<{ id: string, url: string }>, community: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type WishesClaimedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WishesClaimedQuery = { viewer: { id: string, wishClaims: { edges: Array<{ node: { id: string, state: WishClaimState, parts: number, dueAt: string, wish: { id: string, title: string, category: WishCategory, kind: WishKind, status: WishStatus, value: number | null, partsAsked: number, partsTaken: number, wantedBy: string | null, wisherName: string, cover: Array<{ id: string, url: string }>, community: { id: string, name: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type WishCreateMutationVariables = Exact<{
  input: WishCreateInput;
}>;


export type WishCreateMutation = { wishCreate: { wish: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishEditMutationVariables = Exact<{
  input: WishEditInput;
}>;


export type WishEditMutation = { wishEdit: { wish: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishQueryVariables = Exact<{
  id: string;
}>;


export type WishQuery = { wish: { why: string, delivery: WishDelivery, revision: number, reason: string | null, id: string, title: string, category: WishCategory, kind: WishKind, status: WishStatus, value: number | null, partsAsked: number, partsTaken: number, wantedBy: string | null, wisherName: string, station: { id: string, name: string, address: string } | null, wisher: { id: string } | null, pictures: Array<{ id: string, url: string }>, helpers: Array<{ id: string, nickname: string }>, thanks: { text: string } | null, viewerClaim: { id: string, parts: number, state: WishClaimState, claimedAt: string, dueAt: string, extension: WishExtension, note: string | null, contactOpen: boolean, pictures: Array<{ id: string, url: string }>, claimer: { id: string, nickname: string } | null, organisation: { id: string, name: string } | null, thanks: { text: string } | null } | null, claims: Array<{ id: string, parts: number, state: WishClaimState, claimedAt: string, dueAt: string, extension: WishExtension, note: string | null, contactOpen: boolean, pictures: Array<{ id: string, url: string }>, claimer: { id: string, nickname: string } | null, organisation: { id: string, name: string } | null, thanks: { text: string } | null }>, timeline: Array<{ kind: WishStepKind, at: string, reason: string | null, parts: number }>, cover: Array<{ id: string, url: string }>, community: { id: string, name: string } | null } | null };

export type WishClaimMutationVariables = Exact<{
  input: WishClaimInput;
}>;


export type WishClaimMutation = { wishClaim: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishGiveUpMutationVariables = Exact<{
  input: WishGiveUpInput;
}>;


export type WishGiveUpMutation = { wishGiveUp: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishExtensionAskMutationVariables = Exact<{
  input: WishExtensionAskInput;
}>;


export type WishExtensionAskMutation = { wishExtensionAsk: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishExtensionAnswerMutationVariables = Exact<{
  input: WishExtensionAnswerInput;
}>;


export type WishExtensionAnswerMutation = { wishExtensionAnswer: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishDeliverMutationVariables = Exact<{
  input: WishDeliverInput;
}>;


export type WishDeliverMutation = { wishDeliver: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishConfirmMutationVariables = Exact<{
  input: WishConfirmInput;
}>;


export type WishConfirmMutation = { wishConfirm: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishDisputeMutationVariables = Exact<{
  input: WishDisputeInput;
}>;


export type WishDisputeMutation = { wishDispute: { claim: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishThankMutationVariables = Exact<{
  input: WishThankInput;
}>;


export type WishThankMutation = { wishThank: { wish: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishWithdrawMutationVariables = Exact<{
  input: WishWithdrawInput;
}>;


export type WishWithdrawMutation = { wishWithdraw: { wish: { id: string } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type WishContactRevealMutationVariables = Exact<{
  input: WishContactRevealInput;
}>;


export type WishContactRevealMutation = { wishContactReveal: { contact: { name: string, phone: string | null, address: string | null } | null, userErrors: Array<{ code: WishErrorCode, message: string }> } };

export type OwnClaimFragment = { id: string, parts: number, state: WishClaimState, claimedAt: string, dueAt: string, extension: WishExtension, note: string | null, contactOpen: boolean, pictures: Array<{ id: string, url: string }>, claimer: { id: string, nickname: string } | null, organisation: { id: string, name: string } | null, thanks: { text: string } | null };

export type WishesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: WishFilter | null | undefined;
}>;


export type WishesQuery = { wishes: { edges: Array<{ node: { id: string, title: string, category: WishCategory, kind: WishKind, status: WishStatus, value: number | null, partsAsked: number, partsTaken: number, wantedBy: string | null, wisherName: string, cover: Array<{ id: string, url: string }>, community: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FulfilledWishesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: WishFilter | null | undefined;
}>;


export type FulfilledWishesQuery = { fulfilledWishes: { edges: Array<{ node: { id: string, title: string, category: WishCategory, kind: WishKind, status: WishStatus, value: number | null, partsAsked: number, partsTaken: number, wantedBy: string | null, wisherName: string, helpers: Array<{ id: string, nickname: string }>, thanks: { text: string } | null, cover: Array<{ id: string, url: string }>, community: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WishReaderQueryVariables = Exact<{ [key: string]: never; }>;


export type WishReaderQuery = { viewer: { id: string, level: VerificationLevel, community: { id: string, name: string } | null } | null };

export type WishSummaryFragment = { id: string, title: string, category: WishCategory, kind: WishKind, status: WishStatus, value: number | null, partsAsked: number, partsTaken: number, wantedBy: string | null, wisherName: string, cover: Array<{ id: string, url: string }>, community: { id: string, name: string } | null };

export type WishLineFragment = { id: string, title: string, category: WishCategory, kind: WishKind, status: WishStatus, value: number | null, partsAsked: number, partsTaken: number, wantedBy: string | null, wisherName: string, community: { id: string, name: string } | null };

export const PhoneBindDocument: KnownDocument<PhoneBindMutation, PhoneBindMutationVariables> = {
  id: 'sha256:d113ab1c41ad830fa05f733448237333ecdc9c9713592c27cfa72baab8b0cd19',
  operationName: 'PhoneBind',
  isMutation: true,
}
export const PhoneUnbindDocument: KnownDocument<PhoneUnbindMutation, PhoneUnbindMutationVariables> = {
  id: 'sha256:60ea690f941e6469c5a9ed5a0b4185f4632950d587ad8603a77ddbf17b197af5',
  operationName: 'PhoneUnbind',
  isMutation: true,
}
export const ProfileDocument: KnownDocument<ProfileQuery, ProfileQueryVariables> = {
  id: 'sha256:9206fb87c7027b0d35e5202d9bbfb5bdcc18f98518be60cb2ff29d1d09eac63c',
  operationName: 'Profile',
  isMutation: false,
}
export const ProfileEditDocument: KnownDocument<ProfileEditMutation, ProfileEditMutationVariables> = {
  id: 'sha256:d76cb8f10931a96a3a21bc766f5ede296037318cfb8b78b9968519fe0746a1d9',
  operationName: 'ProfileEdit',
  isMutation: true,
}
export const ModerationAppealDocument: KnownDocument<ModerationAppealMutation, ModerationAppealMutationVariables> = {
  id: 'sha256:66cad12a0f7874c094dde150bbeb8d557d76fe16970dc73006b8cdd40dfaf605',
  operationName: 'ModerationAppeal',
  isMutation: true,
}
export const ActivitiesDocument: KnownDocument<ActivitiesQuery, ActivitiesQueryVariables> = {
  id: 'sha256:a01c920df474aa664148a9d69e5694e24b7625b9e482179d97756f1e5abd25e3',
  operationName: 'Activities',
  isMutation: false,
}
export const ActivitiesMineDocument: KnownDocument<ActivitiesMineQuery, ActivitiesMineQueryVariables> = {
  id: 'sha256:c29d7e5692493aef0d66400c213f8690d3e4c3ab504f31ced4333751ad55d9e5',
  operationName: 'ActivitiesMine',
  isMutation: false,
}
export const ActivityDocument: KnownDocument<ActivityQuery, ActivityQueryVariables> = {
  id: 'sha256:6ccdf39d58fc9c6421cb1a4efb10bdfaf457acead25a836f7887993904af44e3',
  operationName: 'Activity',
  isMutation: false,
}
export const ActivityMineDocument: KnownDocument<ActivityMineQuery, ActivityMineQueryVariables> = {
  id: 'sha256:65c8eeeb4847832877261a98530265db58baf13e305a5085d9180ff3ed067cfd',
  operationName: 'ActivityMine',
  isMutation: false,
}
export const ActivitySignUpDocument: KnownDocument<ActivitySignUpMutation, ActivitySignUpMutationVariables> = {
  id: 'sha256:6715057d9ea7bc9dd5dfbcc0355edcc0fa2229cc4b3eeef927c11ce07d15e0f3',
  operationName: 'ActivitySignUp',
  isMutation: true,
}
export const ActivitySignUpCancelDocument: KnownDocument<ActivitySignUpCancelMutation, ActivitySignUpCancelMutationVariables> = {
  id: 'sha256:37269f1c80cb214067a67b7d8d4a6f20264729185ee8e979bd95c9763bb7b180',
  operationName: 'ActivitySignUpCancel',
  isMutation: true,
}
export const HostedBallotDocument: KnownDocument<HostedBallotQuery, HostedBallotQueryVariables> = {
  id: 'sha256:ffed20258747ec7dd82fb4505912b1998f208cfb02cc5e6549bf6aead0b78ffe',
  operationName: 'HostedBallot',
  isMutation: false,
}
export const HostedRollDocument: KnownDocument<HostedRollQuery, HostedRollQueryVariables> = {
  id: 'sha256:f9b3d9f9c37711a921ba23589ef645f94f062e0fce77088b24e67224ee8a03de',
  operationName: 'HostedRoll',
  isMutation: false,
}
export const HostedPapersDocument: KnownDocument<HostedPapersQuery, HostedPapersQueryVariables> = {
  id: 'sha256:1d008d08d6ab0d7494b831a9287c37ccf77fc5d77debf079ff3dcef8f532df73',
  operationName: 'HostedPapers',
  isMutation: false,
}
export const BallotPaperMarkDocument: KnownDocument<BallotPaperMarkMutation, BallotPaperMarkMutationVariables> = {
  id: 'sha256:3b34d3e63b7f708b94557cad8287be92e46c3337876898375f09ef60a1f2bd31',
  operationName: 'BallotPaperMark',
  isMutation: true,
}
export const BallotPaperEnterDocument: KnownDocument<BallotPaperEnterMutation, BallotPaperEnterMutationVariables> = {
  id: 'sha256:ac1e912ae0f468f830d317b728867d9763f2946f425dbe693b4c98d3674e2bdd',
  operationName: 'BallotPaperEnter',
  isMutation: true,
}
export const BallotPaperDiscardDocument: KnownDocument<BallotPaperDiscardMutation, BallotPaperDiscardMutationVariables> = {
  id: 'sha256:6dbc2f80a68625b47c8d47059d0686984bb533326a1891d104a973718a43d72e',
  operationName: 'BallotPaperDiscard',
  isMutation: true,
}
export const BallotCloseDocument: KnownDocument<BallotCloseMutation, BallotCloseMutationVariables> = {
  id: 'sha256:b9ed395ec652930d1b391436f86e7f9b534dde7182dca0274a30d4591643249c',
  operationName: 'BallotClose',
  isMutation: true,
}
export const BallotCallOffDocument: KnownDocument<BallotCallOffMutation, BallotCallOffMutationVariables> = {
  id: 'sha256:2cf2b99e5242ef7eb55fbf3e869887cce2578d9c158743ca99e51d870830caf0',
  operationName: 'BallotCallOff',
  isMutation: true,
}
export const BallotDocument: KnownDocument<BallotQuery, BallotQueryVariables> = {
  id: 'sha256:998444bb61e885191295ebd02d96fffaaba246350d98a5fe79fefa0e293e93ab',
  operationName: 'Ballot',
  isMutation: false,
}
export const BallotMineDocument: KnownDocument<BallotMineQuery, BallotMineQueryVariables> = {
  id: 'sha256:3a44cdb4db1ec2de3f97971e2745154b65623b470c9caea9966de93ff5a6de26',
  operationName: 'BallotMine',
  isMutation: false,
}
export const BallotReceiptDocument: KnownDocument<BallotReceiptQuery, BallotReceiptQueryVariables> = {
  id: 'sha256:a116c7f2adf355a8730cf1d66496342996cb8f4f87049ba8759ab6578e1670a8',
  operationName: 'BallotReceipt',
  isMutation: false,
}
export const BallotRecountDocument: KnownDocument<BallotRecountQuery, BallotRecountQueryVariables> = {
  id: 'sha256:ee64dfaa5718a2676f2bcb5c91bb92f672cc33b7f8260a79bab7066f9cf673dd',
  operationName: 'BallotRecount',
  isMutation: false,
}
export const BallotsMineDocument: KnownDocument<BallotsMineQuery, BallotsMineQueryVariables> = {
  id: 'sha256:c848d3a3d8fcb46b5c50097e398bc5ac9cc21092aa1e4e609159313017c8a5fb',
  operationName: 'BallotsMine',
  isMutation: false,
}
export const BallotCastDocument: KnownDocument<BallotCastMutation, BallotCastMutationVariables> = {
  id: 'sha256:335b8ec96226a4f45e73c7b7142dd4e09df28a0dd3b69a4d89111f7801d45e76',
  operationName: 'BallotCast',
  isMutation: true,
}
export const StationBookingsDocument: KnownDocument<StationBookingsQuery, StationBookingsQueryVariables> = {
  id: 'sha256:27b0a315476e5e96c8d419d472daed51f07c806e4bfbb16aafd4eb639193b9b0',
  operationName: 'StationBookings',
  isMutation: false,
}
export const StationRoomsDocument: KnownDocument<StationRoomsQuery, StationRoomsQueryVariables> = {
  id: 'sha256:dd1c0d788bcfabb6178184f215d5c8894cb7e70429ce32ea0b63ebd29a70601b',
  operationName: 'StationRooms',
  isMutation: false,
}
export const RoomBlocksDocument: KnownDocument<RoomBlocksQuery, RoomBlocksQueryVariables> = {
  id: 'sha256:041867e640943eacc64d310a6a513290a3c25fb9e9c2ced087962b911b351cb4',
  operationName: 'RoomBlocks',
  isMutation: false,
}
export const BookingApproveDocument: KnownDocument<BookingApproveMutation, BookingApproveMutationVariables> = {
  id: 'sha256:afedd411d27df4dfaf65f14e0a32bf66c15ffce3c086345cb0e9f29d5302901c',
  operationName: 'BookingApprove',
  isMutation: true,
}
export const BookingRejectDocument: KnownDocument<BookingRejectMutation, BookingRejectMutationVariables> = {
  id: 'sha256:61956ee2a54d832f4f3e9a66c4e8fe164a4d8b2c584b780955677d0f8dac727b',
  operationName: 'BookingReject',
  isMutation: true,
}
export const BookingCheckInDocument: KnownDocument<BookingCheckInMutation, BookingCheckInMutationVariables> = {
  id: 'sha256:2bbf24da5e595e6c72b8b8bce1996154067cfcccb947a6e059274023be6e1271',
  operationName: 'BookingCheckIn',
  isMutation: true,
}
export const BookingPickUpDocument: KnownDocument<BookingPickUpMutation, BookingPickUpMutationVariables> = {
  id: 'sha256:1883ebca8eee3b2315739d0e416991345978c677f799790a8a8cf55be0dd8416',
  operationName: 'BookingPickUp',
  isMutation: true,
}
export const BookingOutrankDocument: KnownDocument<BookingOutrankMutation, BookingOutrankMutationVariables> = {
  id: 'sha256:b401871dd9c7867334e83d34f09d75c80f8d87852f40612b587f5c4d700510d7',
  operationName: 'BookingOutrank',
  isMutation: true,
}
export const RoomBlockDocument: KnownDocument<RoomBlockMutation, RoomBlockMutationVariables> = {
  id: 'sha256:6fddfc78dfd153926758439780c6f2783ca671c226353706a00708a37f20e33b',
  operationName: 'RoomBlock',
  isMutation: true,
}
export const RoomUnblockDocument: KnownDocument<RoomUnblockMutation, RoomUnblockMutationVariables> = {
  id: 'sha256:92c1dce9793f8230fcf46c4fcf3eb30818075399931893c7a248e87f04493896',
  operationName: 'RoomUnblock',
  isMutation: true,
}
export const BookerDocument: KnownDocument<BookerQuery, BookerQueryVariables> = {
  id: 'sha256:881e0cf7e3a8a3a79957ca9b7a8f5c6d960c0792ea8fb8d4e9380ad61373d52d',
  operationName: 'Booker',
  isMutation: false,
}
export const BookingsMadeDocument: KnownDocument<BookingsMadeQuery, BookingsMadeQueryVariables> = {
  id: 'sha256:24ca1dcc5658cfbe8ddf179e784384e3c2203b7ff5fe87e4d7c9b26d4dc56026',
  operationName: 'BookingsMade',
  isMutation: false,
}
export const BookingWaitsDocument: KnownDocument<BookingWaitsQuery, BookingWaitsQueryVariables> = {
  id: 'sha256:b9ae5fcff4820526bbfd48e34fb57650c647b85a21278e5b13ebb63462da513f',
  operationName: 'BookingWaits',
  isMutation: false,
}
export const BookingRequestDocument: KnownDocument<BookingRequestMutation, BookingRequestMutationVariables> = {
  id: 'sha256:dbd874c0f44d50ac2e77db354fc752941a68ec1e098dbeaf0520828fbfe42098',
  operationName: 'BookingRequest',
  isMutation: true,
}
export const BookingCancelDocument: KnownDocument<BookingCancelMutation, BookingCancelMutationVariables> = {
  id: 'sha256:e0537330510a48d5ef6e7497d5c0dc200a13c6abe4f14b5d5c8af83a33637fe9',
  operationName: 'BookingCancel',
  isMutation: true,
}
export const BookingWaitDocument: KnownDocument<BookingWaitMutation, BookingWaitMutationVariables> = {
  id: 'sha256:78a8d4e1574b88cc45c41c57b5a98a864f5ed6392a6948a545afbe27e75b977d',
  operationName: 'BookingWait',
  isMutation: true,
}
export const BookingWaitLeaveDocument: KnownDocument<BookingWaitLeaveMutation, BookingWaitLeaveMutationVariables> = {
  id: 'sha256:1ae5fcad221e95965415a406f4166d9af632183f6bc4d1550135a18e079b893d',
  operationName: 'BookingWaitLeave',
  isMutation: true,
}
export const CommunitiesDocument: KnownDocument<CommunitiesQuery, CommunitiesQueryVariables> = {
  id: 'sha256:e939e0852915e5a8b649d9d2a7736ab0b15decb476d31a144e2265e24a2e0a8a',
  operationName: 'Communities',
  isMutation: false,
}
export const HallsDocument: KnownDocument<HallsQuery, HallsQueryVariables> = {
  id: 'sha256:9412a33792063a4dc52e602ea02f3101e7911864c3e6d68d4cc583b4fddec64f',
  operationName: 'Halls',
  isMutation: false,
}
export const HallDocument: KnownDocument<HallQuery, HallQueryVariables> = {
  id: 'sha256:ac0b2e5cce48533e3f57c6638d8be7a59c678700190b4ea8c7af417d91231a75',
  operationName: 'Hall',
  isMutation: false,
}
export const HallTopicsDocument: KnownDocument<HallTopicsQuery, HallTopicsQueryVariables> = {
  id: 'sha256:98f81847df007567b917e1d9af54d47d6dc5d2e285aa81406b5724d37f46eee9',
  operationName: 'HallTopics',
  isMutation: false,
}
export const HallMeetingsDocument: KnownDocument<HallMeetingsQuery, HallMeetingsQueryVariables> = {
  id: 'sha256:4d5d7232c2b9f1e0c1599bff583aa40d3f2db7faac1b88f1c49ab6eda40cfabe',
  operationName: 'HallMeetings',
  isMutation: false,
}
export const HallRulesDocument: KnownDocument<HallRulesQuery, HallRulesQueryVariables> = {
  id: 'sha256:ea10451ba0930c8f90ffa39118a2c68d4a2a9a6c94b9284ff8ba2b80ead617d4',
  operationName: 'HallRules',
  isMutation: false,
}
export const HostedHallsDocument: KnownDocument<HostedHallsQuery, HostedHallsQueryVariables> = {
  id: 'sha256:760f6a948bca2ad64eed81d21db224da13a9e031a52128915e60ea86d9695930',
  operationName: 'HostedHalls',
  isMutation: false,
}
export const HostedTopicsDocument: KnownDocument<HostedTopicsQuery, HostedTopicsQueryVariables> = {
  id: 'sha256:095f16db1bb67789c4666a056dc5303e6bfcacb1568e9ef79f52c926312ad534',
  operationName: 'HostedTopics',
  isMutation: false,
}
export const HostedTopicDocument: KnownDocument<HostedTopicQuery, HostedTopicQueryVariables> = {
  id: 'sha256:bd5979e69b8d56b6fa8ef7c4b3984ce6433059165a5e0c065d80bd0c774652da',
  operationName: 'HostedTopic',
  isMutation: false,
}
export const MergeTargetsDocument: KnownDocument<MergeTargetsQuery, MergeTargetsQueryVariables> = {
  id: 'sha256:440bbd6878948bd315eea1d55a860426a5c5e7b34af74803a13e6ed5a456a689',
  operationName: 'MergeTargets',
  isMutation: false,
}
export const HostedObjectionsDocument: KnownDocument<HostedObjectionsQuery, HostedObjectionsQueryVariables> = {
  id: 'sha256:ff22046fb33d698633b3bf9136f1a355eba1b64b300d921b1aaf38ae332ab483',
  operationName: 'HostedObjections',
  isMutation: false,
}
export const TopicScreenDocument: KnownDocument<TopicScreenMutation, TopicScreenMutationVariables> = {
  id: 'sha256:044d7d00fe3bbef950c5e48d1b815bfa4c054141983301dca62fad6efbc17336',
  operationName: 'TopicScreen',
  isMutation: true,
}
export const TopicMergeDocument: KnownDocument<TopicMergeMutation, TopicMergeMutationVariables> = {
  id: 'sha256:8ce407c2a59ca9add47db22225834ecaecaf2642e02cf26e65b0bcec9ec4933b',
  operationName: 'TopicMerge',
  isMutation: true,
}
export const TopicDeliberateDocument: KnownDocument<TopicDeliberateMutation, TopicDeliberateMutationVariables> = {
  id: 'sha256:5cd1650eccc29975c77cf5ffc02d649c8c30f85d24cecd3d66317a89dda90a8f',
  operationName: 'TopicDeliberate',
  isMutation: true,
}
export const TopicSummariseDocument: KnownDocument<TopicSummariseMutation, TopicSummariseMutationVariables> = {
  id: 'sha256:87ad987e76556ea17c6ced32b63912d11410f4c3010ef1eacaafce9b6e015169',
  operationName: 'TopicSummarise',
  isMutation: true,
}
export const HostedTopicAmendDocument: KnownDocument<HostedTopicAmendMutation, HostedTopicAmendMutationVariables> = {
  id: 'sha256:e16eb7a550dddfc8edf1ae1b719f227353f86e5d86fb77499f933a6994bbb0c4',
  operationName: 'HostedTopicAmend',
  isMutation: true,
}
export const TopicPutToVoteDocument: KnownDocument<TopicPutToVoteMutation, TopicPutToVoteMutationVariables> = {
  id: 'sha256:94819a72d0d8f3b54b1604da1410addcd0d2acae918ebe4e4b8d7082fb769c05',
  operationName: 'TopicPutToVote',
  isMutation: true,
}
export const NoticeBeginDocument: KnownDocument<NoticeBeginMutation, NoticeBeginMutationVariables> = {
  id: 'sha256:a2f3e86b9f9ce5f42a023b69b396a780fd6f14cddba9e426a24894330e087a7e',
  operationName: 'NoticeBegin',
  isMutation: true,
}
export const ObjectionAnswerDocument: KnownDocument<ObjectionAnswerMutation, ObjectionAnswerMutationVariables> = {
  id: 'sha256:cdf87f2a627ed2ac445e978ba27de0455bcdd6ade3c5491228289fa549647ff6',
  operationName: 'ObjectionAnswer',
  isMutation: true,
}
export const UndertakingAddDocument: KnownDocument<UndertakingAddMutation, UndertakingAddMutationVariables> = {
  id: 'sha256:9159d405059fc420d8bac0a7c25bc50b2dd6cf3f8ca3d0cfb0188cb1ab67f6d6',
  operationName: 'UndertakingAdd',
  isMutation: true,
}
export const HostedUndertakingProgressDocument: KnownDocument<HostedUndertakingProgressMutation, HostedUndertakingProgressMutationVariables> = {
  id: 'sha256:579d6888ed568eb21084a42d7ff9c86e108908d34250db5d2310c61d013b7b01',
  operationName: 'HostedUndertakingProgress',
  isMutation: true,
}
export const ExecutionFinishDocument: KnownDocument<ExecutionFinishMutation, ExecutionFinishMutationVariables> = {
  id: 'sha256:852e2ef0339d69c2dc86b3aa1c41b626779df7ecdea22325e71e16405f970a57',
  operationName: 'ExecutionFinish',
  isMutation: true,
}
export const TopicCloseDocument: KnownDocument<TopicCloseMutation, TopicCloseMutationVariables> = {
  id: 'sha256:22f2bd0117d5c6788fbf91786eb1c5db0afa515da7a1349ad28c9ad33428bfb7',
  operationName: 'TopicClose',
  isMutation: true,
}
export const JoiningDocument: KnownDocument<JoiningQuery, JoiningQueryVariables> = {
  id: 'sha256:f8126196d3072c9e7490ae043fdf8d60c768ba5eabf01a969da14f599876f9d4',
  operationName: 'Joining',
  isMutation: false,
}
export const JoinCommunitiesDocument: KnownDocument<JoinCommunitiesQuery, JoinCommunitiesQueryVariables> = {
  id: 'sha256:1be2b615beb966fb5e1d2ac0e17ee40cccc9d4871011590506435368b582e963',
  operationName: 'JoinCommunities',
  isMutation: false,
}
export const JoinPlacesDocument: KnownDocument<JoinPlacesQuery, JoinPlacesQueryVariables> = {
  id: 'sha256:50ead658ed06c2b8a9289ad4aeb7189243be17860fb311a2cb20ef5075706350',
  operationName: 'JoinPlaces',
  isMutation: false,
}
export const JoinByLetterDocument: KnownDocument<JoinByLetterMutation, JoinByLetterMutationVariables> = {
  id: 'sha256:66f36d24b2788602533d6f8740fa9831056161d06d96d0202b2226a185d512b5',
  operationName: 'JoinByLetter',
  isMutation: true,
}
export const JoinByInvitationDocument: KnownDocument<JoinByInvitationMutation, JoinByInvitationMutationVariables> = {
  id: 'sha256:d0ca05ede6c56adaddd2f512f206fbb98b528ebb76e6b40c30f48e03fc3fed6f',
  operationName: 'JoinByInvitation',
  isMutation: true,
}
export const JoinRequestDocument: KnownDocument<JoinRequestMutation, JoinRequestMutationVariables> = {
  id: 'sha256:05849e03153c9fb0574c80d8399f73938f63e91fad68fcc5b48cfda8af620a55',
  operationName: 'JoinRequest',
  isMutation: true,
}
export const JoinRequestWithdrawDocument: KnownDocument<JoinRequestWithdrawMutation, JoinRequestWithdrawMutationVariables> = {
  id: 'sha256:af5184afed7390643df28bbf27241c223fdf11249ca1744a727fbc250deb1edc',
  operationName: 'JoinRequestWithdraw',
  isMutation: true,
}
export const HouseholdDocument: KnownDocument<HouseholdQuery, HouseholdQueryVariables> = {
  id: 'sha256:bdd532807296a816655b30738cd56983e22b1825a7f37d4a9a9950206d37a93c',
  operationName: 'Household',
  isMutation: false,
}
export const HouseholdLeaveDocument: KnownDocument<HouseholdLeaveMutation, HouseholdLeaveMutationVariables> = {
  id: 'sha256:e899bd24caf4756907b3d061953181660f312f976764684d4f34dcdb7e9a3d55',
  operationName: 'HouseholdLeave',
  isMutation: true,
}
export const HouseholdInviteDocument: KnownDocument<HouseholdInviteMutation, HouseholdInviteMutationVariables> = {
  id: 'sha256:fa9ac3812ad84e9ff51dd01a5e1f0a0b0d80a7227038bdd583ad2382ed64546b',
  operationName: 'HouseholdInvite',
  isMutation: true,
}
export const DependantAddDocument: KnownDocument<DependantAddMutation, DependantAddMutationVariables> = {
  id: 'sha256:0a64923be96eb182740b88a73d02f0a6df42b879d2ce5b838683658674f90561',
  operationName: 'DependantAdd',
  isMutation: true,
}
export const DependantRemoveDocument: KnownDocument<DependantRemoveMutation, DependantRemoveMutationVariables> = {
  id: 'sha256:a81d4f49b8f154bca4e7ceb09fb025c1488cb89bb8e884b917b148ad041908ce',
  operationName: 'DependantRemove',
  isMutation: true,
}
export const MessageTemplatesDocument: KnownDocument<MessageTemplatesQuery, MessageTemplatesQueryVariables> = {
  id: 'sha256:76b0d89d046381649cf00d9a416c818a2139afa5b15a9df0c3c0fb23e81681a8',
  operationName: 'MessageTemplates',
  isMutation: false,
}
export const NotificationsDocument: KnownDocument<NotificationsQuery, NotificationsQueryVariables> = {
  id: 'sha256:1e6842fd52f7191336835bf7b72ce6380600f22dafa96fe5691e37152207ce4d',
  operationName: 'Notifications',
  isMutation: false,
}
export const NotificationsReadDocument: KnownDocument<NotificationsReadMutation, NotificationsReadMutationVariables> = {
  id: 'sha256:611f062fd7f09883a0a55a20a98117639005105d67d74e36cc9dd63bc9cadd72',
  operationName: 'NotificationsRead',
  isMutation: true,
}
export const NotificationPreferencesDocument: KnownDocument<NotificationPreferencesQuery, NotificationPreferencesQueryVariables> = {
  id: 'sha256:6f4f3217ce410be2eaaf41d9a7eee9a9b8bee9c9dece7250b7ea783ed99ef119',
  operationName: 'NotificationPreferences',
  isMutation: false,
}
export const NotificationPreferencesEditDocument: KnownDocument<NotificationPreferencesEditMutation, NotificationPreferencesEditMutationVariables> = {
  id: 'sha256:9ecc5a2d496d3034be3fdec824bc0d5fba400ffd1e28907955339e142f73dea4',
  operationName: 'NotificationPreferencesEdit',
  isMutation: true,
}
export const PrivacyPolicyDocument: KnownDocument<PrivacyPolicyQuery, PrivacyPolicyQueryVariables> = {
  id: 'sha256:fa4d1e8cdb253645ef6383763a6b4d749f00809a53910e21a3d25449f3f0d8c4',
  operationName: 'PrivacyPolicy',
  isMutation: false,
}
export const PrivacyDocument: KnownDocument<PrivacyQuery, PrivacyQueryVariables> = {
  id: 'sha256:0d3f6542e9ce86664a55c477d76a5809dabc4df861fa5c96228444c1ffc9a469',
  operationName: 'Privacy',
  isMutation: false,
}
export const ConsentSetDocument: KnownDocument<ConsentSetMutation, ConsentSetMutationVariables> = {
  id: 'sha256:f8222652e709a3a0065677163069928c24823be79b576c2fe245f2b9bb976846',
  operationName: 'ConsentSet',
  isMutation: true,
}
export const DataExportRequestDocument: KnownDocument<DataExportRequestMutation, DataExportRequestMutationVariables> = {
  id: 'sha256:cc6b95723c1bca32ca0ee658dd2de61c18eef3cbf36e3522afdbe2752ad73135',
  operationName: 'DataExportRequest',
  isMutation: true,
}
export const DataExportOpenDocument: KnownDocument<DataExportOpenMutation, DataExportOpenMutationVariables> = {
  id: 'sha256:b0050545cf7bf6a7d9ce61a0ce5e35c703fe60d83550303b1d62aa52513c620d',
  operationName: 'DataExportOpen',
  isMutation: true,
}
export const AccountCloseDocument: KnownDocument<AccountCloseMutation, AccountCloseMutationVariables> = {
  id: 'sha256:f3589df223535f87cb2b0970690aef88ebaec036c397cde7cf33aaebaa37b0c3',
  operationName: 'AccountClose',
  isMutation: true,
}
export const AccountCloseCancelDocument: KnownDocument<AccountCloseCancelMutation, AccountCloseCancelMutationVariables> = {
  id: 'sha256:77b158291f38b179ee14d5405a8ccfd58e8e85bdbb4d7c49476a5a7a005d4842',
  operationName: 'AccountCloseCancel',
  isMutation: true,
}
export const AccessRecordsDocument: KnownDocument<AccessRecordsQuery, AccessRecordsQueryVariables> = {
  id: 'sha256:96c174c9cd10be6fa39596a10490638e29210470ecd27d0f573cd73bc93d07c9',
  operationName: 'AccessRecords',
  isMutation: false,
}
export const LoginDocument: KnownDocument<LoginMutation, LoginMutationVariables> = {
  id: 'sha256:5efa1a595386136d67604b1eeabec0266b898b72a26cff3fb69f60b56d74c195',
  operationName: 'Login',
  isMutation: true,
}
export const SessionRefreshDocument: KnownDocument<SessionRefreshMutation, SessionRefreshMutationVariables> = {
  id: 'sha256:82dee85656cf83e0497f421da544f80430b0d10c3c30ff053fe24b2e014d116c',
  operationName: 'SessionRefresh',
  isMutation: true,
}
export const SessionSignOutDocument: KnownDocument<SessionSignOutMutation, SessionSignOutMutationVariables> = {
  id: 'sha256:4ddfc5ff6289a660751644cb96694fe426b7f1733b85d105540aecd6db4bd376',
  operationName: 'SessionSignOut',
  isMutation: true,
}
export const SessionSignOutAllDocument: KnownDocument<SessionSignOutAllMutation, SessionSignOutAllMutationVariables> = {
  id: 'sha256:2336fdc5388e327b73ed7cd8726bdde0a62fb92ce9430a3dd85a30a629afc12d',
  operationName: 'SessionSignOutAll',
  isMutation: true,
}
export const StaffDeskDocument: KnownDocument<StaffDeskQuery, StaffDeskQueryVariables> = {
  id: 'sha256:f8079f9f60bea7b6c67af3a7d0ec2a889b0ccaf5e8ed508315f152b9f5ecf7aa',
  operationName: 'StaffDesk',
  isMutation: false,
}
export const SecondFactorBeginDocument: KnownDocument<SecondFactorBeginMutation, SecondFactorBeginMutationVariables> = {
  id: 'sha256:660a5eeb0033ce9183f2ef75fb46c9c37b2816ae85faa034b55052b81da89baf',
  operationName: 'SecondFactorBegin',
  isMutation: true,
}
export const SecondFactorConfirmDocument: KnownDocument<SecondFactorConfirmMutation, SecondFactorConfirmMutationVariables> = {
  id: 'sha256:ddf3b4f2ed1562d518d728d959fc80a0a766c6f74aa0f43361bc4802524ca308',
  operationName: 'SecondFactorConfirm',
  isMutation: true,
}
export const SecondFactorVerifyDocument: KnownDocument<SecondFactorVerifyMutation, SecondFactorVerifyMutationVariables> = {
  id: 'sha256:1677373efcf99606ae43ef2272113b3642aeb62651ea6410cc44db8b1eb38c33',
  operationName: 'SecondFactorVerify',
  isMutation: true,
}
export const ModerationQueueDocument: KnownDocument<ModerationQueueQuery, ModerationQueueQueryVariables> = {
  id: 'sha256:99c9ec925aaa6f197eb8133f2d08182c28be1b64133911dd5941dc3e4661d4c0',
  operationName: 'ModerationQueue',
  isMutation: false,
}
export const ModerationDecideDocument: KnownDocument<ModerationDecideMutation, ModerationDecideMutationVariables> = {
  id: 'sha256:25a759a43f238b5bad3455f54952542f21966f0a712cd90b8f8be0d7eeb8577d',
  operationName: 'ModerationDecide',
  isMutation: true,
}
export const JoinRequestsDocument: KnownDocument<JoinRequestsQuery, JoinRequestsQueryVariables> = {
  id: 'sha256:9e09bfdc9c7c4bd576220f107ab6cf1bac68b47d45d245f4d898a9b69b5de53a',
  operationName: 'JoinRequests',
  isMutation: false,
}
export const JoinRequestDecideDocument: KnownDocument<JoinRequestDecideMutation, JoinRequestDecideMutationVariables> = {
  id: 'sha256:e5b611baeef2dfddc4addbdda03cb35394dac185a344e5e8e836c38fc7acd76d',
  operationName: 'JoinRequestDecide',
  isMutation: true,
}
export const CallListDocument: KnownDocument<CallListQuery, CallListQueryVariables> = {
  id: 'sha256:2b8c1778b4294e30a08c364a24a7c6337705e509435106ab3910180519b63c39',
  operationName: 'CallList',
  isMutation: false,
}
export const CallRevealDocument: KnownDocument<CallRevealMutation, CallRevealMutationVariables> = {
  id: 'sha256:71d8a9d2b6383a27a10677312b40afb1379d51ede57044395884c0d78763df8b',
  operationName: 'CallReveal',
  isMutation: true,
}
export const CallDoneDocument: KnownDocument<CallDoneMutation, CallDoneMutationVariables> = {
  id: 'sha256:5b2530ef00b56e3066177fda80cb6de0e6931804e9b78e3682204699faae9a1f',
  operationName: 'CallDone',
  isMutation: true,
}
export const HomesDocument: KnownDocument<HomesQuery, HomesQueryVariables> = {
  id: 'sha256:6a81c433016f904c5f4fc0d663861757be92b65634c280976eb8533c4fa7f9cb',
  operationName: 'Homes',
  isMutation: false,
}
export const StationListDocument: KnownDocument<StationListQuery, StationListQueryVariables> = {
  id: 'sha256:d4faa2291f7b214d6a77162392ef7cd8b0213250f455611779875c3d33b80bb8',
  operationName: 'StationList',
  isMutation: false,
}
export const NearbyStationsDocument: KnownDocument<NearbyStationsQuery, NearbyStationsQueryVariables> = {
  id: 'sha256:d22acb35cb55e3de466b6720df8b062a647dca11469c3cecba235b2413244b1d',
  operationName: 'NearbyStations',
  isMutation: false,
}
export const StationDocument: KnownDocument<StationQuery, StationQueryVariables> = {
  id: 'sha256:cdc77fe9763db27530d3426817752f81c5cd93b9ce08bc7c416fbf8517516eb1',
  operationName: 'Station',
  isMutation: false,
}
export const RoomDocument: KnownDocument<RoomQuery, RoomQueryVariables> = {
  id: 'sha256:ef6d7f99fcfbe1644472dbba696736d4eda15a2554850aa133298d3600dca8c4',
  operationName: 'Room',
  isMutation: false,
}
export const RoomDaysDocument: KnownDocument<RoomDaysQuery, RoomDaysQueryVariables> = {
  id: 'sha256:debf1b4cea01a4aca2468e3d0ee545d1f08fd5d1dbe67789bb7a8c8293d16983',
  operationName: 'RoomDays',
  isMutation: false,
}
export const StationServiceDocument: KnownDocument<StationServiceQuery, StationServiceQueryVariables> = {
  id: 'sha256:2a93972a3f496149061107cb84f97d2dc233ad31d239516cb34b0c0f9bb29f9a',
  operationName: 'StationService',
  isMutation: false,
}
export const ServiceDaysDocument: KnownDocument<ServiceDaysQuery, ServiceDaysQueryVariables> = {
  id: 'sha256:1ccf81a39cf6046184e1ffe783c009e4158783ae98005d2020eb8cc90136de37',
  operationName: 'ServiceDays',
  isMutation: false,
}
export const TopicDocument: KnownDocument<TopicQuery, TopicQueryVariables> = {
  id: 'sha256:40b133de18b5ec8dd1f3be370a8a65c80aa152b21b5caf053441ccd3f2b82d41',
  operationName: 'Topic',
  isMutation: false,
}
export const TopicWorkDocument: KnownDocument<TopicWorkQuery, TopicWorkQueryVariables> = {
  id: 'sha256:4e2bcb9c5d9d44cb0de4b466f1a2c1108322e86482c7b617bd7506a77cf418bf',
  operationName: 'TopicWork',
  isMutation: false,
}
export const TopicCommentsDocument: KnownDocument<TopicCommentsQuery, TopicCommentsQueryVariables> = {
  id: 'sha256:1e04a541aa7a3e62afe54b66220435cfb49af25ad5e733ae66b499b986885b4e',
  operationName: 'TopicComments',
  isMutation: false,
}
export const TopicsMineDocument: KnownDocument<TopicsMineQuery, TopicsMineQueryVariables> = {
  id: 'sha256:3d97f57320939c1a28c6a5c26dbbd6f670e23035d6199c78a198db9ad3ecbdb2',
  operationName: 'TopicsMine',
  isMutation: false,
}
export const SimilarTopicsDocument: KnownDocument<SimilarTopicsQuery, SimilarTopicsQueryVariables> = {
  id: 'sha256:16189697a440609a036c7578a6910443a2a87f4b64071176e91159a69537c2fc',
  operationName: 'SimilarTopics',
  isMutation: false,
}
export const TopicRaiseDocument: KnownDocument<TopicRaiseMutation, TopicRaiseMutationVariables> = {
  id: 'sha256:103e317f8a6ea72c027f880063dc64e3787633d613fb1622641da8b660f1c9d8',
  operationName: 'TopicRaise',
  isMutation: true,
}
export const TopicAmendDocument: KnownDocument<TopicAmendMutation, TopicAmendMutationVariables> = {
  id: 'sha256:55f15d4ec4c2da25a4ce4f84d41defc146d9ac4664ee6d2b619805f5a0addce5',
  operationName: 'TopicAmend',
  isMutation: true,
}
export const TopicWithdrawDocument: KnownDocument<TopicWithdrawMutation, TopicWithdrawMutationVariables> = {
  id: 'sha256:d9235fb41427c0aa38070b6f1ea9f4590718ba53251dd1b9a04ca25bbfaf0cea',
  operationName: 'TopicWithdraw',
  isMutation: true,
}
export const TopicSecondDocument: KnownDocument<TopicSecondMutation, TopicSecondMutationVariables> = {
  id: 'sha256:677ddf4b2509f56fb13e4c53a32d08dd89c1739691a39fd75ea0ca44b8a5ab97',
  operationName: 'TopicSecond',
  isMutation: true,
}
export const TopicStanceDocument: KnownDocument<TopicStanceMutation, TopicStanceMutationVariables> = {
  id: 'sha256:0f280522ddb08a14633d942fb28e0dc8ef2ea318150598009fcd9ad49a05e570',
  operationName: 'TopicStance',
  isMutation: true,
}
export const TopicCommentDocument: KnownDocument<TopicCommentMutation, TopicCommentMutationVariables> = {
  id: 'sha256:94b771950b02d2ed759127056addd77a6c8a74613528f855682e1dfce6d32333',
  operationName: 'TopicComment',
  isMutation: true,
}
export const TopicCommentWithdrawDocument: KnownDocument<TopicCommentWithdrawMutation, TopicCommentWithdrawMutationVariables> = {
  id: 'sha256:528ec72ac6134c84ec2cb179a6251490fe85ce6db4cc8813e1362e4464aa180b',
  operationName: 'TopicCommentWithdraw',
  isMutation: true,
}
export const ContentReportDocument: KnownDocument<ContentReportMutation, ContentReportMutationVariables> = {
  id: 'sha256:acc225d2cbbfdf4bbe542ca61abec67eb54a549c3152e0492cc8b6ccf4bb7283',
  operationName: 'ContentReport',
  isMutation: true,
}
export const ObjectionRaiseDocument: KnownDocument<ObjectionRaiseMutation, ObjectionRaiseMutationVariables> = {
  id: 'sha256:1468e27658b4039f8a355e3aef3d540f3eda016e8246085f9b9a84c62aa35e95',
  operationName: 'ObjectionRaise',
  isMutation: true,
}
export const EvaluationGiveDocument: KnownDocument<EvaluationGiveMutation, EvaluationGiveMutationVariables> = {
  id: 'sha256:a3843df1afb63101c80d8be4dee4ae989bc11cf708b4e7adc5c94c34c1de2d16',
  operationName: 'EvaluationGive',
  isMutation: true,
}
export const ViewerDocument: KnownDocument<ViewerQuery, ViewerQueryVariables> = {
  id: 'sha256:aac41a941e1e17be8944d9cf9d69fb5aa52c4fe167d83c3746cc3f60ca335509',
  operationName: 'Viewer',
  isMutation: false,
}
export const ViewerSignupsDocument: KnownDocument<ViewerSignupsQuery, ViewerSignupsQueryVariables> = {
  id: 'sha256:1b8f9e85ec2ee46adcbd3cf109e4d091c481ed6970bd5b6bec8dc614591bbc76',
  operationName: 'ViewerSignups',
  isMutation: false,
}
export const ViewerLevelDocument: KnownDocument<ViewerLevelQuery, ViewerLevelQueryVariables> = {
  id: 'sha256:b9c962df3d3023969fa943da8d242656275df11345bcc883192d4c71e6959080',
  operationName: 'ViewerLevel',
  isMutation: false,
}
export const NearbyWishesDocument: KnownDocument<NearbyWishesQuery, NearbyWishesQueryVariables> = {
  id: 'sha256:fe90133890a2ae441b8319e789d82ec548ead780c5d2a7ff98fe58de49dbf92d',
  operationName: 'NearbyWishes',
  isMutation: false,
}
export const SimilarWishesDocument: KnownDocument<SimilarWishesQuery, SimilarWishesQueryVariables> = {
  id: 'sha256:c4bda5ce19d9397ecc212ed857e62b19fe270f97445c44a38e3e6858fe37657c',
  operationName: 'SimilarWishes',
  isMutation: false,
}
export const WishMonthsDocument: KnownDocument<WishMonthsQuery, WishMonthsQueryVariables> = {
  id: 'sha256:0a7e03bff8b44d371dbd20e227c86c52b22a7e05ffd5c4a1f59cf4430d911a3c',
  operationName: 'WishMonths',
  isMutation: false,
}
export const WishOfferAnswerDocument: KnownDocument<WishOfferAnswerMutation, WishOfferAnswerMutationVariables> = {
  id: 'sha256:2eae4346d2477d22c691e195d914336c3b368119798d3bc0ac4b45d76ba05cd0',
  operationName: 'WishOfferAnswer',
  isMutation: true,
}
export const WishOfferAnswerForDocument: KnownDocument<WishOfferAnswerForMutation, WishOfferAnswerForMutationVariables> = {
  id: 'sha256:8e1b4d455d4391f6c41f39a1a2c91b3c034158a2b99bf655ba68c069d547f97a',
  operationName: 'WishOfferAnswerFor',
  isMutation: true,
}
export const WishTasksDocument: KnownDocument<WishTasksQuery, WishTasksQueryVariables> = {
  id: 'sha256:b5a64f6ad54f297120a55d9cf4e705ae66b539d2aa64f17e7e0c269c4839e5e6',
  operationName: 'WishTasks',
  isMutation: false,
}
export const WishSuggestionsDocument: KnownDocument<WishSuggestionsQuery, WishSuggestionsQueryVariables> = {
  id: 'sha256:ed852000099a08779b64f14a9e177609ff6878876123443c32bd5432956af8fe',
  operationName: 'WishSuggestions',
  isMutation: false,
}
export const OrganisationWishClaimsDocument: KnownDocument<OrganisationWishClaimsQuery, OrganisationWishClaimsQueryVariables> = {
  id: 'sha256:ceeacf45379333defe00dbdd4b63365b214189a06af48ce6d17626eb4184aa2d',
  operationName: 'OrganisationWishClaims',
  isMutation: false,
}
export const WishDispatchDocument: KnownDocument<WishDispatchMutation, WishDispatchMutationVariables> = {
  id: 'sha256:adae5f2fe3205975a5245b1097e786a8841b546e10c4ea139497dcde417a0d0f',
  operationName: 'WishDispatch',
  isMutation: true,
}
export const WishConfirmForDocument: KnownDocument<WishConfirmForMutation, WishConfirmForMutationVariables> = {
  id: 'sha256:f5c0e272b6a3041dd958e425917478c223986d8c375f2122ff6abf389e510908',
  operationName: 'WishConfirmFor',
  isMutation: true,
}
export const WishDisputeDecideDocument: KnownDocument<WishDisputeDecideMutation, WishDisputeDecideMutationVariables> = {
  id: 'sha256:b00121a4619b73aa88753204f3f2304a90d393221d86a7bd44cca1d223c69c88',
  operationName: 'WishDisputeDecide',
  isMutation: true,
}
export const WishClaimForDocument: KnownDocument<WishClaimForMutation, WishClaimForMutationVariables> = {
  id: 'sha256:f0ea0368ef918ff705d0aec1c416d0773a89fd1ab7ad3158db526f1660e8533f',
  operationName: 'WishClaimFor',
  isMutation: true,
}
export const WishClaimAssignDocument: KnownDocument<WishClaimAssignMutation, WishClaimAssignMutationVariables> = {
  id: 'sha256:66daeb23b9d369df973cb4ec923199f191ca230139ed56be72edba5c3ca441ec',
  operationName: 'WishClaimAssign',
  isMutation: true,
}
export const PersonRevealDocument: KnownDocument<PersonRevealMutation, PersonRevealMutationVariables> = {
  id: 'sha256:da04e04aa32e4276f671fa4395e711cf56baf94bb221e47edb4fd73897b4c35d',
  operationName: 'PersonReveal',
  isMutation: true,
}
export const StationsDocument: KnownDocument<StationsQuery, StationsQueryVariables> = {
  id: 'sha256:9a21e14284d0f89692ed950c411ab12200327e710559e1b125096559498999de',
  operationName: 'Stations',
  isMutation: false,
}
export const WishesMadeDocument: KnownDocument<WishesMadeQuery, WishesMadeQueryVariables> = {
  id: 'sha256:a39cfb6437c756f042b696bf79a6866858ebe8f5a2374986afd7544895183c00',
  operationName: 'WishesMade',
  isMutation: false,
}
export const WishesClaimedDocument: KnownDocument<WishesClaimedQuery, WishesClaimedQueryVariables> = {
  id: 'sha256:72d716baece4eac756ea62285eabb254284f769c03664a315649893527b6187d',
  operationName: 'WishesClaimed',
  isMutation: false,
}
export const WishCreateDocument: KnownDocument<WishCreateMutation, WishCreateMutationVariables> = {
  id: 'sha256:2a5678c490207a7d70f72538131b68f39077c9020400f2ead39f1f2b844c2b8f',
  operationName: 'WishCreate',
  isMutation: true,
}
export const WishEditDocument: KnownDocument<WishEditMutation, WishEditMutationVariables> = {
  id: 'sha256:d511f68f58b3148b637c880ea2bad15c4d7136e61b1c0c0af5d4e6a32608d38b',
  operationName: 'WishEdit',
  isMutation: true,
}
export const WishDocument: KnownDocument<WishQuery, WishQueryVariables> = {
  id: 'sha256:a88a6c0d99a3105dab0ade65f39af26f996242b999563990593e3b95c17cfee8',
  operationName: 'Wish',
  isMutation: false,
}
export const WishClaimDocument: KnownDocument<WishClaimMutation, WishClaimMutationVariables> = {
  id: 'sha256:f3bb9748aacf12fc3c282a2e753521725b3888394137dde98c72302f2da7eab0',
  operationName: 'WishClaim',
  isMutation: true,
}
export const WishGiveUpDocument: KnownDocument<WishGiveUpMutation, WishGiveUpMutationVariables> = {
  id: 'sha256:12852c1684b22ab6d22770ea4ff96aaabd2f5112f60eb3739828744f4624fc83',
  operationName: 'WishGiveUp',
  isMutation: true,
}
export const WishExtensionAskDocument: KnownDocument<WishExtensionAskMutation, WishExtensionAskMutationVariables> = {
  id: 'sha256:4a1e512db8feb751dacb40347940924ef196a1ce64e972e221cc09fda3027366',
  operationName: 'WishExtensionAsk',
  isMutation: true,
}
export const WishExtensionAnswerDocument: KnownDocument<WishExtensionAnswerMutation, WishExtensionAnswerMutationVariables> = {
  id: 'sha256:162a746e6d67c3231ae957c88fe807f1bbc7615bdafccd3fef29bed2ccba4e36',
  operationName: 'WishExtensionAnswer',
  isMutation: true,
}
export const WishDeliverDocument: KnownDocument<WishDeliverMutation, WishDeliverMutationVariables> = {
  id: 'sha256:28a0292a45e6edeea3690a6aac328da779bfc65b8657c98c6afecc7ba62ecc7d',
  operationName: 'WishDeliver',
  isMutation: true,
}
export const WishConfirmDocument: KnownDocument<WishConfirmMutation, WishConfirmMutationVariables> = {
  id: 'sha256:7eddbd1332bad809e9f2f4be4c2a76b6b1ff2b966d33dba0b201d331ef7297f2',
  operationName: 'WishConfirm',
  isMutation: true,
}
export const WishDisputeDocument: KnownDocument<WishDisputeMutation, WishDisputeMutationVariables> = {
  id: 'sha256:9d190877e24796b80c9be5b91cacaa3dfcd007e559ccf5650b197aa00efc7497',
  operationName: 'WishDispute',
  isMutation: true,
}
export const WishThankDocument: KnownDocument<WishThankMutation, WishThankMutationVariables> = {
  id: 'sha256:c0fbfcf6adf232d42192dd801b96c906df43f9b203d210ba70e9745dd99590fd',
  operationName: 'WishThank',
  isMutation: true,
}
export const WishWithdrawDocument: KnownDocument<WishWithdrawMutation, WishWithdrawMutationVariables> = {
  id: 'sha256:c16af9eca57bad391ca3078359bdb6edac390997b0a2bf753e8ab502c9b40a2d',
  operationName: 'WishWithdraw',
  isMutation: true,
}
export const WishContactRevealDocument: KnownDocument<WishContactRevealMutation, WishContactRevealMutationVariables> = {
  id: 'sha256:f9b7b68b0deebbed93ae2002886f94d400897e5f9e9e18eb0df4ff97a55b96ea',
  operationName: 'WishContactReveal',
  isMutation: true,
}
export const WishesDocument: KnownDocument<WishesQuery, WishesQueryVariables> = {
  id: 'sha256:b5f323bdaacfa7d551bc1a67e28aa72ebb049153ccdddf2f09c62bcaeb163bd3',
  operationName: 'Wishes',
  isMutation: false,
}
export const FulfilledWishesDocument: KnownDocument<FulfilledWishesQuery, FulfilledWishesQueryVariables> = {
  id: 'sha256:efd5aad5f31bf40952819db8a0605f9062694ab4011386472a8aa8bd478dc4c7',
  operationName: 'FulfilledWishes',
  isMutation: false,
}
export const WishReaderDocument: KnownDocument<WishReaderQuery, WishReaderQueryVariables> = {
  id: 'sha256:d9a4330cee8d8c86dfa8c568b068979c2d8dfcbcd4c9969d3fb36192d2681c33',
  operationName: 'WishReader',
  isMutation: false,
}
