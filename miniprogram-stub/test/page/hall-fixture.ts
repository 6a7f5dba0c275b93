import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { Hall, HallRules } from '../../miniprogram/api/halls'
import type { Ballot, OwnBallot } from '../../miniprogram/api/ballots'
import type { TopicLineFragment } from '../../miniprogram/api/generated'
import type { Comment, Evaluation, PublicNotice, Topic, TopicWork } from '../../miniprogram/api/topics'
import { activity, noCommunities, noneOwn, page, session } from './activity-fixture'
import { connection, templates } from './people-fixture'
import { type Answer, eventually, Phone } from './phone'
import { reader } from './wish-fixture'

const options = (...texts: string[]) => texts.map((text, place) => ({ place, text, costFen: null }))

/** A secret vote of everyone for or against; a test names only what matters to it. */
export const ballot = (other: Partial<Ballot> = {}): Ballot => ({
  id: '7',
  question: '要不要在广场装三个充电桩？',
  subject: 'TOPIC',
  mode: 'SECRET',
  type: 'YES_NO',
  unit: 'PERSON',
  options: options('赞成', '反对', '弃权'),
  most: 1,
  majority: 'MORE_THAN_HALF',
  budgetFen: null,
  rule: null,
  roll: 41,
  needed: 21,
  cast: null,
  status: 'OPEN',
  closesAt: '2030-05-01T10:00:00Z',
  calledOffBecause: null,
  result: null,
  ...other,
})

export const choices = options

/** A ballot that is over, with its result. */
export const closed = (other: Partial<Ballot> = {}) => ballot({
  status: 'CLOSED',
  cast: 23,
  result: {
    outcome: 'PASSED', text: '名册 41 人，23 人投票，需要 21 人；赞成 15，反对 7，弃权 1；赞成占 65%，通过。', cast: 23, totals: [15, 7, 1], winners: [], rounds: [], spentFen: 0, fingerprint: 'ab'.repeat(32),
  },
  ...other,
})

export const own = (other: Partial<OwnBallot> = {}) => ({ ballot: { id: '7', own: { onRoll: true, cast: false, ...other } } })

/** What the server makes of a vote. */
export const receiptOf = ({ nonce, choice, ballotId }: { nonce: string; choice: number[]; ballotId: string }) =>
  createHash('sha256').update(`${nonce}|${choice.join(',')}|${ballotId}`).digest('hex')

export const cast = ({ input }: any) => ({ ballotCast: { receipt: receiptOf(input), userErrors: [] } })

export const topicLine = (id: string, other: Partial<TopicLineFragment> = {}): TopicLineFragment => ({
  id, title: `议题${id}`, ask: 'NEEDS', status: 'SCREENED', raisedAt: '2030-04-01T02:00:00Z', seconds: 3, secondsNeeded: 5, commentCount: 2, ...other,
})

export const version = (number: number, other = {}) =>
  ({ number, text: `提议第${number}稿`, fingerprint: String(number).repeat(64), note: null, at: '2030-04-01T02:00:00Z', author: { id: 'p1', nickname: '王阿姨' }, ...other })

/** A topic that looks for supporters; a test names only what matters to it. */
export const topic = (other: Partial<Topic> = {}): Topic => ({
  ...topicLine('1', { title: '广场没有地方充电' }),
  text: '请装三个充电桩。',
  stage: 'RAISING',
  place: '中心广场',
  hall: { id: 'h1', name: '众心向和谐' },
  station: null,
  node: null,
  raiser: { id: 'p1', nickname: '王阿姨' },
  reason: null,
  office: null,
  mergedInto: null,
  secondsUntil: '2030-05-01T10:00:00Z',
  stances: { support: 4, concern: 2, oppose: 1, question: 0 },
  summary: null,
  summaryAt: null,
  version: 1,
  versions: [version(1)],
  votedVersion: null,
  rules: null,
  ballots: [],
  timeline: [{ status: 'RAISED', at: '2030-04-01T02:00:00Z', note: null }, { status: 'SCREENED', at: '2030-04-02T02:00:00Z', note: '很多人都说过' }],
  viewerHasRaised: false,
  viewerHasSeconded: false,
  viewerStance: null,
  hiddenFromOthers: false,
  ...other,
})

