import type { ActivityPhase, ActivitySummaryFragment, SignupStatus } from '../api/generated'
import { fill } from './fill'
import { shortDayText, wallClock, whenText } from './time'
import type { Messages } from './zh'

/** An activity in the words that a card shows. */
export interface ActivityWords {
  day: string
  month: string
  relative: string
  when: string
  kind: string
  phase: string
  tone: string
  left: string
  label: string
}

export function activityWords(activity: ActivitySummaryFragment, t: Messages, now: number): ActivityWords {
  const start = Date.parse(activity.startsAt)
  const { day, month } = wallClock(start)
  return {
    day: String(day),
    month: t.months[month],
    relative: shortDayText(start, t, now),
    when: whenText(activity.startsAt, activity.endsAt, t, now),
    kind: t.kinds[activity.kind],
    phase: t.phases[activity.phase],
    tone: toneOf(activity.phase),
    left: activity.phase === 'OPEN' ? fill(t.list.left, { n: freePlaces(activity) }) : '',
    label: fill(t.list.open, { title: activity.title }),
  }
}

export const freePlaces = ({ capacity, taken }: { capacity: number; taken: number }) => Math.max(0, capacity - taken)

/** The colour that goes with a phase; the words always say the same. */
export function toneOf(phase: ActivityPhase) {
  if (phase === 'OPEN' || phase === 'RUNNING') return 'good'
  return phase === 'FULL' || phase === 'CANCELLED' ? 'warm' : ''
}

export function signupTone(status: SignupStatus) {
  if (status === 'CONFIRMED' || status === 'CHECKED_IN' || status === 'CHECKED_OUT') return 'good'
  return status === 'PENDING' || status === 'WAITLISTED' || status === 'OFFERED' ? 'warm' : ''
}
