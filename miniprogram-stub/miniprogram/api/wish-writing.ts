import { request } from './client'
import { StationsDocument, WishCreateDocument, WishEditDocument, type StationsQuery, type WishContentInput } from './generated'
import { allOf } from './pages'
import { refusalOf } from './refusal'

export type StationChoice = StationsQuery['stations']['edges'][number]['node']

/** What became of writing; the id is empty when it was refused. */
export interface Written {
  id: string
  refusal: string
}

const FIRST = 50

/** The stations of a community, or all of them when it has none of its own or is not known. */
export async function listStations(organisationId = ''): Promise<StationChoice[]> {
  const near = organisationId ? await stationsAt({ organisationId }) : []
  return near.length ? near : stationsAt({})
}

const stationsAt = (filter: { organisationId?: string }) =>
  allOf(async (after) => (await request(StationsDocument, { first: FIRST, after, filter })).stations)

export async function createWish(content: WishContentInput, submit: boolean): Promise<Written> {
  return written((await request(WishCreateDocument, { input: { content, submit } })).wishCreate)
}

export async function editWish(wishId: string, revision: number, content: WishContentInput, submit: boolean): Promise<Written> {
  return written((await request(WishEditDocument, { input: { wishId, revision, content, submit } })).wishEdit)
}

const written = (payload: { wish: { id: string } | null; userErrors: { message: string }[] }): Written => ({
  id: payload.wish?.id ?? '',
  refusal: refusalOf(payload),
})
