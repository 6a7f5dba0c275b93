import type { HostedTopic, TopicRow } from '../api/hosting'
import type { TopicStatus } from '../api/generated'
import { fill } from './fill'
import { instantText } from './time'
import type { Messages } from './zh'

/** A topic in a list, in the words that the convener reads. */
export interface TopicRowWords {
  id: string
  title: string
  label: string
  status: string
  tone: string
  ask: string
  lines: string[]
}

export const rowWords = (topic: TopicRow, t: Messages, now: number): TopicRowWords => ({
  id: topic.id,
  title: topic.title,
  label: `${fill(t.hosting.open, { title: topic.title })}，${t.hosting.statuses[topic.status]}`,
  status: t.hosting.statuses[topic.status],
  tone: toneOf(topic.status),
  ask: t.hosting.asks[topic.ask],
  lines: [instantText(topic.raisedAt, t, now), [secondsText(topic, t), fill(t.hosting.comments, { n: topic.commentCount })].join(' · ')],
})

/** What stands above what the convener can do with a topic. */
export function topicWords(topic: HostedTopic, t: Messages, now: number) {
  const { hosting } = t
  const { raiser, raisedAt, place, reason, office, mergedInto, stances, commentCount, secondsUntil, status } = topic
  return {
    status: hosting.statuses[status],
    tone: toneOf(status),
    ask: hosting.asks[topic.ask],
    version: fill(hosting.version, { n: topic.version }),
    lines: [
      fill(hosting.raised, { name: raiser?.nickname ?? hosting.nobody, time: instantText(raisedAt, t, now) }),
      ...(place ? [fill(hosting.place, { place })] : []),
      secondsText(topic, t) + (secondsUntil && status === 'SCREENED' ? ` · ${fill(hosting.secondsUntil, { time: instantText(secondsUntil, t, now) })}` : ''),
      fill(hosting.stances, { support: stances.support, concern: stances.concern, oppose: stances.oppose, question: stances.question }),
      fill(hosting.comments, { n: commentCount }),
      ...(reason ? [fill(hosting.reason, { reason })] : []),
      ...(office ? [fill(hosting.office, { office })] : []),
      ...(mergedInto ? [fill(hosting.mergedInto, { title: mergedInto.title })] : []),
    ],
    ballots: topic.ballots.map(({ id, question, status: stands, closesAt, result }) => ({
      id,
      question,
      label: fill(t.voting.open, { question }),
      text: fill(t.voting.ballotText, { status: t.voting.statuses[stands], time: instantText(closesAt, t, now) }),
      result: result?.text ?? '',
    })),
  }
}

const secondsText = ({ seconds, secondsNeeded }: Pick<TopicRow, 'seconds' | 'secondsNeeded'>, { hosting }: Messages) =>
  secondsNeeded ? fill(hosting.secondsOf, { n: seconds, needed: secondsNeeded }) : fill(hosting.seconds, { n: seconds })

const WAITS: readonly TopicStatus[] = ['RAISED', 'SECONDED', 'NO_QUORUM', 'DECIDED', 'REOPENED']
const WELL: readonly TopicStatus[] = ['DELIBERATING', 'VOTING', 'PUBLIC_NOTICE', 'EXECUTING', 'EVALUATED', 'CLOSED']

/** The colour that goes with a status: warm where the convener has to do something. The words say the same. */
const toneOf = (status: TopicStatus) => (WAITS.includes(status) ? 'warm' : WELL.includes(status) ? 'good' : '')
