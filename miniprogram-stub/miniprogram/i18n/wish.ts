import type { Suggestion } from '../api/tending'
import type { NearbyWish, WishMonth } from '../api/wish-finding'
import type { Wish } from '../api/wish'
import type { ToldWish, WallWish } from '../api/wishes'
import type { WishClaimState, WishStatus } from '../api/generated'
import { fill } from './fill'
import { dateStart, dayText, instantText } from './time'
import type { Messages } from './zh'

/** A wish in the words that a card shows. */
export interface WishWords {
  status: string
  tone: string
  tags: string[]
  who: string
  more: string[]
  left: string
  thanks: string
  helpers: string
  label: string
}

export function wishWords(wish: ToldWish, t: Messages, now: number): WishWords {
  const { status, title, category, kind, wisherName, community, value, wantedBy, helpers = [], thanks } = wish
  const cost = value ? [costText(wish, t)] : []
  const until = wantedBy ? [beforeText(wantedBy, t, now)] : []
  return {
    status: t.wishStatuses[status],
    tone: toneOf(status),
    tags: [t.wishCategories[category], t.wishKinds[kind]],
    who: community ? `${wisherName} · ${community.name}` : wisherName,
    more: [...until, ...cost],
    left: status === 'OPEN' && wish.partsAsked > 1 ? leftText(wish, t) : '',
    thanks: thanks ? `“${thanks.text}”` : '',
    helpers: helpers.length ? fill(t.wishes.by, { names: helpers.map((each) => each.nickname).join(t.wishes.comma) }) : '',
    label: fill(t.wishes.open, { title }),
  }
}

/** What there is to know about a wish, row by row; who is involved in it already knows how to go on. */
export function wishRows(wish: Wish, involved: boolean, t: Messages, now: number) {
  const { partsAsked, partsTaken, wantedBy, delivery, station, wisherName, community } = wish
  return [
    { name: t.wish.who, text: wisherName, more: community?.name ?? '' },
    ...(partsAsked > 1 ? [{ name: t.wish.parts, text: fill(t.wish.partsTaken, { all: partsAsked, taken: partsTaken }), more: '' }] : []),
    { name: t.wish.value, text: costText(wish, t), more: '' },
    { name: t.wish.when, text: wantedBy ? beforeText(wantedBy, t, now) : t.wish.anyDay, more: '' },
    { name: t.wish.how, text: t.wish.delivery[delivery], more: station ? `${station.name} · ${station.address}` : involved ? '' : t.wish.homeText },
  ]
}

/** What has happened, the latest first, since that is what one looks for. */
export function wishSteps({ timeline }: Pick<Wish, 'timeline'>, t: Messages, now: number) {
  return timeline.map(({ kind, at, parts, reason }, index) => ({
    id: String(index),
    text: parts > 1 && !kind.startsWith('EXTENSION') ? `${t.wishSteps[kind]} · ${fill(t.wish.partsN, { n: parts })}` : t.wishSteps[kind],
    reason: reason ? fill(t.wish.reason, { reason }) : '',
    when: instantText(at, t, now),
  })).reverse()
}

/** Who has claimed, and for whom. */
export function claimerText({ claimer, organisation }: { claimer: { nickname: string } | null; organisation: { name: string } | null }, t: Messages) {
  if (!organisation) return claimer?.nickname ?? t.received.nobody
  return claimer ? fill(t.received.forOrganisation, { name: claimer.nickname, organisation: organisation.name }) : organisation.name
}

/** Somebody to choose, with what speaks for her. */
export interface SuggestionRow {
  key: string
  personId: string | null
  organisationId: string | null
  name: string
  tag: string
  text: string
}

/** Who could be asked, and why, the weightiest reason first. */
export const suggestionRows = (suggestions: readonly Suggestion[], t: Messages) =>
  suggestions.flatMap(({ person, organisation, reasons }): SuggestionRow[] => {
    const text = reasons.map(({ kind, count }) => fill(t.desk.reasons[kind], { n: count })).join(t.desk.semicolon)
    if (person) return [{ key: `p${person.id}`, personId: person.id, organisationId: null, name: person.nickname, tag: '', text }]
    return organisation ? [{ key: `o${organisation.id}`, personId: null, organisationId: organisation.id, name: organisation.name, tag: t.desk.organisation, text }] : []
  })

/** How far something is, no more exact than what is known. */
export function distanceText(metres: number, { wishes: { distances } }: Messages) {
  if (metres < 100) return distances.close
  return metres < 950 ? fill(distances.metres, { n: Math.round(metres / 100) * 100 }) : fill(distances.kilometres, { n: Number((metres / 1000).toFixed(1)) })
}

export const placeText = ({ near }: NearbyWish, t: Messages) => fill(t.wishes.distanceAt, { distance: distanceText(near.metres, t), station: near.station })

/** The figures of this month in words, and those of the last one; null when the month is not told of. */
export function monthWords(months: readonly WishMonth[], community: string, t: Messages) {
  const [last, now] = months.slice(-2)
  if (!now) return null
  const { title, opened, fulfilled, days, daysN, none, last: before } = t.wishMonths
  return {
    title: fill(title, { community }),
    figures: [
      { name: opened, value: String(now.opened) },
      { name: fulfilled, value: String(now.fulfilled) },
      { name: days, value: now.medianDays === null ? none : fill(daysN, { n: now.medianDays }) },
    ],
    last: fill(before, { opened: last.opened, fulfilled: last.fulfilled }),
  }
}

export type MonthWords = ReturnType<typeof monthWords>

export const partsLeft = ({ partsAsked, partsTaken }: Pick<WallWish, 'partsAsked' | 'partsTaken'>) => Math.max(0, partsAsked - partsTaken)

/** The colour that goes with a status; the words always say the same. */
function toneOf(status: WishStatus) {
  if (status === 'OPEN' || status === 'CONFIRMED' || status === 'THANKED') return 'good'
  return status === 'CLAIMED' || status === 'DISPATCHED' || status === 'WITHDRAWN' ? '' : 'warm'
}

/** The colour that goes with the state of an own claim. */
export function claimTone(state: WishClaimState) {
  if (state === 'CONFIRMED') return 'good'
  return state === 'OFFERED' || state === 'CLAIMED' || state === 'DISPUTED' ? 'warm' : ''
}

const leftText = (wish: ToldWish, t: Messages) => fill(t.wishes.left, { left: partsLeft(wish), all: wish.partsAsked })

function costText({ value, partsAsked }: ToldWish, t: Messages) {
  if (!value) return t.wishes.free
  return fill(partsAsked > 1 ? t.wishes.valueEach : t.wishes.value, { n: value })
}

export const beforeText = (day: string, t: Messages, now: number) => fill(t.wishes.before, { date: dayText(dateStart(day), t, now) })
