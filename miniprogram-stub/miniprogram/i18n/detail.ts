import type { ActivityDetail } from '../api/activities'
import { freePlaces, toneOf } from './activity'
import { fill } from './fill'
import { instantText, whenText } from './time'
import type { Messages } from './zh'

/** An activity in the words of its own page. */
export interface DetailWords {
  phase: string
  tone: string
  kind: string
  rows: { name: string; text: string; more: string }[]
  places: string
  hint: string
  reason: string
  phone: { name: string; number: string } | null
}

export function detailWords(activity: ActivityDetail, t: Messages, now: number): DetailWords {
  const { phase, kind, capacity, cancelReason } = activity
  return {
    phase: t.phases[phase],
    tone: toneOf(phase),
    kind: t.kinds[kind],
    rows: rowsOf(activity, t, now),
    places: fill(t.activity.placesLeft, { left: freePlaces(activity), capacity }),
    hint: hintOf(activity, t, now),
    reason: phase === 'CANCELLED' && cancelReason ? fill(t.activity.cancelled, { reason: cancelReason }) : '',
    phone: phoneOf(activity),
  }
}

function rowsOf({ startsAt, endsAt, place, organiser, requiredLevel }: ActivityDetail, t: Messages, now: number) {
  const rows = [
    { name: t.activity.when, text: whenText(startsAt, endsAt, t, now), more: '' },
    { name: t.activity.where, text: place.name, more: place.address ?? '' },
    { name: t.activity.organiser, text: organiser, more: '' },
  ]
  return requiredLevel === 'GUEST' ? rows : [...rows, { name: t.activity.who, text: t.needs[requiredLevel], more: '' }]
}

function hintOf({ phase, signupOpensAt, signupClosesAt }: ActivityDetail, t: Messages, now: number) {
  if (phase === 'NOT_OPEN') return fill(t.activity.opens, { time: instantText(signupOpensAt, t, now) })
  return phase === 'OPEN' ? fill(t.activity.closes, { time: instantText(signupClosesAt, t, now) }) : ''
}

/** Who can be asked: the activity's own contact, or else whoever holds it, or else the community. */
function phoneOf({ contactPhone, organiser, organisation, community }: ActivityDetail) {
  if (contactPhone) return { name: organiser, number: contactPhone }
  const office = [organisation, community].find((each) => each?.phone)
  return office?.phone ? { name: office.name, number: office.phone } : null
}
