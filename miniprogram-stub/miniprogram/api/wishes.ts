import { request } from './client'
import {
  FulfilledWishesDocument,
  WishesDocument,
  WishesClaimedDocument,
  WishesMadeDocument,
  WishReaderDocument,
  type FulfilledWishesQuery,
  type WishCategory,
  type WishesClaimedQuery,
  type WishFilter,
  type WishKind,
  type WishReaderQuery,
  type WishSummaryFragment,
} from './generated'
import { pageOf, type Page } from './pages'

export type WishReader = NonNullable<WishReaderQuery['viewer']>
export type FulfilledWish = FulfilledWishesQuery['fulfilledWishes']['edges'][number]['node']

/** What a card shows; helpers and thanks are there on the wall of fulfilled wishes only. */
export type WallWish = WishSummaryFragment & Partial<Pick<FulfilledWish, 'helpers' | 'thanks'>>

/** What a wish is told by in words, without its picture. */
export type ToldWish = Omit<WallWish, 'cover'>

export type MadeClaim = NonNullable<WishesClaimedQuery['viewer']>['wishClaims']['edges'][number]['node']

export type WishView = 'open' | 'fulfilled'

export const CATEGORIES: readonly WishCategory[] = ['LEARNING', 'LIVING', 'HEALTH', 'COMPANIONSHIP', 'GOODS', 'REPAIR', 'OTHER']
export const WISH_KINDS: readonly WishKind[] = ['THING', 'HELP', 'COMPANY']

const FIRST = 20

/** One page of the wishes that can be claimed, or of those that are fulfilled. */
export async function listWishes(view: WishView, filter: WishFilter, after: string | null): Promise<Page<WallWish>> {
  const range = { first: FIRST, after, filter }
  return pageOf(view === 'open' ? (await request(WishesDocument, range)).wishes : (await request(FulfilledWishesDocument, range)).fulfilledWishes)
}

/** Who reads; null for a stranger. */
export async function findReader(): Promise<WishReader | null> {
  return (await request(WishReaderDocument, {})).viewer
}

/** The reader's own wishes, the latest first. */
export async function listMade(after: string | null): Promise<Page<WallWish>> {
  const { viewer } = await request(WishesMadeDocument, { first: FIRST, after })
  return viewer ? pageOf(viewer.wishes) : { nodes: [], cursor: null }
}

/** What the reader has claimed, the latest first. */
export async function listClaimed(after: string | null): Promise<Page<MadeClaim>> {
  const { viewer } = await request(WishesClaimedDocument, { first: FIRST, after })
  return viewer ? pageOf(viewer.wishClaims) : { nodes: [], cursor: null }
}

/** What staff has asked the reader to take; an offer is open for days only, so it is among the latest. */
export const listOffers = async (): Promise<MadeClaim[]> => (await listClaimed(null)).nodes.filter(({ state }) => state === 'OFFERED')
