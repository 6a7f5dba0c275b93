import { request } from './client'
import { distinct } from './distinct'
import { listPlaces } from './households'
import {
  OrganisationWishClaimsDocument,
  PersonRevealDocument,
  WishClaimAssignDocument,
  WishClaimForDocument,
  WishConfirmForDocument,
  WishDispatchDocument,
  WishDisputeDecideDocument,
  WishSuggestionsDocument,
  WishTasksDocument,
  type OrganisationWishClaimsQuery,
  type WishDispatchInput,
  type WishErrorCode,
  type WishSuggestionsQuery,
  type WishTaskKind,
  type WishTasksQuery,
} from './generated'
import { pageOf, type Page } from './pages'
import { refusalOf } from './refusal'
import type { Place } from './staff'

export type WishTask = WishTasksQuery['wishTasks']['edges'][number]['node'] & { id: string }
export type Suggestion = WishSuggestionsQuery['wishSuggestions'][number]
export type Pledge = OrganisationWishClaimsQuery['organisationWishClaims']['edges'][number]['node']

/** A wish that somebody else has claimed before, and why not this one. */
export interface Missed {
  wishId: string
  code: WishErrorCode
  message: string
}

const FIRST = 20
const SUGGESTIONS = 6

export const TASK_KINDS: readonly WishTaskKind[] = ['UNCLAIMED', 'SILENT', 'DISPUTED']

/** What waits for staff at a node and under it; a task is known by the claim that it is about, or by its wish. */
export async function listWishTasks(organisationId: string, after: string | null, kind: string): Promise<Page<WishTask>> {
  const { nodes, cursor } = pageOf((await request(WishTasksDocument, { organisationId, kind: kind as WishTaskKind, after })).wishTasks)
  return { nodes: nodes.map((each) => ({ ...each, id: each.claim?.id ?? each.wish.id })), cursor }
}

/** Who could be asked to take a wish, the likeliest first. */
export const findSuggestions = async (wishId: string): Promise<Suggestion[]> => (await request(WishSuggestionsDocument, { wishId, first: SUGGESTIONS })).wishSuggestions

export async function dispatch(input: Pick<WishDispatchInput, 'wishId' | 'personId' | 'organisationId'>): Promise<string> {
  return refusalOf((await request(WishDispatchDocument, { input })).wishDispatch)
}

export async function confirmFor(claimId: string, reason: string): Promise<string> {
  return refusalOf((await request(WishConfirmForDocument, { input: { claimId, reason } })).wishConfirmFor)
}

export async function decideDispute(claimId: string, received: boolean, reason: string): Promise<string> {
  return refusalOf((await request(WishDisputeDecideDocument, { input: { claimId, received, reason } })).wishDisputeDecide)
}

/** The phone number of somebody; the look and its purpose go on record, which she can read. */
export async function revealPhone(personId: string, purpose: string): Promise<{ phone: string; refusal: string }> {
  const { personReveal } = await request(PersonRevealDocument, { input: { personId, field: 'PHONE', purpose } })
  return { phone: personReveal.value ?? '', refusal: refusalOf(personReveal) }
}

/** Claims what is left of several wishes for an organisation; tells how many it got, and which it did not. */
export async function claimFor(organisationId: string, wishIds: string[]): Promise<{ got: number; missed: Missed[]; refusal: string }> {
  const { wishClaimFor } = await request(WishClaimForDocument, { input: { organisationId, wishIds } })
  return { got: wishClaimFor.claims.length, missed: wishClaimFor.missed, refusal: refusalOf(wishClaimFor) }
}

export async function listPledges(organisationId: string, after: string | null): Promise<Page<Pledge>> {
  return pageOf((await request(OrganisationWishClaimsDocument, { organisationId, first: FIRST, after })).organisationWishClaims)
}

export async function assign(claimId: string, personId: string): Promise<string> {
  return refusalOf((await request(WishClaimAssignDocument, { input: { claimId, personId } })).wishClaimAssign)
}

/** The nodes, and the communities and grids right below them, which claim for themselves. */
export async function withGrids(nodes: Place[]): Promise<Place[]> {
  const below = await Promise.all(nodes.map(async ({ id }) => {
    const places = await listPlaces(id)
    return places.filter(({ kind }) => kind === 'COMMUNITY' || kind === 'GRID').map((each) => ({ id: each.id, name: each.name, within: id }))
  }))
  return distinct([...nodes, ...below.flat()])
}
