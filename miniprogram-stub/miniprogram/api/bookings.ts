import { request } from './client'
import { distinct } from './distinct'
import {
  BookerDocument,
  BookingCancelDocument,
  BookingRequestDocument,
  BookingsMadeDocument,
  BookingWaitDocument,
  BookingWaitLeaveDocument,
  BookingWaitsDocument,
  type BookerQuery,
  type BookingRequestInput,
  type BookingRequestMutation,
  type BookingsMadeQuery,
  type BookingWaitInput,
  type BookingWaitsQuery,
  type OwnBookingFragment,
  type Role,
} from './generated'
import { pageOf, type Page } from './pages'
import { refusalOf } from './refusal'

export type Booker = NonNullable<BookerQuery['viewer']>
export type Booking = NonNullable<BookingsMadeQuery['viewer']>['bookings']['edges'][number]['node']
export type Wait = NonNullable<BookingWaitsQuery['viewer']>['bookingWaits'][number]
export type Skipped = BookingRequestMutation['bookingRequest']['skipped'][number]

/** What became of booking; nothing was booked when it was refused. */
export interface Booked {
  bookings: OwnBookingFragment[]
  skipped: Skipped[]
  refusal: string
}

const FIRST = 20

// A resident's is her own household, and an auditor changes nothing.
const BOOKING: readonly Role[] = ['VOLUNTEER', 'MEMBER', 'BUILDING_HEAD', 'GRID_WORKER', 'STATION_STAFF', 'COMMUNITY_ADMIN', 'STREET_ADMIN']

// The others hold only after the second factor.
const UNGUARDED: readonly Role[] = ['VOLUNTEER', 'MEMBER']

/** Who books, with her level and appointments; null for a stranger. */
export const findBooker = async (): Promise<Booker | null> => (await request(BookerDocument, {})).viewer

/** The organisations for which somebody can book; whether she really may is for the server to say. */
export function organisationsOf({ secondFactor, appointments }: Booker): { id: string; name: string }[] {
  const held = appointments.filter(({ role }) => (secondFactor === 'PASSED' ? BOOKING : UNGUARDED).includes(role))
  return distinct(held.flatMap(({ organisation }) => (organisation ? [organisation] : [])))
}

/** One page of what the viewer has booked, the latest first. */
export async function listBookings(after: string | null): Promise<Page<Booking>> {
  const { viewer } = await request(BookingsMadeDocument, { first: FIRST, after })
  return viewer ? pageOf(viewer.bookings) : { nodes: [], cursor: null }
}

/** What the viewer waits for, the soonest first. */
export const listWaits = async (): Promise<Wait[]> => (await request(BookingWaitsDocument, {})).viewer?.bookingWaits ?? []

export async function book(input: BookingRequestInput): Promise<Booked> {
  const { bookingRequest } = await request(BookingRequestDocument, { input })
  return { bookings: bookingRequest.bookings, skipped: bookingRequest.skipped, refusal: refusalOf(bookingRequest) }
}

/** Stands in line for a time that is taken; the place is 0 when that was refused. */
export async function waitFor(input: BookingWaitInput): Promise<{ place: number; refusal: string }> {
  const { bookingWait } = await request(BookingWaitDocument, { input })
  return { place: bookingWait.waiting?.place ?? 0, refusal: refusalOf(bookingWait) }
}

export async function cancelBooking(bookingId: string, wholeSeries: boolean): Promise<string> {
  return refusalOf((await request(BookingCancelDocument, { input: { bookingId, wholeSeries } })).bookingCancel)
}

export async function leaveWait(waitId: string): Promise<string> {
  return refusalOf((await request(BookingWaitLeaveDocument, { input: { waitId } })).bookingWaitLeave)
}
