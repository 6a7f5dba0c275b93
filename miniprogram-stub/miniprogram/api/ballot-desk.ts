import { request } from './client'
import {
  BallotCallOffDocument,
  BallotCloseDocument,
  BallotPaperDiscardDocument,
  BallotPaperEnterDocument,
  BallotPaperMarkDocument,
  HostedBallotDocument,
  HostedPapersDocument,
  HostedRollDocument,
  type HostedBallotQuery,
  type HostedPapersQuery,
  type HostedRollQuery,
} from './generated'
import { allOf, pageOf, type Page } from './pages'
import { refusalOf } from './refusal'

export type HostedBallot = NonNullable<HostedBallotQuery['ballot']>
export type Elector = HostedRollQuery['ballotRoll']['edges'][number]['node']
export type Batch = HostedPapersQuery['ballotPaperBatches']['edges'][number]['node']

const FIRST = 20
const MOST = 50

export const findHostedBallot = async (id: string): Promise<HostedBallot | null> => (await request(HostedBallotDocument, { id })).ballot ?? null

/** A page of the roll; larger ones where somebody is looked for. */
export async function listRoll(ballotId: string, after: string | null, isSearch: boolean): Promise<Page<Elector>> {
  return pageOf((await request(HostedRollDocument, { ballotId, first: isSearch ? MOST : FIRST, after })).ballotRoll)
}

/** Papers that wait for a second person. */
export const listBatches = (ballotId: string): Promise<Batch[]> =>
  allOf(async (after) => (await request(HostedPapersDocument, { ballotId, first: MOST, after })).ballotPaperBatches)

export async function markPaper(ballotId: string, electorId: string): Promise<string> {
  return refusalOf((await request(BallotPaperMarkDocument, { input: { ballotId, electorId } })).ballotPaperMark)
}

/** Enters papers from the box: new ones, or those of a batch for the second time. */
export async function enterPapers(ballotId: string, batchId: string, choices: number[][], spoilt: number): Promise<string> {
  const input = { ballotId, choices, spoilt, ...(batchId && { batchId }) }
  return refusalOf((await request(BallotPaperEnterDocument, { input })).ballotPaperEnter)
}

export async function discardPapers(ballotId: string, batchId: string): Promise<string> {
  return refusalOf((await request(BallotPaperDiscardDocument, { input: { ballotId, batchId } })).ballotPaperDiscard)
}

export async function closeBallot(ballotId: string): Promise<string> {
  return refusalOf((await request(BallotCloseDocument, { input: { ballotId } })).ballotClose)
}

export async function callOff(ballotId: string, reason: string): Promise<string> {
  return refusalOf((await request(BallotCallOffDocument, { input: { ballotId, reason } })).ballotCallOff)
}
