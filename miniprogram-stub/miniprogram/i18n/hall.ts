import type { Hall, HallMeeting, HallRules } from '../api/halls'
import { fill } from './fill'
import { dateStart, dayText, instantText, whenText } from './time'
import type { Messages } from './zh'

type Rule = Pick<HallRules, 'id' | 'kind' | 'version' | 'inForceFrom'> & Partial<Pick<HallRules, 'status'>>

/** A hall in the words of its own page. */
export function hallDetail({ convener, secondsNeeded, secondingDays, rulesInForce, years }: Hall, t: Messages, now: number) {
  const words = t.hall
  return {
    convener: convener?.nickname ?? words.noConvener,
    how: fill(words.howText, { n: secondsNeeded, days: secondingDays }),
    inForce: ruleRows(rulesInForce, t, now),
    years: years.map(({ year, raised, taken, decided, done, averageDays }) => ({
      name: fill(words.year, { year }),
      figures: [
        { name: words.raised, value: String(raised) },
        { name: words.taken, value: String(taken) },
        { name: words.decided, value: String(decided) },
        { name: words.done, value: String(done) },
        { name: words.days, value: averageDays === null ? words.daysNone : fill(words.daysN, { n: averageDays }) },
      ],
    })),
  }
}

export type HallDetail = ReturnType<typeof hallDetail>

export const ruleRows = (rules: readonly Rule[], t: Messages, now: number) =>
  rules.map((each) => ({ id: each.id, title: ruleName(each, t), text: fill(t.hall.ruleFrom, { date: dayText(dateStart(each.inForceFrom), t, now) }), badge: each.status ? t.hallRulesStatuses[each.status] : '' }))

export const ruleName = ({ kind, version }: Pick<Rule, 'kind' | 'version'>, t: Messages) => fill(t.hall.rule, { kind: t.hallRulesKinds[kind], n: version })

/** What is known of a version of rules, a line each. */
export const ruleLines = (rules: HallRules, t: Messages, now: number) => [
  fill(t.rules.proposed, { time: instantText(rules.proposedAt, t, now) }),
  ...(rules.adoptedAt ? [fill(t.rules.adopted, { time: instantText(rules.adoptedAt, t, now) }), fill(t.hall.ruleFrom, { date: dayText(dateStart(rules.inForceFrom), t, now) })] : []),
]

export const meetingRows = (meetings: readonly HallMeeting[], t: Messages, now: number) =>
  meetings.map(({ id, kind, title, place, room, startsAt, endsAt }) => ({ id, title, when: whenText(startsAt, endsAt, t, now), more: [t.meetingKinds[kind], room?.name ?? place].filter(Boolean).join(' · ') }))
