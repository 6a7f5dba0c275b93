import { fill } from './fill'
import type { Messages } from './zh'

const HOUR = 3_600_000
const DAY = 24 * HOUR

// Mini-programs have no reliable Intl, and China has had one zone without summer time since 1992.
const SHANGHAI = 8 * HOUR

/** An instant as a wall clock in Shanghai shows it. */
export function wallClock(instant: number) {
  const shifted = new Date(instant + SHANGHAI)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth(),
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    time: shifted.toISOString().slice(11, 16),
  }
}

/** The instant at which a day of Shanghai begins; months and days may run over, as with Date. */
export const dayStart = (year: number, month: number, day: number) => Date.UTC(year, month, day) - SHANGHAI

/** The day of Shanghai that an instant is in, as the schema names days: 2026-11-22. */
export function dateOf(instant: number): string {
  const { year, month, day } = wallClock(instant)
  return [year, month + 1, day].map((each) => String(each).padStart(2, '0')).join('-')
}

/** The instant at which a day that the schema names begins in Shanghai. */
export const dateStart = (date: string) => Date.parse(`${date}T00:00:00+08:00`)

/** From when to when, in words: 今天 14:00–16:00. */
export function whenText(startsAt: string, endsAt: string, t: Messages, now: number): string {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
  if (dayNumber(start) !== dayNumber(end)) {
    return fill(t.span, { from: instantText(startsAt, t, now), to: instantText(endsAt, t, now) })
  }
  return fill(t.at, { date: dayText(start, t, now), time: `${wallClock(start).time}–${wallClock(end).time}` })
}

export function instantText(instant: string, t: Messages, now: number): string {
  const at = Date.parse(instant)
  return fill(t.at, { date: dayText(at, t, now), time: wallClock(at).time })
}

/** A day with its date, or 今天 and 明天. */
export function dayText(instant: number, t: Messages, now: number): string {
  const near = nearText(instant, t, now)
  if (near) return near
  const { year, month, day } = wallClock(instant)
  const pattern = year === wallClock(now).year ? t.date : t.dateOfYear
  return fill(pattern, { year, month: month + 1, monthName: t.months[month], day, weekday: weekdayText(instant, t) })
}

/** A day without its date: 今天, 明天 or the weekday. */
export const shortDayText = (instant: number, t: Messages, now: number) => nearText(instant, t, now) || weekdayText(instant, t)

function nearText(instant: number, t: Messages, now: number) {
  const distance = dayNumber(instant) - dayNumber(now)
  return distance === 0 ? t.today : distance === 1 ? t.tomorrow : ''
}

/** A weekday by itself. */
export const weekdayText = (instant: number, t: Messages) => t.weekdays[wallClock(instant).weekday]

const dayNumber = (instant: number) => Math.floor((instant + SHANGHAI) / DAY)
