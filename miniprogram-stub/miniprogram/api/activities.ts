import { request } from './client'
import {
  ActivitiesDocument,
  ActivitiesMineDocument,
  ActivityDocument,
  ActivityMineDocument,
  ActivitySignUpCancelDocument,
  ActivitySignUpDocument,
  type ActivitiesQueryVariables,
  type ActivityFilter,
  type ActivityQuery,
  type ActivitySummaryFragment,
  type OwnSignupFragment,
  type SignupStatus,
} from './generated'

export type ActivityDetail = NonNullable<ActivityQuery['activity']>

export interface ActivityPage {
  activities: ActivitySummaryFragment[]
  cursor: string | null
}

/** A signup, or in words for the person why there is none. */
export interface Outcome {
  signup: OwnSignupFragment | null
  refusal: string
}

const FIRST = 20

const range = (filter: ActivityFilter, after: string | null): ActivitiesQueryVariables => ({ first: FIRST, after, filter })

/** One page of the public list, which may hold few or none where the filter is narrow; the cursor is null on the last one. */
export async function listActivities(filter: ActivityFilter, after: string | null): Promise<ActivityPage> {
  const { activities } = await request(ActivitiesDocument, range(filter, after))
  const { hasNextPage, endCursor } = activities.pageInfo
  return { activities: activities.edges.map((each) => each.node), cursor: hasNextPage ? (endCursor ?? null) : null }
}

/** The viewer's own signups on the same page, asked apart so that the list itself is the same for everyone. */
export async function listOwnSignups(filter: ActivityFilter, after: string | null): Promise<Record<string, SignupStatus>> {
  const { activities } = await request(ActivitiesMineDocument, range(filter, after))
  const own = activities.edges.flatMap(({ node }) => (node.viewerSignup ? [[node.id, node.viewerSignup.status] as const] : []))
  return Object.fromEntries(own)
}

export async function findActivity(id: string): Promise<ActivityDetail | null> {
  return (await request(ActivityDocument, { id })).activity
}

export async function findOwnSignup(id: string): Promise<OwnSignupFragment | null> {
  return (await request(ActivityMineDocument, { id })).activity?.viewerSignup ?? null
}

export async function signUp(activityId: string, party: number): Promise<Outcome> {
  const { activitySignUp } = await request(ActivitySignUpDocument, { input: { activityId, party } })
  return outcome(activitySignUp)
}

export async function cancelSignup(activityId: string): Promise<Outcome> {
  const { activitySignUpCancel } = await request(ActivitySignUpCancelDocument, { input: { activityId } })
  return outcome(activitySignUpCancel)
}

const outcome = (payload: { signup: OwnSignupFragment | null; userErrors: { message: string }[] }): Outcome => ({
  signup: payload.signup,
  refusal: payload.userErrors.map((each) => each.message).join('\n'),
})

const LIVE: readonly SignupStatus[] = ['PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED']

/** Whether the person still holds or awaits places that she can give back. */
export const canGiveBack = (status: SignupStatus) => LIVE.includes(status)
