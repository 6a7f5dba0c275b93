import { request } from './client'
import {
  DependantAddDocument,
  DependantRemoveDocument,
  HouseholdDocument,
  HouseholdInviteDocument,
  HouseholdLeaveDocument,
  JoinByInvitationDocument,
  JoinByLetterDocument,
  JoinCommunitiesDocument,
  JoiningDocument,
  JoinPlacesDocument,
  JoinRequestDocument,
  JoinRequestWithdrawDocument,
  type DependantAddInput,
  type JoinByLetterInput,
  type JoinCommunitiesQuery,
  type JoiningQuery,
  type JoinPlacesQuery,
  type JoinRequestInput,
  type OwnHouseholdFragment,
  type OwnRequestFragment,
  type Relation,
} from './generated'
import { allOf } from './pages'
import { refusalOf } from './refusal'

export type Joining = NonNullable<JoiningQuery['viewer']>
export type JoinCommunity = JoinCommunitiesQuery['communities']['edges'][number]['node']
export type Place = NonNullable<JoinPlacesQuery['organisation']>['children']['edges'][number]['node']
export type Way = 'letter' | 'invitation'

/** A household as it is now, or in words why it did not change. */
export interface HouseholdOutcome {
  household: OwnHouseholdFragment | null
  refusal: string
}

export interface Invitation {
  code: string
  expiresAt: string
  refusal: string
}

const FIRST = 50

/** The order in which relations are offered; the head is told by the letter. */
export const RELATIONS: readonly Relation[] = ['SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'GRANDPARENT', 'OTHER', 'HEAD']

/** Children under this age need the consent of their guardian. */
export const ADULT_ENOUGH = 14

export async function findJoining(): Promise<Joining | null> {
  return (await request(JoiningDocument, {})).viewer
}

/** Every community with the street or district above it. */
export const listJoinCommunities = (): Promise<JoinCommunity[]> =>
  allOf(async (after) => (await request(JoinCommunitiesDocument, { first: FIRST, after })).communities)

/** What stands right below a node, without households. */
export const listPlaces = (id: string): Promise<Place[]> =>
  allOf(async (after) => (await request(JoinPlacesDocument, { id, first: FIRST, after })).organisation?.children)

export async function joinByCode(way: Way, input: Pick<JoinByLetterInput, 'code' | 'relation' | 'policyVersion'>): Promise<string> {
  return refusalOf(way === 'letter'
    ? (await request(JoinByLetterDocument, { input })).joinByLetter
    : (await request(JoinByInvitationDocument, { input })).joinByInvitation)
}

export async function askToJoin(input: JoinRequestInput): Promise<{ open: OwnRequestFragment | null; refusal: string }> {
  const { joinRequest } = await request(JoinRequestDocument, { input })
  return { open: joinRequest.joinRequest, refusal: refusalOf(joinRequest) }
}

export async function withdrawRequest(joinRequestId: string): Promise<string> {
  return refusalOf((await request(JoinRequestWithdrawDocument, { input: { joinRequestId } })).joinRequestWithdraw)
}

export async function findHousehold(): Promise<OwnHouseholdFragment | null> {
  return (await request(HouseholdDocument, {})).viewer?.household ?? null
}

export async function leaveHousehold(): Promise<string> {
  return refusalOf((await request(HouseholdLeaveDocument, { input: {} })).householdLeave)
}

export async function invite(): Promise<Invitation> {
  const { householdInvite } = await request(HouseholdInviteDocument, { input: {} })
  return { code: householdInvite.code ?? '', expiresAt: householdInvite.expiresAt ?? '', refusal: refusalOf(householdInvite) }
}

export async function addDependant(input: DependantAddInput): Promise<HouseholdOutcome> {
  const { dependantAdd } = await request(DependantAddDocument, { input })
  return { household: dependantAdd.household, refusal: refusalOf(dependantAdd) }
}

export async function removeDependant(memberId: string): Promise<HouseholdOutcome> {
  const { dependantRemove } = await request(DependantRemoveDocument, { input: { memberId } })
  return { household: dependantRemove.household, refusal: refusalOf(dependantRemove) }
}
