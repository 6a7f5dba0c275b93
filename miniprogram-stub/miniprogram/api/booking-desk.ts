import { dateOf } from '../i18n/time'
import { request } from './client'
import { distinct } from './distinct'
import {
  BookingApproveDocument,
  BookingCheckInDocument,
  BookingOutrankDocument,
  BookingPickUpDocument,
  BookingRejectDocument,
  RoomBlockDocument,
  RoomBlocksDocument,
  RoomUnblockDocument,
  StationBookingsDocument,
  StationRoomsDocument,
  StationsDocument,
  type BookingOutrankInput,
  type BookingStatus,
  type RoomBlockInput,
  type RoomBlocksQuery,
  type RoomUnblockInput,
  type StationBookingsQuery,
  type StationRoomsQuery,
} from './generated'
import { allOf, pageOf, type Page } from './pages'
import { refusalOf } from './refusal'
import type { Place } from './staff'

export type BookingCard = StationBookingsQuery['stationBookings']['edges'][number]['node']
export type DeskRoom = NonNullable<StationRoomsQuery['station']>['rooms'][number]
export type RoomBlock = RoomBlocksQuery['roomBlocks']['edges'][number]['node']

/** What staff looks at: what waits for an answer, who comes today, and who comes later. */
export type BookingView = 'REQUESTED' | 'TODAY' | 'COMING'

export const BOOKING_VIEWS: readonly BookingView[] = ['REQUESTED', 'TODAY', 'COMING']

const FIRST = 20
const MOST = 50

/** Bookings at a station, the earliest first. */
export async function listStationBookings(stationId: string, after: string | null, view: string): Promise<Page<BookingCard>> {
  const which: { day?: string; status?: BookingStatus } = view === 'TODAY' ? { day: dateOf(Date.now()) } : { status: view === 'COMING' ? 'APPROVED' : 'REQUESTED' }
  return pageOf((await request(StationBookingsDocument, { stationId, first: FIRST, after, ...which })).stationBookings)
}

/** The stations at some nodes and under them. */
export async function withStations(nodes: Place[]): Promise<Place[]> {
  const found = await Promise.all(nodes.map(async ({ id }) => {
    const stations = await allOf(async (after) => (await request(StationsDocument, { first: MOST, after, filter: { organisationId: id } })).stations)
    return stations.map((each) => ({ id: each.id, name: each.name, within: id }))
  }))
  return distinct(found.flat())
}

export const listRooms = async (stationId: string): Promise<DeskRoom[]> => (await request(StationRoomsDocument, { id: stationId })).station?.rooms ?? []

export async function approve(bookingId: string, wholeSeries: boolean): Promise<string> {
  return refusalOf((await request(BookingApproveDocument, { input: { bookingId, wholeSeries } })).bookingApprove)
}

export async function reject(bookingId: string, wholeSeries: boolean, reason: string): Promise<string> {
  return refusalOf((await request(BookingRejectDocument, { input: { bookingId, wholeSeries, reason } })).bookingReject)
}

export async function checkIn(bookingId: string): Promise<string> {
  return refusalOf((await request(BookingCheckInDocument, { input: { bookingId } })).bookingCheckIn)
}

export async function pickUp(bookingId: string, code: string): Promise<string> {
  return refusalOf((await request(BookingPickUpDocument, { input: { bookingId, code } })).bookingPickUp)
}

/** Takes a room that somebody has booked, and keeps another room or time for her. */
export async function outrank(input: Omit<BookingOutrankInput, 'clientRequestId'>): Promise<string> {
  return refusalOf((await request(BookingOutrankDocument, { input })).bookingOutrank)
}

export async function blockRoom(input: Omit<RoomBlockInput, 'clientRequestId'>): Promise<string> {
  return refusalOf((await request(RoomBlockDocument, { input })).roomBlock)
}

/** The times in which rooms of a station are kept, the earliest first. */
export const listBlocks = (stationId: string): Promise<RoomBlock[]> => allOf(async (after) => (await request(RoomBlocksDocument, { stationId, first: MOST, after })).roomBlocks)

export async function unblockRoom(input: Omit<RoomUnblockInput, 'clientRequestId'>): Promise<string> {
  return refusalOf((await request(RoomUnblockDocument, { input })).roomUnblock)
}
