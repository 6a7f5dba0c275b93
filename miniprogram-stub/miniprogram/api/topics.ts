import { request } from './client'
import {
  ContentReportDocument,
  EvaluationGiveDocument,
  ObjectionRaiseDocument,
  SimilarTopicsDocument,
  TopicAmendDocument,
  TopicCommentDocument,
  TopicCommentsDocument,
  TopicCommentWithdrawDocument,
  TopicDocument,
  TopicRaiseDocument,
  TopicSecondDocument,
  TopicsMineDocument,
  TopicStanceDocument,
  TopicWithdrawDocument,
  TopicWorkDocument,
  type ReportReason,
  type TopicAmendInput,
  type TopicCommentsQuery,
  type TopicLineFragment,
  type TopicQuery,
  type TopicRaiseInput,
  type TopicStanceKind,
  type TopicStatus,
  type TopicWorkQuery,
} from './generated'
import { pageOf, type Page } from './pages'
import { refusalOf } from './refusal'
import { findReader, type WishReader } from './wishes'

export type Topic = NonNullable<TopicQuery['topic']>
export type TopicWork = NonNullable<TopicWorkQuery['topic']>
export type PublicNotice = NonNullable<TopicWork['notice']>
export type Evaluation = NonNullable<TopicWork['evaluation']>
export type Comment = TopicCommentsQuery['topicComments']['edges'][number]['node']

/** What became of writing; the id is empty when it was refused. */
export interface Raised {
  id: string
  refusal: string
}

export const STANCES: readonly TopicStanceKind[] = ['SUPPORT', 'CONCERN', 'OPPOSE', 'QUESTION']
export const REASONS: readonly ReportReason[] = ['ADVERTISING', 'INSULT', 'FALSE', 'PRIVATE', 'ILLEGAL', 'OTHER']

const FIRST = 20
const FEW = 3

const TALKED: readonly TopicStatus[] = ['SCREENED', 'SECONDED', 'DELIBERATING']
const COMMENTED: readonly TopicStatus[] = [...TALKED, 'VOTING', 'DECIDED', 'PUBLIC_NOTICE', 'EXECUTING', 'REOPENED', 'EVALUATED']

/** Whether residents say where they stand on it. */
export const takesStances = (status: TopicStatus) => TALKED.includes(status)

export const takesComments = (status: TopicStatus) => COMMENTED.includes(status)

/** A topic, what is done about it, and who reads. */
export async function findTopic(id: string): Promise<{ topic: Topic | null; work: TopicWork | null; reader: WishReader | null }> {
  const [{ topic }, work, reader] = await Promise.all([request(TopicDocument, { id }), request(TopicWorkDocument, { id }), findReader()])
  return { topic, work: work.topic, reader }
}

/** What is said about a topic, or in reply to a comment, the latest last. */
export async function listComments(topicId: string, repliesTo: string | null, after: string | null): Promise<Page<Comment>> {
  return pageOf((await request(TopicCommentsDocument, { topicId, repliesTo, first: FIRST, after })).topicComments)
}

/** Topics that the reader has raised, the latest first. */
export async function listOwnTopics(after: string | null): Promise<Page<TopicLineFragment>> {
  const { viewer } = await request(TopicsMineDocument, { first: FIRST, after })
  return viewer ? pageOf(viewer.topics) : { nodes: [], cursor: null }
}

/** Topics of the hall with a title like this one. */
export const findSimilarTopics = async (hallId: string, title: string): Promise<TopicLineFragment[]> =>
  (await request(SimilarTopicsDocument, { hallId, title, first: FEW })).similarTopics

export async function raise(input: Omit<TopicRaiseInput, 'clientRequestId'>): Promise<Raised> {
  return raised((await request(TopicRaiseDocument, { input })).topicRaise)
}

export async function amend(input: Omit<TopicAmendInput, 'clientRequestId'>): Promise<Raised> {
  return raised((await request(TopicAmendDocument, { input })).topicAmend)
}

const raised = (payload: { topic: { id: string } | null; userErrors: { message: string }[] }): Raised => ({ id: payload.topic?.id ?? '', refusal: refusalOf(payload) })

export async function withdrawTopic(topicId: string): Promise<string> {
  return refusalOf((await request(TopicWithdrawDocument, { input: { topicId } })).topicWithdraw)
}

export async function second(topicId: string): Promise<string> {
  return refusalOf((await request(TopicSecondDocument, { input: { topicId } })).topicSecond)
}

/** Says where the reader stands, or takes it back. */
export async function stand(topicId: string, stance: TopicStanceKind | null): Promise<string> {
  return refusalOf((await request(TopicStanceDocument, { input: { topicId, ...(stance && { stance }) } })).topicStance)
}

/** Says something; tells whether others can read it at once. */
export async function comment(topicId: string, text: string, repliesTo: string): Promise<{ shown: boolean; refusal: string }> {
  const { topicComment } = await request(TopicCommentDocument, { input: { topicId, text, ...(repliesTo && { repliesTo }) } })
  return { shown: topicComment.shown, refusal: refusalOf(topicComment) }
}

export async function withdrawComment(commentId: string): Promise<string> {
  return refusalOf((await request(TopicCommentWithdrawDocument, { input: { commentId } })).topicCommentWithdraw)
}

export async function reportComment(contentId: string, reason: ReportReason): Promise<string> {
  return refusalOf((await request(ContentReportDocument, { input: { kind: 'TOPIC_COMMENT', contentId, reason } })).contentReport)
}

export async function object(noticeId: string, text: string): Promise<string> {
  return refusalOf((await request(ObjectionRaiseDocument, { input: { noticeId, text } })).objectionRaise)
}

export async function evaluate(evaluationId: string, score: number, text: string): Promise<string> {
  return refusalOf((await request(EvaluationGiveDocument, { input: { evaluationId, score, text } })).evaluationGive)
}
