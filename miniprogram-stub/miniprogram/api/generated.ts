// Made by scripts/codegen.mjs from the schema and graphql/*.graphql: run npm run codegen after a change.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ActivitySummaryFragmentDoc = new TypedDocumentString(`
    fragment ActivitySummary on Activity {
  id
  title
  kind
  startsAt
  endsAt
  capacity
  taken
  phase
  tags
  place {
    name
  }
  community {
    id
    name
  }
}
    `, {"fragmentName":"ActivitySummary"}) as unknown as TypedDocumentString<ActivitySummaryFragment, unknown>;
export const OwnSignupFragmentDoc = new TypedDocumentString(`
    fragment OwnSignup on Signup {
  id
  status
  party
}
    `, {"fragmentName":"OwnSignup"}) as unknown as TypedDocumentString<OwnSignupFragment, unknown>;
export const TokensFragmentDoc = new TypedDocumentString(`
    fragment Tokens on Session {
  accessToken
  refreshToken
}
    `, {"fragmentName":"Tokens"}) as unknown as TypedDocumentString<TokensFragment, unknown>;
export const ActivitiesDocument = new TypedDocumentString(`
    query Activities($first: Int!, $after: String, $filter: ActivityFilter) {
  activities(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        ...ActivitySummary
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ActivitySummary on Activity {
  id
  title
  kind
  startsAt
  endsAt
  capacity
  taken
  phase
  tags
  place {
    name
  }
  community {
    id
    name
  }
}`) as unknown as TypedDocumentString<ActivitiesQuery, ActivitiesQueryVariables>;
export const ActivitiesMineDocument = new TypedDocumentString(`
    query ActivitiesMine($first: Int!, $after: String, $filter: ActivityFilter) {
  activities(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        id
        viewerSignup {
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActivitiesMineQuery, ActivitiesMineQueryVariables>;
export const ActivityDocument = new TypedDocumentString(`
    query Activity($id: ID!) {
  activity(id: $id) {
    ...ActivitySummary
    description
    signupOpensAt
    signupClosesAt
    partyLimit
    signupMode
    requiredLevel
    organiser
    contactPhone
    cancelReason
    place {
      address
    }
    organisation {
      name
      phone
    }
    community {
      phone
    }
  }
}
    fragment ActivitySummary on Activity {
  id
  title
  kind
  startsAt
  endsAt
  capacity
  taken
  phase
  tags
  place {
    name
  }
  community {
    id
    name
  }
}`) as unknown as TypedDocumentString<ActivityQuery, ActivityQueryVariables>;
export const ActivityMineDocument = new TypedDocumentString(`
    query ActivityMine($id: ID!) {
  activity(id: $id) {
    id
    viewerSignup {
      ...OwnSignup
    }
  }
}
    fragment OwnSignup on Signup {
  id
  status
  party
}`) as unknown as TypedDocumentString<ActivityMineQuery, ActivityMineQueryVariables>;
export const ActivitySignUpDocument = new TypedDocumentString(`
    mutation ActivitySignUp($input: ActivitySignUpInput!) {
  activitySignUp(input: $input) {
    signup {
      ...OwnSignup
    }
    userErrors {
      code
      message
    }
  }
}
    fragment OwnSignup on Signup {
  id
  status
  party
}`) as unknown as TypedDocumentString<ActivitySignUpMutation, ActivitySignUpMutationVariables>;
export const ActivitySignUpCancelDocument = new TypedDocumentString(`
    mutation ActivitySignUpCancel($input: ActivitySignUpCancelInput!) {
  activitySignUpCancel(input: $input) {
    signup {
      ...OwnSignup
    }
    userErrors {
      code
      message
    }
  }
}
    fragment OwnSignup on Signup {
  id
  status
  party
}`) as unknown as TypedDocumentString<ActivitySignUpCancelMutation, ActivitySignUpCancelMutationVariables>;
export const CommunitiesDocument = new TypedDocumentString(`
    query Communities($first: Int!, $after: String) {
  communities(first: $first, after: $after) {
    edges {
      node {
        id
        name
        phone
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CommunitiesQuery, CommunitiesQueryVariables>;
export const LoginDocument = new TypedDocumentString(`
    mutation Login($input: LoginInput!) {
  login(input: $input) {
    session {
      ...Tokens
    }
    userErrors {
      code
      message
    }
  }
}
    fragment Tokens on Session {
  accessToken
  refreshToken
}`) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const SessionRefreshDocument = new TypedDocumentString(`
    mutation SessionRefresh($input: SessionRefreshInput!) {
  sessionRefresh(input: $input) {
    session {
      ...Tokens
    }
    userErrors {
      code
      message
    }
  }
}
    fragment Tokens on Session {
  accessToken
  refreshToken
}`) as unknown as TypedDocumentString<SessionRefreshMutation, SessionRefreshMutationVariables>;
export const SessionSignOutDocument = new TypedDocumentString(`
    mutation SessionSignOut($input: SessionSignOutInput!) {
  sessionSignOut(input: $input) {
    deviceId
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SessionSignOutMutation, SessionSignOutMutationVariables>;
export const SessionSignOutAllDocument = new TypedDocumentString(`
    mutation SessionSignOutAll($input: SessionSignOutAllInput!) {
  sessionSignOutAll(input: $input) {
    signedOut
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SessionSignOutAllMutation, SessionSignOutAllMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    id
    nickname
    level
    community {
      id
      name
      phone
    }
    devices {
      id
      name
      current
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const ViewerSignupsDocument = new TypedDocumentString(`
    query ViewerSignups($first: Int!, $after: String) {
  viewer {
    id
    signups(first: $first, after: $after) {
      edges {
        node {
          ...OwnSignup
          activity {
            id
            title
            startsAt
            endsAt
            phase
            place {
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment OwnSignup on Signup {
  id
  status
  party
}`) as unknown as TypedDocumentString<ViewerSignupsQuery, ViewerSignupsQueryVariables>;
