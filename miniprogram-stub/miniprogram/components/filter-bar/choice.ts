import type { ActivityFilter, ActivityKind } from '../../api/generated'
import { dayStart, wallClock } from '../../i18n/time'

export type When = 'all' | 'today' | 'week' | 'month'

/** What a person has chosen to see; empty means everything. */
export interface Choice {
  community: string
  kind: ActivityKind | ''
  when: When
  free: boolean
  text: string
}

export const everything: Choice = { community: '', kind: '', when: 'all', free: false, text: '' }

const MINUTE = 60_000
const TEXT = 40

/** The server's filter for a choice. */
export function toFilter(choice: Choice, now: number): ActivityFilter {
  const text = choice.text.trim().slice(0, TEXT)
  return {
    ...(choice.community && { organisationId: choice.community }),
    ...(choice.kind && { kinds: [choice.kind] }),
    ...(choice.free && { freePlaces: 1 }),
    ...(text && { text }),
    ...range(choice.when, now),
  }
}

/** How many things are chosen, the community aside, which stays from one visit to the next. */
export function countChosen({ kind, when, free, text }: Choice) {
  return [kind !== '', when !== 'all', free, text.trim() !== ''].filter(Boolean).length
}

// Begins now, since with a range of its own the server would list what is over too; whole minutes keep answers cacheable.
function range(when: When, now: number): Pick<ActivityFilter, 'from' | 'to'> {
  if (when === 'all') return {}
  return { from: instant(Math.floor(now / MINUTE) * MINUTE), to: instant(endOf(when, now)) }
}

function endOf(when: When, now: number) {
  const { year, month, day, weekday } = wallClock(now)
  if (when === 'today') return dayStart(year, month, day + 1)
  // Weeks end with Sunday, whose number is 0.
  return when === 'week' ? dayStart(year, month, day + 1 + ((7 - weekday) % 7)) : dayStart(year, month + 1, 1)
}

const instant = (time: number) => new Date(time).toISOString()
