import type { Policy, RoomDay, ServiceDay } from '../../api/stations'
import { fill } from '../../i18n/fill'
import { dateOf, dateStart, dayStart, dayText, weekdayText, wallClock } from '../../i18n/time'
import type { Messages } from '../../i18n/zh'

const DAY = 24 * 3_600_000
const QUARTER = 15 * 60_000
const MINUTE = 60_000

/** A month of the calendar, January being 0. */
export interface Month {
  year: number
  month: number
}

/** What can be done with a day: book, wait, or nothing because it is closed, over or too far off. */
export type DayState = 'free' | 'full' | 'closed' | 'past' | 'later'

/** A day as the calendar shows it. */
export interface DayCell {
  date: string
  number: string
  weekday: string
  state: DayState
  word: string
  label: string
}

/** A time that can be chosen, and whether nobody has it. */
export interface Quarter {
  at: number
  free: boolean
}

export function monthOf(instant: number): Month {
  const { year, month } = wallClock(instant)
  return { year, month }
}

export const shifted = ({ year, month }: Month, by: number): Month => monthOf(dayStart(year, month + by, 1))

/** The days of a month that are not over. */
export function rangeOf({ year, month }: Month, now: number): { from: string; count: number } {
  const first = Math.max(dayStart(year, month, 1), dateStart(dateOf(now)))
  return { from: dateOf(first), count: Math.max(0, Math.round((dayStart(year, month + 1, 1) - first) / DAY)) }
}

/** Whether some day of a month is so near that it can be booked. */
export const isWithin = ({ year, month }: Month, { horizonDays }: Policy, now: number) => dayStart(year, month, 1) <= lastDay(horizonDays, now)

const lastDay = (horizonDays: number, now: number) => dateStart(dateOf(now)) + horizonDays * DAY

export const monthText = ({ year, month }: Month, t: Messages) => fill(t.calendar.month, { year, month: month + 1 })

/** How many days of the week, which begins on Monday, stand before the first of a month. */
export const blanksBefore = ({ year, month }: Month) => (wallClock(dayStart(year, month, 1)).weekday + 6) % 7

/** A month without the weeks that are wholly over, and how many days of the week stand before what is left. */
export function weeksLeft(days: readonly DayCell[], blanks: number): { blanks: number; shown: DayCell[] } {
  const next = days.findIndex(({ state }) => state !== 'past')
  const weeks = Math.floor((blanks + Math.max(0, next)) / 7)
  return weeks ? { blanks: 0, shown: days.slice(weeks * 7 - blanks) } : { blanks, shown: [...days] }
}

/** Every day of a month; those that are over come without an answer of the server. */
export function cellsOf<T extends { date: string }>(month: Month, days: readonly T[], stateOf: (day: T) => DayState, t: Messages, now: number): DayCell[] {
  const known = new Map(days.map((each) => [each.date, each]))
  const count = Math.round((dayStart(month.year, month.month + 1, 1) - dayStart(month.year, month.month, 1)) / DAY)
  return Array.from({ length: count }, (_, index) => {
    const start = dayStart(month.year, month.month, index + 1)
    const date = dateOf(start)
    const day = known.get(date)
    const state = day ? stateOf(day) : 'past'
    const word = t.calendar.states[state]
    return { date, number: String(index + 1), weekday: weekdayText(start, t), state, word, label: fill(t.calendar.label, { date: dayText(start, t, now), state: word }) }
  })
}

export function roomState(day: RoomDay, policy: Policy, now: number): DayState {
  if (dateStart(day.date) > lastDay(policy.horizonDays, now)) return 'later'
  if (!day.open.length) return 'closed'
  const starts = startsOf(day, policy, now)
  return starts.length ? (starts.some(({ free }) => free) ? 'free' : 'full') : 'past'
}

export function serviceState(day: ServiceDay, policy: Policy, now: number): DayState {
  if (dateStart(day.date) > lastDay(policy.horizonDays, now)) return 'later'
  if (!day.slots.length) return 'closed'
  const slots = slotsOf(day, policy, now)
  return slots.length ? (slots.some(({ free }) => free) ? 'free' : 'full') : 'past'
}

/** The slots that are not too near. */
export const slotsOf = ({ slots }: ServiceDay, { noticeMinutes }: Policy, now: number) => slots.filter(({ startsAt }) => Date.parse(startsAt) >= now + noticeMinutes * MINUTE)

/** When a booking of a room can begin on a day. */
export function startsOf(day: RoomDay, policy: Policy, now: number): Quarter[] {
  const shortest = policy.shortestMinutes * MINUTE
  const earliest = now + policy.noticeMinutes * MINUTE
  return day.open.flatMap(({ startsAt, endsAt }) =>
    quarters(Math.max(Date.parse(startsAt), earliest), Date.parse(endsAt) - shortest).map((at) => ({ at, free: isFree(day, policy, at, at + shortest) })))
}

/** When a booking of a room that begins at a time can end. */
export function endsOf(day: RoomDay, policy: Policy, start: number): Quarter[] {
  const span = day.open.find(({ startsAt, endsAt }) => Date.parse(startsAt) <= start && start < Date.parse(endsAt))
  if (!span) return []
  const last = Math.min(Date.parse(span.endsAt), start + policy.longestMinutes * MINUTE)
  return quarters(start + policy.shortestMinutes * MINUTE, last).map((at) => ({ at, free: isFree(day, policy, start, at) }))
}

/** Whether nobody has any of a time, or of the buffer that has to follow it. What is taken has its own buffers in it. */
export const isFree = ({ taken }: RoomDay, { bufferMinutes }: Policy, start: number, end: number) =>
  taken.every(({ startsAt, endsAt }) => Date.parse(startsAt) >= end + bufferMinutes * MINUTE || Date.parse(endsAt) <= start)

/** In how many weeks in a row something can be booked that begins then: those that are not too far off. */
export function weekChoices(start: number, { horizonDays }: Policy, now: number): number[] {
  const most = 1 + Math.floor((lastDay(horizonDays, now) - dateStart(dateOf(start))) / (7 * DAY))
  return [1, 2, 4, 8, 12, 26].filter((each) => each === 1 || each <= most)
}

function quarters(from: number, to: number): number[] {
  const first = Math.ceil(from / QUARTER) * QUARTER
  return Array.from({ length: Math.max(0, Math.floor((to - first) / QUARTER) + 1) }, (_, index) => first + index * QUARTER)
}
