import { dateOf, dayStart, wallClock } from '../i18n/time'
import { request } from './client'
import { NearbyWishesDocument, SimilarWishesDocument, WishMonthsDocument, type SimilarWishesQuery, type WishMonthsQuery } from './generated'
import type { Position } from './position'
import type { WallWish } from './wishes'

export type NearbyWish = WallWish & { near: { metres: number; station: string } }
export type SimilarWish = SimilarWishesQuery['similarWishes'][number]
export type WishMonth = NonNullable<WishMonthsQuery['organisation']>['wishMonths'][number]

const MOST = 50
const FEW = 3

/** Open wishes that are handed over at a station nearby, the nearest first. */
export async function listNearby(position: Position): Promise<NearbyWish[]> {
  const { nearbyWishes } = await request(NearbyWishesDocument, { ...position, first: MOST })
  return nearbyWishes.map(({ wish, station, metres }) => ({ ...wish, near: { metres, station: station.name } }))
}

/** What neighbours have wished with a title like this one. */
export const findSimilar = async (title: string): Promise<SimilarWish[]> => (await request(SimilarWishesDocument, { title, first: FEW })).similarWishes

/** The numbers of the month before this one and of this one. */
export async function findMonths(id: string, now: number): Promise<WishMonth[]> {
  const { year, month, day } = wallClock(now)
  const { organisation } = await request(WishMonthsDocument, { id, from: dateOf(dayStart(year, month - 1, 1)), to: dateOf(dayStart(year, month, day)) })
  return organisation?.wishMonths ?? []
}
