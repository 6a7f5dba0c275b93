import type { Booking, Wait } from '../api/bookings'
import type { BookingCard, RoomBlock } from '../api/booking-desk'
import type { BookingStatus } from '../api/generated'
import { fill } from './fill'
import { instantText, whenText } from './time'
import type { Messages } from './zh'

/** A booking in the words that who has made it reads. */
export interface BookingWords {
  title: string
  status: string
  tone: string
  when: string
  station: string
  address: string
  lines: string[]
  kept: string
}

export function bookingWords(booking: Booking, t: Messages, now: number): BookingWords {
  const { room, service, station, status, startsAt, endsAt, people, purpose, seriesId, careFor, organisation, reason, replacement } = booking
  const { bookingMine } = t
  return {
    title: nameOf(booking, t),
    status: t.bookingStatuses[status],
    tone: bookingTone(status),
    when: whenText(startsAt, endsAt, t, now),
    station: station?.name ?? '',
    address: station?.address ?? '',
    lines: [
      ...(room && people > 0 ? [[fill(bookingMine.people, { n: people }), purpose].filter(Boolean).join(' · ')] : []),
      ...(service && people > 1 ? [fill(bookingMine.people, { n: people })] : []),
      ...(careFor ? [fill(bookingMine.careFor, { name: careFor })] : []),
      ...(organisation ? [fill(t.booking.forOrganisation, { name: organisation.name })] : []),
      ...(seriesId ? [bookingMine.series] : []),
      ...(reason ? [fill(bookingMine.reason, { reason })] : []),
    ],
    kept: replacement ? fill(bookingMine.replacement, { when: whenText(replacement.startsAt, replacement.endsAt, t, now), room: replacement.room?.name ?? '' }) : '',
  }
}

export const nameOf = ({ room, service }: Pick<Booking, 'room' | 'service'>, t: Messages) => room?.name ?? service?.name ?? t.bookingMine.gone

/** A place in the line, in words. */
export const waitWords = (wait: Wait, t: Messages, now: number) => ({
  id: wait.id,
  title: nameOf(wait, t),
  when: whenText(wait.startsAt, wait.endsAt, t, now),
  place: fill(t.bookingMine.place, { n: wait.place }),
})

/** A time in which a room is kept, in words. */
export const blockWords = (block: RoomBlock, t: Messages, now: number) => ({
  id: block.id,
  room: nameOf({ room: block.room, service: null }, t),
  when: whenText(block.startsAt, block.endsAt, t, now),
  reason: block.reason,
})

/** The colour that goes with a status; the words always say the same. */
export function bookingTone(status: BookingStatus) {
  if (status === 'APPROVED' || status === 'CHECKED_IN' || status === 'COMPLETED') return 'good'
  return status === 'CANCELLED' ? '' : 'warm'
}

/** A booking in the words that staff reads. */
export function cardWords(card: BookingCard, t: Messages, now: number) {
  const { room, service, person, organisation, status, startsAt, endsAt, people, purpose, careFor, checkedInAt, seriesId } = card
  const { bookingDesk, bookingMine } = t
  const name = person?.nickname ?? bookingDesk.nobody
  return {
    title: room?.name ?? service?.name ?? bookingMine.gone,
    status: bookingDesk.statuses[status],
    tone: bookingTone(status),
    tags: [...(service?.confidential ? [bookingDesk.confidential] : []), ...(seriesId ? [bookingDesk.series] : [])],
    when: whenText(startsAt, endsAt, t, now),
    who: organisation ? fill(bookingDesk.whoFor, { name, organisation: organisation.name }) : fill(bookingDesk.who, { name }),
    lines: [
      fill(bookingMine.people, { n: people }),
      ...(purpose ? [fill(bookingDesk.purpose, { purpose })] : []),
      ...(careFor ? [fill(bookingMine.careFor, { name: careFor })] : []),
      ...(checkedInAt ? [fill(bookingDesk.checkedIn, { time: instantText(checkedInAt, t, now) })] : []),
    ],
  }
}
