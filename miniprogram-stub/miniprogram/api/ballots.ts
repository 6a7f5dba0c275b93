import { request } from './client'
import {
  BallotCastDocument,
  BallotDocument,
  BallotMineDocument,
  BallotReceiptDocument,
  BallotRecountDocument,
  BallotsMineDocument,
  type BallotMineQuery,
  type BallotQuery,
  type BallotRecountQuery,
  type BallotReceiptQuery,
  type BallotsMineQuery,
} from './generated'
import { forgetVote, keepVote, keptVote, newNonce } from './kept-votes'
import { refusalOf } from './refusal'
import { isSignedIn } from './session'

export type Ballot = NonNullable<BallotQuery['ballot']>
export type OwnBallot = NonNullable<NonNullable<BallotMineQuery['ballot']>['own']>
export type OpenBallot = NonNullable<BallotsMineQuery['viewer']>['ballots'][number]
export type Recount = NonNullable<BallotRecountQuery['ballotRecount']>
export type Listed = BallotReceiptQuery['ballotReceipt']

/** A ballot as everyone sees it, and what the reader has to do with it, which is null for a stranger. */
export async function findBallot(id: string): Promise<{ ballot: Ballot | null; own: OwnBallot | null }> {
  const [{ ballot }, mine] = await Promise.all([request(BallotDocument, { id }), isSignedIn() ? request(BallotMineDocument, { id }) : null])
  return { ballot, own: mine?.ballot?.own ?? null }
}

/** Ballots that wait for the reader or her household, those that close first before others. */
export const listOwnBallots = async (): Promise<OpenBallot[]> => (await request(BallotsMineDocument, {})).viewer?.ballots ?? []

/**
 * Votes. What is sent is kept on the phone first, and as long as no answer has come nothing else is sent in its place: the
 * first vote may be in the box.
 */
export async function castVote(ballotId: string, choice: number[]): Promise<string> {
  const vote = keptVote(ballotId) ?? keepVote({ ballotId, choice, nonce: await newNonce(), receipt: '' })
  const { ballotCast } = await request(BallotCastDocument, { input: { ballotId, choice: vote.choice, nonce: vote.nonce } })
  if (ballotCast.receipt) keepVote({ ...vote, receipt: ballotCast.receipt })
  else forgetVote(ballotId)
  return refusalOf(ballotCast)
}

/** What the published list says about a receipt. */
export const findListed = async (ballotId: string, receipt: string): Promise<Listed> => (await request(BallotReceiptDocument, { ballotId, receipt })).ballotReceipt

export const recount = async (id: string): Promise<Recount | null> => (await request(BallotRecountDocument, { id })).ballotRecount
