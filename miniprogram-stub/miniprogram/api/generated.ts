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
  | 'STALE';

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

/** Rules of signing in. */
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
  /** A text is empty, too long or has characters that are not allowed. */
  | 'INVALID';

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


export type ActivityQuery = { activity: { description: string | null, signupOpensAt: string, signupClosesAt: string, partyLimit: number, signupMode: SignupMode, requiredLevel: VerificationLevel, organiser: string, contactPhone: string | null, cancelReason: string | null, id: string, title: string, kind: ActivityKind, startsAt: string, endsAt: string, capacity: number, taken: number, phase: ActivityPhase, tags: Array<string>, place: { address: string | null, name: string }, organisation: { name: string, phone: string | null } | null, community: { phone: string | null, id: string, name: string } | null } | null };

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

export type CommunitiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CommunitiesQuery = { communities: { edges: Array<{ node: { id: string, name: string, phone: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, nickname: string | null, level: VerificationLevel, community: { id: string, name: string, phone: string | null } | null, devices: Array<{ id: string, name: string, current: boolean }> } | null };

export type ViewerSignupsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ViewerSignupsQuery = { viewer: { id: string, signups: { edges: Array<{ node: { id: string, status: SignupStatus, party: number, activity: { id: string, title: string, startsAt: string, endsAt: string, phase: ActivityPhase, place: { name: string } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

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
  id: 'sha256:96577a90440421fcb9e6ddd383054907820805832648d7a20bbc8e4a57bdf99d',
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
export const CommunitiesDocument: KnownDocument<CommunitiesQuery, CommunitiesQueryVariables> = {
  id: 'sha256:e939e0852915e5a8b649d9d2a7736ab0b15decb476d31a144e2265e24a2e0a8a',
  operationName: 'Communities',
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
export const ViewerDocument: KnownDocument<ViewerQuery, ViewerQueryVariables> = {
  id: 'sha256:f4c37f25512caf1874c7eba3fe210ad31a17fe12700f7aa178686978f8bdc677',
  operationName: 'Viewer',
  isMutation: false,
}
export const ViewerSignupsDocument: KnownDocument<ViewerSignupsQuery, ViewerSignupsQueryVariables> = {
  id: 'sha256:1b8f9e85ec2ee46adcbd3cf109e4d091c481ed6970bd5b6bec8dc614591bbc76',
  operationName: 'ViewerSignups',
  isMutation: false,
}
