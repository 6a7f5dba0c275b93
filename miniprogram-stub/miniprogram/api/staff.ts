import { request } from './client'
import { distinct } from './distinct'
import {
  CallDoneDocument,
  CallListDocument,
  CallRevealDocument,
  HomesDocument,
  JoinRequestDecideDocument,
  JoinRequestsDocument,
  ModerationDecideDocument,
  ModerationQueueDocument,
  SecondFactorBeginDocument,
  SecondFactorConfirmDocument,
  SecondFactorVerifyDocument,
  StaffDeskDocument,
  type CallListQuery,
  type CallOutcome,
  type JoinRequestDecideInput,
  type JoinRequestsQuery,
  type ModerationDecision,
  type ModerationQueueQuery,
  type Role,
  type StaffDeskQuery,
} from './generated'
import { allOf, pageOf, type Page } from './pages'
import { refusalOf } from './refusal'

export type Desk = NonNullable<StaffDeskQuery['viewer']>
export type Appointment = Desk['appointments'][number]
export type Content = ModerationQueueQuery['moderationQueue']['edges'][number]['node']
export type RequestCard = JoinRequestsQuery['joinRequests']['edges'][number]['node']
export type Call = CallListQuery['callList']['edges'][number]['node']

/** What the app has a page for. */
export type Task = 'moderation' | 'joins' | 'calls' | 'desk' | 'bulk' | 'pledges' | 'bookings' | 'hosting'

/** A node where somebody works, and the one of her appointment that it stands below. */
export interface Place {
  id: string
  name: string
  within: string
}

const FIRST = 20

const TENDING: readonly Role[] = ['GRID_WORKER', 'STATION_STAFF', 'COMMUNITY_ADMIN', 'STREET_ADMIN']
const REVEALING: readonly Role[] = ['GRID_WORKER', 'COMMUNITY_ADMIN']

const ROLES: Record<Task, readonly Role[]> = {
  moderation: ['GRID_WORKER', 'COMMUNITY_ADMIN', 'STREET_ADMIN'],
  joins: ['GRID_WORKER', 'COMMUNITY_ADMIN'],
  calls: ['BUILDING_HEAD', 'GRID_WORKER', 'COMMUNITY_ADMIN'],
  desk: TENDING,
  bulk: TENDING,
  pledges: TENDING,
  bookings: ['STATION_STAFF', 'COMMUNITY_ADMIN', 'STREET_ADMIN'],
  hosting: ['GRID_WORKER', 'COMMUNITY_ADMIN', 'STREET_ADMIN'],
}

const STAFF: readonly Role[] = ['BUILDING_HEAD', 'GRID_WORKER', 'STATION_STAFF', 'COMMUNITY_ADMIN', 'STREET_ADMIN', 'AUDITOR']

type Held = { role: Role; organisation?: { id: string; name: string } | null }

/** The nodes at which somebody can do a task; whether she really may is for the server to say. */
export function nodesFor(task: Task, appointments: readonly Held[]): Place[] {
  const nodes = appointments.filter((each) => ROLES[task].includes(each.role)).flatMap((each) => (each.organisation ? [each.organisation] : []))
  return distinct(nodes).map(({ id, name }) => ({ id, name, within: id }))
}

export const mayReveal = (appointments: readonly Held[]) => appointments.some((each) => REVEALING.includes(each.role))

export const isStaff = (appointments: readonly Held[]) => appointments.some((each) => STAFF.includes(each.role))

export async function findDesk(): Promise<Desk | null> {
  return (await request(StaffDeskDocument, {})).viewer
}

export async function beginSecondFactor(): Promise<{ secret: string; uri: string; refusal: string }> {
  const { secondFactorBegin } = await request(SecondFactorBeginDocument, { input: {} })
  return { secret: secondFactorBegin.secret ?? '', uri: secondFactorBegin.uri ?? '', refusal: refusalOf(secondFactorBegin) }
}

export async function confirmSecondFactor(password: string): Promise<{ codes: string[]; refusal: string }> {
  const { secondFactorConfirm } = await request(SecondFactorConfirmDocument, { input: { password } })
  return { codes: secondFactorConfirm.recoveryCodes, refusal: refusalOf(secondFactorConfirm) }
}

export async function verifySecondFactor(password: string): Promise<string> {
  return refusalOf((await request(SecondFactorVerifyDocument, { input: { password } })).secondFactorVerify)
}

export async function listContents(organisationId: string, after: string | null): Promise<Page<Content>> {
  return pageOf((await request(ModerationQueueDocument, { organisationId, first: FIRST, after, filter: null })).moderationQueue)
}

export async function decideContents(itemIds: string[], decision: ModerationDecision, reason: string): Promise<string> {
  const input = reason ? { itemIds, decision, reason } : { itemIds, decision }
  return refusalOf((await request(ModerationDecideDocument, { input })).moderationDecide)
}

export async function listRequests(organisationId: string, after: string | null): Promise<Page<RequestCard>> {
  return pageOf((await request(JoinRequestsDocument, { organisationId, first: FIRST, after })).joinRequests)
}

/** Every household below a node. */
export const listHomes = (id: string): Promise<{ id: string; name: string }[]> =>
  allOf(async (after) => (await request(HomesDocument, { id, first: FIRST, after })).organisation?.households)

export async function decideRequest(input: JoinRequestDecideInput): Promise<string> {
  return refusalOf((await request(JoinRequestDecideDocument, { input })).joinRequestDecide)
}

export async function listCalls(organisationId: string, after: string | null): Promise<Page<Call>> {
  return pageOf((await request(CallListDocument, { organisationId, first: FIRST, after })).callList)
}

export async function revealNumber(callId: string): Promise<{ phone: string; refusal: string }> {
  const { callReveal } = await request(CallRevealDocument, { input: { callId } })
  return { phone: callReveal.phone ?? '', refusal: refusalOf(callReveal) }
}

export async function finishCall(callId: string, outcome: CallOutcome): Promise<string> {
  return refusalOf((await request(CallDoneDocument, { input: { callId, outcome } })).callDone)
}
