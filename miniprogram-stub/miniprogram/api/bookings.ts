import { request } from './client'
import {
  BookingCancelDocument,
  BookingRequestDocument,
  BookingsMadeDocument,
  BookingWaitDocument,
  BookingWaitLeaveDocument,
  BookingWaitsDocument,
  type BookingRequestInput,
  type BookingRequestMutation,
  type BookingsMadeQuery,
  type BookingWaitInput,
  type BookingWaitsQuery,
  type OwnBookingFragment,
} from './generated'
import { pageOf, type Page } from './pages'
import { refusalOf } from './refusal'

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
