import type { TopicLineFragment, TopicStatus } from '../api/generated'
import { STANCES, takesStances, type Comment, type Evaluation, type PublicNotice, type Topic, type TopicWork } from '../api/topics'
import { serverUrl } from '../api/server'
import { ballotStatusText } from './ballot'
import { fill } from './fill'
import { dateStart, dayText, instantText } from './time'
import type { Messages } from './zh'

/** A topic in the words that a card shows. */
export interface TopicWords {
  status: string
  tone: string
  ask: string
  more: string
  label: string
}

export const topicWords = (topic: TopicLineFragment, t: Messages): TopicWords => ({
  status: t.topicStatuses[topic.status],
  tone: topicTone(topic.status),
  ask: t.topicAsks[topic.ask],
  more: [
    ...(topic.status === 'SCREENED' ? [fill(t.hall.seconds, { n: topic.seconds, m: topic.secondsNeeded ?? 0 })] : []),
    ...(topic.commentCount ? [fill(t.hall.comments, { n: topic.commentCount })] : []),
  ].join(' · '),
  label: fill(t.hall.open, { title: topic.title }),
})

/** The colour that goes with a status; the words always say the same. */
function topicTone(status: TopicStatus) {
  if (['OUT_OF_SCOPE', 'MERGED', 'LAPSED', 'NOT_PASSED', 'NO_QUORUM', 'WITHDRAWN'].includes(status)) return ''
  return ['VOTING', 'PUBLIC_NOTICE', 'EVALUATED', 'SCREENED', 'REOPENED'].includes(status) ? 'warm' : 'good'
}

/** A topic in the words of its own page. */
export function topicDetail(topic: Topic, t: Messages, now: number) {
  const { status, raiser, raisedAt, place, station, node, reason, office, secondsUntil, mergedInto, rules, votedVersion, seconds, secondsNeeded } = topic
  const counts = { n: seconds, m: secondsNeeded ?? 0 }
  const versions = topic.versions.map((each) => ({
    ...each,
    name: fill(t.topic.version, { n: each.number }),
    by: fill(t.topic.versionBy, { name: each.author?.nickname ?? t.topic.nobody, time: instantText(each.at, t, now) }),
    note: each.note ? fill(t.topic.note, { note: each.note }) : '',
  }))
  return {
    raised: fill(t.topic.raised, { name: raiser?.nickname ?? t.topic.nobody, time: instantText(raisedAt, t, now) }),
    place: [place, station?.name, node?.name].filter(Boolean).join(' · '),
    next: fill(t.topicNext[status], { office: office ?? t.topic.noOffice, time: secondsUntil ? instantText(secondsUntil, t, now) : '' }),
    reason: reason ? fill(t.topic.reason, { reason }) : '',
    into: mergedInto ? fill(t.topic.into, { title: mergedInto.title }) : '',
    versions,
    current: versions.find(({ number }) => number === topic.version) ?? null,
    earlier: versions.filter(({ number }) => number !== topic.version),
    earlierText: fill(t.topic.versions, { n: versions.length - 1 }),
    voted: votedVersion ? fill(t.topic.votedVersion, { n: votedVersion.number }) : '',
    rules: rules ? fill(t.topic.rules, { rules: fill(t.hall.rule, { kind: t.hallRulesKinds[rules.kind], n: rules.version }) }) : '',
    second: fill(t.topic.second, counts),
    seconded: fill(t.topic.seconded, counts),
    secondsOnly: secondsNeeded === null ? '' : fill(t.topic.secondsOnly, counts),
    ballots: topic.ballots.map((each) => ({ id: each.id, title: each.question, text: each.status === 'OPEN' ? fill(t.topic.ballotUntil, { time: instantText(each.closesAt, t, now) }) : '', badge: ballotStatusText(each, t) })),
  }
}

export type TopicDetail = ReturnType<typeof topicDetail>

/** How many stand where, and where the reader does. */
export function stanceRows({ stances, viewerStance, status }: Topic, t: Messages) {
  const counts = { SUPPORT: stances.support, CONCERN: stances.concern, OPPOSE: stances.oppose, QUESTION: stances.question }
  const rows = STANCES.map((id) => ({
    id, count: counts[id], on: viewerStance === id, name: t.stances[id], label: fill(t.topic.stanceLabel, { stance: t.stances[id], n: counts[id] }),
  }))
  // Nothing is said of stances where nobody could take one.
  return takesStances(status) || rows.some(({ count }) => count) ? rows : []
}