export const work = (other: Partial<TopicWork> = {}): TopicWork => ({ id: '1', notice: null, undertakings: [], evaluation: null, ...other })

export const publicNotice = (other: Partial<PublicNotice> = {}): PublicNotice => ({
  id: 'n1', text: '决定装三个充电桩。', status: 'OPEN', waitsFor: null, endsAt: '2030-05-08T10:00:00Z', objectionCount: 0, openObjectionCount: 0, objections: { edges: [] }, viewerObjection: null, ...other,
})

export const evaluation = (other: Partial<Evaluation> = {}): Evaluation => ({
  id: 'e1', status: 'OPEN', closesAt: '2030-06-01T10:00:00Z', scoreCount: 3, average: null, distribution: [], explanation: null, comments: { edges: [] }, viewerEvaluation: null, ...other,
})

export const commentOf = (id: string, other: Partial<Comment> = {}): Comment => ({
  id, text: `留言${id}`, at: '2030-04-03T02:00:00Z', byHost: false, author: { id: 'p2', nickname: '李师傅' }, replyCount: 0, replies: [], ...other,
})

export const foundTopic = (shown: Partial<Topic> | null) => ({ topic: shown && topic(shown) })
export const foundWork = (shown: Partial<TopicWork> = {}) => ({ topic: work(shown) })
export const comments = (...found: Comment[]) => ({ topicComments: connection(...found) })

export const hall = (other: Partial<Hall> = {}): Hall => ({
  id: 'h1',
  name: '众心向和谐',
  introduction: '有事好商量。',
  secondsNeeded: 5,
  secondingDays: 14,
  organisation: { id: 'c1', name: '五一街社区' },
  convener: { id: 'p9', nickname: '张书记' },
  rulesInForce: [{ id: 'u2', kind: 'PROCEDURE', version: 2, inForceFrom: '2029-01-01' }],
  rules: [{ id: 'u2', kind: 'PROCEDURE', version: 2, status: 'ADOPTED', inForceFrom: '2029-01-01' }, { id: 'u1', kind: 'PROCEDURE', version: 1, status: 'REJECTED', inForceFrom: '2028-01-01' }],
  years: [{ year: 2029, raised: 30, taken: 25, decided: 22, done: 21, averageDays: 36.5 }],
  ...other,
})

export const hallRules = (other: Partial<HallRules> = {}): HallRules => ({
  id: 'u2', kind: 'PROCEDURE', version: 2, text: '一人一次，每次三分钟。', fingerprint: 'cd'.repeat(32), status: 'ADOPTED', inForceFrom: '2029-01-01', proposedAt: '2028-12-01T02:00:00Z', adoptedAt: '2028-12-20T02:00:00Z',
  hall: { id: 'h1', name: '众心向和谐' }, ballot: { id: '7', status: 'CLOSED', result: { outcome: 'PASSED' } }, ...other,
})

const choice = (id: string, name: string) => ({ node: { id, name, organisation: { id: 'c1', name: '五一街社区' } } })
export const halls = (...names: string[]) => ({ halls: { edges: names.map((name, index) => choice(`h${index + 1}`, name)) } })

/** A phone at one of the pages of halls. */
export async function openHalls(url: string, answers: Record<string, Answer>, stored = {}) {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    MessageTemplates: () => templates,
    WishReader: () => reader(),
    Halls: () => halls('众心向和谐'),
    Hall: () => ({ hall: hall() }),
    HallTopics: () => ({ topics: connection(topicLine('1')) }),
    HallMeetings: () => ({ meetings: connection() }),
    HallRules: () => ({ hallRules: hallRules() }),
    SimilarTopics: () => ({ similarTopics: [] }),
    Stations: () => ({ stations: connection() }),
    BallotsMine: () => ({ viewer: { id: 'v1', ballots: [] } }),
    TopicsMine: () => ({ viewer: { id: 'v1', topics: connection() } }),
    Ballot: () => ({ ballot: ballot() }),
    BallotMine: () => own(),
    Topic: () => foundTopic({}),
    TopicWork: () => foundWork(),
    TopicComments: () => comments(),
    ...answers,
  }, stored)
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  phone.go(`/packages/halls/${url}`)
  return phone
}
