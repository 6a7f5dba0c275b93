import { request } from './client'
import { distinct } from './distinct'
import {
  ExecutionFinishDocument,
  HostedHallsDocument,
  HostedObjectionsDocument,
  HostedTopicAmendDocument,
  HostedTopicDocument,
  HostedTopicsDocument,
  HostedUndertakingProgressDocument,
  MergeTargetsDocument,
  NoticeBeginDocument,
  ObjectionAnswerDocument,
  TopicCloseDocument,
  TopicDeliberateDocument,
  TopicMergeDocument,
  TopicPutToVoteDocument,
  TopicScreenDocument,
  TopicSummariseDocument,
  UndertakingAddDocument,
  type HostedObjectionsQuery,
  type HostedTopicQuery,
  type HostedTopicsQuery,
  type TopicAmendInput,
  type TopicFilter,
  type TopicMergeInput,
  type TopicPutToVoteInput,
  type TopicScreenInput,
  type TopicStage,
  type TopicStatus,
  type UndertakingAddInput,
} from './generated'
import { allOf, pageOf, type Page } from './pages'
import { refusalOf } from './refusal'
import type { Place } from './staff'

export type TopicRow = HostedTopicsQuery['topics']['edges'][number]['node']
export type HostedTopic = NonNullable<HostedTopicQuery['topic']>
export type HostedTask = HostedTopic['undertakings'][number]
export type ObjectionRow = HostedObjectionsQuery['objectionCards']['edges'][number]['node']
export type MergeTarget = { id: string; title: string; status: TopicStatus }

/** What the convener looks at: one of the five parts of the work, or what too few have voted on. */
export type TopicView = Exclude<TopicStage, 'ENDED'> | 'NO_QUORUM'

export const TOPIC_VIEWS: readonly TopicView[] = ['RAISING', 'TALKING', 'DECIDING', 'DOING', 'JUDGING', 'NO_QUORUM']

const MERGEABLE: readonly TopicStatus[] = ['RAISED', 'SCREENED', 'SECONDED', 'DELIBERATING']

const FIRST = 20
const MOST = 50
const SIMILAR = 10

type Sent<T> = Omit<T, 'clientRequestId'>

/** The halls of some nodes and of all under them. */
export async function withHalls(nodes: Place[]): Promise<Place[]> {
  const found = await Promise.all(nodes.map(async ({ id }) => {
    const halls = await allOf(async (after) => (await request(HostedHallsDocument, { under: id, first: MOST, after })).halls)
    return halls.map((each) => ({ id: each.id, name: each.name, within: id }))
  }))
  return distinct(found.flat())
}

/** Topics of a hall, the latest first. */
export async function listHostedTopics(hallId: string, after: string | null, view: string): Promise<Page<TopicRow>> {
  const filter: TopicFilter = view === 'NO_QUORUM' ? { status: view } : { stage: view as TopicStage }
  return pageOf((await request(HostedTopicsDocument, { hallId, first: FIRST, after, filter })).topics)
}

export const findHostedTopic = async (id: string): Promise<HostedTopic | null> => (await request(HostedTopicDocument, { id })).topic ?? null

/** Topics that this one can go into, those that say the same before others. */
export async function listMergeTargets({ id, title, hall }: HostedTopic): Promise<MergeTarget[]> {
  if (!hall) return []
  const hallId = hall.id
  const [similar, ...others] = await Promise.all([
    request(MergeTargetsDocument, { hallId, title, first: SIMILAR }).then((found) => found.similarTopics),
    ...(['TALKING', 'RAISING'] as const).map(async (stage) => pageOf((await request(HostedTopicsDocument, { hallId, first: MOST, after: null, filter: { stage } })).topics).nodes),
  ])
  return distinct<MergeTarget>([...similar, ...others.flat()]).filter((each) => each.id !== id && MERGEABLE.includes(each.status))
}

/** Objections that wait for an answer. */
export const listObjections = (noticeId: string): Promise<ObjectionRow[]> =>
  allOf(async (after) => (await request(HostedObjectionsDocument, { noticeId, first: MOST, after })).objectionCards)

export async function screenTopic(input: Sent<TopicScreenInput>): Promise<string> {
  return refusalOf((await request(TopicScreenDocument, { input })).topicScreen)
}

export async function mergeTopic(input: Sent<TopicMergeInput>): Promise<string> {
  return refusalOf((await request(TopicMergeDocument, { input })).topicMerge)
}

export async function deliberate(topicId: string): Promise<string> {
  return refusalOf((await request(TopicDeliberateDocument, { input: { topicId } })).topicDeliberate)
}

export async function summarise(topicId: string, text: string): Promise<string> {
  return refusalOf((await request(TopicSummariseDocument, { input: { topicId, text } })).topicSummarise)
}

export async function amend(input: Sent<TopicAmendInput>): Promise<string> {
  return refusalOf((await request(HostedTopicAmendDocument, { input })).topicAmend)
}

export async function putToVote(input: Sent<TopicPutToVoteInput>): Promise<string> {
  return refusalOf((await request(TopicPutToVoteDocument, { input })).topicPutToVote)
}

export async function beginNotice(topicId: string, text: string, days: number): Promise<string> {
  return refusalOf((await request(NoticeBeginDocument, { input: { topicId, text, days } })).noticeBegin)
}

export async function answerObjection(objectionId: string, upheld: boolean, text: string): Promise<string> {
  return refusalOf((await request(ObjectionAnswerDocument, { input: { objectionId, upheld, text } })).objectionAnswer)
}

export async function addTask(input: Sent<UndertakingAddInput>): Promise<string> {
  return refusalOf((await request(UndertakingAddDocument, { input })).undertakingAdd)
}

export async function tellProgress(undertakingId: string, percent: number, text: string): Promise<string> {
  return refusalOf((await request(HostedUndertakingProgressDocument, { input: { undertakingId, percent, text } })).undertakingProgress)
}

export async function finishExecution(topicId: string, days: number): Promise<string> {
  return refusalOf((await request(ExecutionFinishDocument, { input: { topicId, days } })).executionFinish)
}

export async function closeTopic(topicId: string): Promise<string> {
  return refusalOf((await request(TopicCloseDocument, { input: { topicId } })).topicClose)
}