export const topicSteps = ({ timeline }: Topic, t: Messages, now: number) =>
  timeline.map(({ status, at, note }, index) => ({ id: String(index), text: t.topicSteps[status], note: note ?? '', when: instantText(at, t, now) })).reverse()

type Line = Pick<Comment, 'id' | 'text' | 'at' | 'byHost' | 'author'>

export interface CommentRow {
  id: string
  name: string
  text: string
  when: string
  byHost: boolean
  own: boolean
  reply: string
  report: string
  take: string
}

const BRIEF = 12

export function commentRow({ id, text, at, byHost, author }: Line, me: string, t: Messages, now: number): CommentRow {
  const name = author?.nickname ?? t.topic.nobody
  const brief = [...text].slice(0, BRIEF).join('')
  return {
    id, name, text, byHost,
    when: instantText(at, t, now),
    own: Boolean(me) && author?.id === me,
    reply: fill(t.topic.replyLabel, { name, text: brief }),
    report: fill(t.topic.reportLabel, { name, text: brief }),
    take: fill(t.topic.takeLabel, { text: brief }),
  }
}

export function noticeWords(notice: PublicNotice, t: Messages, now: number) {
  const { status, waitsFor, endsAt, objectionCount, objections, viewerObjection } = notice
  const told = ({ upheld, answer }: { upheld: boolean | null; answer: string | null }) => ({
    state: upheld === null ? t.topic.objectionOpen : upheld ? t.topic.upheld : t.topic.rejected,
    answer: answer ? fill(t.topic.answer, { text: answer }) : '',
  })
  return {
    status: t.topic.noticeStatuses[status],
    tone: status === 'OPEN' ? 'warm' : status === 'PASSED' ? 'good' : '',
    until: status === 'OPEN' ? (waitsFor ? t.topic.noticeWaits[waitsFor] : fill(t.topic.noticeUntil, { time: instantText(endsAt, t, now) })) : '',
    count: objectionCount ? fill(t.topic.objections, { n: objectionCount }) : '',
    objections: objections.edges.map(({ node }) => ({ id: node.id, text: node.text ?? t.topic.objectionHidden, ...told(node) })),
    own: viewerObjection ? { text: viewerObjection.text, ...told(viewerObjection) } : null,
    open: status === 'OPEN' && Date.parse(endsAt) > now && !(viewerObjection && viewerObjection.upheld === null),
  }
}

export const taskRows = ({ undertakings }: TopicWork, t: Messages, now: number) =>
  undertakings.map(({ id, title, owner, dueOn, percent, status, overdue, steps }) => ({
    id, title, percent,
    owner: fill(t.topic.taskOwner, { owner, date: dayText(dateStart(dueOn), t, now) }),
    state: status === 'DONE' ? t.topic.taskDone : status === 'DROPPED' ? t.topic.taskDropped : overdue ? t.topic.taskOverdue : '',
    tone: status === 'DONE' ? 'good' : overdue ? 'warm' : '',
    progress: fill(t.topic.percent, { n: percent }),
    steps: steps.map((each) => ({
      id: each.id,
      text: each.text ?? t.topic.stepKinds[each.kind],
      when: `${instantText(each.at, t, now)} · ${fill(t.topic.percent, { n: each.percent })}`,
      pictures: each.pictures.map(({ url }) => serverUrl(url)),
    })),
  }))

export function evaluationWords({ status, closesAt, scoreCount, average, distribution, explanation, comments }: Evaluation, t: Messages, now: number) {
  const isOpen = status === 'OPEN' && Date.parse(closesAt) > now
  return {
    isOpen,
    until: isOpen ? fill(t.topic.evaluationUntil, { time: instantText(closesAt, t, now) }) : '',
    count: fill(t.topic.scoreCount, { n: scoreCount }),
    average: average === null ? t.topic.averageFew : fill(t.topic.average, { n: average.toFixed(1) }),
    distribution: distribution.map((n, index) => fill(t.topic.distribution, { score: index + 1, n })),
    explanation: explanation ?? '',
    comments: comments.edges.map(({ node }) => node),
  }
}
