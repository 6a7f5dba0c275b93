import type { OpenDay, Policy, Service, StationOffer, StationRoom, FoundStation } from '../api/stations'
import { fill } from './fill'
import { dateOf, dateStart, dayText, wallClock } from './time'
import { distanceText } from './wish'
import type { Messages } from './zh'

interface Span {
  startsAt: string
  endsAt: string
}

/** A station in the words that a card shows. */
export interface StationWords {
  kind: string
  open: string
  tone: string
  near: string
  label: string
}

export const stationWords = ({ name, kind, openNow, near }: FoundStation, t: Messages): StationWords => ({
  kind: t.stationKinds[kind],
  open: openText(openNow, t),
  tone: openTone(openNow),
  near: near ? fill(t.stations.walk, { n: near.minutes, distance: distanceText(near.metres, t) }) : '',
  label: fill(t.stations.see, { name }),
})

export const openText = (openNow: boolean | null, t: Messages) => (openNow === null ? t.stations.unknown : openNow ? t.stations.open : t.stations.closed)

/** The colour that goes with it; the words always say the same. */
export const openTone = (openNow: boolean | null) => (openNow ? 'good' : openNow === null ? '' : 'warm')

/** The days of a week with their hours, and why one is an exception. */
export const dayRows = (days: readonly OpenDay[], t: Messages, now: number) =>
  days.map(({ date, open, note }) => ({
    id: date,
    day: dayText(dateStart(date), t, now),
    hours: open.length ? open.map((each) => spanText(each, t)) : [t.station.closed],
    note: note ?? '',
    isToday: date === dateOf(now),
  }))

export const spansText = (spans: readonly Span[], t: Messages) => spans.map((each) => spanText(each, t)).join(t.station.comma)

/** From when to when: 09:00–17:00, or until an hour of the next day. */
export function spanText({ startsAt, endsAt }: Span, t: Messages) {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
  return `${wallClock(start).time}–${endText(start, end, t)}`
}

/** When something ends that has begun at a time; midnight belongs to the day before. */
export function endText(start: number, end: number, t: Messages) {
  const { time } = wallClock(end)
  if (dateOf(start) === dateOf(end)) return time
  return dateOf(start) === dateOf(end - 1) ? '24:00' : fill(t.station.nextDay, { time })
}

export function roomText({ capacity, policy }: StationRoom, { station }: Messages) {
  const people = capacity === null ? [] : [fill(station.people, { n: capacity })]
  return [...people, policy ? station.bookable : station.notBookable].join(' · ')
}

export function offerText({ kind, provision, fee }: StationOffer, t: Messages) {
  return [t.serviceKinds[kind], t.provisions[provision], fee ?? t.station.free].join(' · ')
}

export const offerBadge = ({ offered, slotMinutes }: StationOffer, { station }: Messages) =>
  offered ? (slotMinutes === null ? station.comeBy : station.bookable) : station.paused

/** What there is to know about a service, row by row. */
export function serviceRows(service: Service, t: Messages) {
  const { provision, provider, fee, audience, papers, hours, station } = service
  const own = hours.map(({ day, opens, closes }) => fill(t.service.hoursAt, { day: t.openingDays[day], time: `${opens.slice(0, 5)}–${closes.slice(0, 5)}` }))
  return [
    { name: t.service.provider, text: provider ?? t.provisions[provision], more: provider ? t.provisions[provision] : '' },
    { name: t.service.fee, text: fee ?? t.station.free, more: '' },
    { name: t.service.audience, text: audience ?? t.service.everyone, more: '' },
    ...(papers.length ? [{ name: t.service.papers, text: papers.join(t.station.comma), more: '' }] : []),
    ...(own.length ? [{ name: t.service.hours, text: own.join('\n'), more: '' }] : []),
    ...(station ? [{ name: t.service.where, text: station.name, more: station.address }] : []),
  ]
}

/** How something can be booked, a short sentence each. */
export function policyRows({ approval, requiredLevel, shortestMinutes, longestMinutes, noticeMinutes, horizonDays, quotas }: Policy, isSlot: boolean, t: Messages): string[] {
  const { policy, needs } = t
  const [shortest, longest] = [minutesText(shortestMinutes, t), minutesText(longestMinutes, t)]
  const length = fill(shortest === longest ? policy.length : policy.lengths, { shortest, longest })
  return [
    approval ? policy.approval : policy.noApproval,
    ...(requiredLevel === 'GUEST' ? [] : [needs[requiredLevel]]),
    ...(isSlot ? [] : [length]),
    ...(noticeMinutes ? [fill(policy.notice, { time: minutesText(noticeMinutes, t) })] : []),
    fill(policy.horizon, { n: horizonDays }),
    ...quotas.map(({ whose, period, most }) => fill(policy.quotas[whose], { period: policy.periods[period], n: most })),
  ]
}

/** A length of time: 30 分钟, 1 小时 30 分钟. */
export function minutesText(minutes: number, { policy }: Messages) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (minutes >= 1440 && minutes % 1440 === 0) return fill(policy.days, { n: minutes / 1440 })
  if (!hours) return fill(policy.minutes, { n: rest })
  return rest ? fill(policy.hoursMinutes, { n: hours, m: rest }) : fill(policy.hours, { n: hours })
}
