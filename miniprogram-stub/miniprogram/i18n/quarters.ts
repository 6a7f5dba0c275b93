import { dateOf, dateStart } from './time'

const DAY = 24 * 3_600_000
const MINUTE = 60_000

/** The quarters of an hour of a day, in minutes from its beginning. */
export const DAY_QUARTERS: readonly number[] = Array.from({ length: 96 }, (_, index) => index * 15)

export const timeText = (minutes: number) => [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, '0')).join(':')

/** The days of four weeks from today on, and one that is further off. */
export function comingDays(also: string, now: number): string[] {
  const days = Array.from({ length: 28 }, (_, index) => dateOf(now + index * DAY))
  return !also || days.includes(also) ? days : [...days, also].sort()
}

/** A time of a day as the schema tells instants. */
export const instantOf = (date: string, minutes: number) => new Date(dateStart(date) + minutes * MINUTE).toISOString()
