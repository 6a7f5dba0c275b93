import { dateOf, dateStart } from '../i18n/time'
import { request } from './client'
import {
  NearbyStationsDocument,
  RoomDaysDocument,
  RoomDocument,
  ServiceDaysDocument,
  StationDocument,
  StationListDocument,
  StationServiceDocument,
  type RoomDaysQuery,
  type RoomQuery,
  type ServiceDaysQuery,
  type ServiceKind,
  type StationFilter,
  type StationQuery,
  type StationServiceQuery,
  type StationSummaryFragment,
} from './generated'
import { pageOf, type Page } from './pages'
import type { Position } from './position'

export type Station = NonNullable<StationQuery['station']>
export type OpenDay = Station['days'][number]
export type StationRoom = Station['rooms'][number]
export type StationOffer = Station['services'][number]
export type Room = NonNullable<RoomQuery['room']>
export type RoomDay = NonNullable<RoomDaysQuery['room']>['days'][number]
export type Service = NonNullable<StationServiceQuery['stationService']>
export type ServiceDay = NonNullable<ServiceDaysQuery['stationService']>['days'][number]
export type Slot = ServiceDay['slots'][number]
export type Policy = NonNullable<Room['policy']>

/** A station in a list; how far it is where that is known. */
export type FoundStation = StationSummaryFragment & { near?: { metres: number; minutes: number } }

const FIRST = 20
const MOST = 50
const ENOUGH = 6
const ROUNDS = 5
const HALF = 16
const DAY = 24 * 3_600_000

export const SERVICE_KINDS: readonly ServiceKind[] = [
  'AFFAIRS', 'ELDERLY_CARE', 'CHILD_CARE', 'CULTURE', 'REHABILITATION', 'HEALTH', 'MEALS', 'COUNSELLING', 'LEGAL', 'MEDIATION', 'VOLUNTEERING', 'EVERYDAY', 'OTHER',
]

/** Stations in the order in which they were added. The server does not look for open ones, so as many pages come as fill a screen. */
export async function listStations(filter: StationFilter, openOnly: boolean, after: string | null): Promise<Page<FoundStation>> {
  const found: FoundStation[] = []
  let cursor = after
  for (let round = 0; round < ROUNDS; round++) {
    const page = pageOf((await request(StationListDocument, { first: openOnly ? MOST : FIRST, after: cursor, filter })).stations)
    found.push(...page.nodes.filter(({ openNow }) => openNow === true || !openOnly))
    cursor = page.cursor
    if (!openOnly || !cursor || found.length >= ENOUGH) break
  }
  return { nodes: found, cursor }
}

/** Stations that can be walked to, the nearest first. */
export async function listWalkable(position: Position, minutes: number, service: ServiceKind | '', openNow: boolean): Promise<FoundStation[]> {
  const { nearbyStations } = await request(NearbyStationsDocument, { ...position, minutes, openNow, first: MOST, ...(service && { service }) })
  return nearbyStations.map(({ station, ...near }) => ({ ...station, near }))
}

export const findStation = async (id: string): Promise<Station | null> => (await request(StationDocument, { id })).station

export const findRoom = async (id: string): Promise<Room | null> => (await request(RoomDocument, { id })).room

export const findService = async (id: string): Promise<Service | null> => (await request(StationServiceDocument, { id })).stationService

/** The days of a room, at most 31. */
export const listRoomDays = async (id: string, from: string, days: number): Promise<RoomDay[]> => (await request(RoomDaysDocument, { id, from, days })).room?.days ?? []

/** The days of a service, at most 31: half of them at a time, since each may have many slots. */
export async function listServiceDays(id: string, from: string, days: number): Promise<ServiceDay[]> {
  const parts = days > HALF ? [{ from, days: HALF }, { from: dateOf(dateStart(from) + HALF * DAY), days: days - HALF }] : [{ from, days }]
  const found = await Promise.all(parts.map((each) => request(ServiceDaysDocument, { id, ...each })))
  return found.flatMap(({ stationService }) => stationService?.days ?? [])
}
