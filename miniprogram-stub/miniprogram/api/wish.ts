import { request } from './client'
import {
  WishClaimDocument,
  WishConfirmDocument,
  WishContactRevealDocument,
  WishDeliverDocument,
  WishDisputeDocument,
  WishDocument,
  WishExtensionAnswerDocument,
  WishExtensionAskDocument,
  WishGiveUpDocument,
  WishThankDocument,
  WishWithdrawDocument,
  type OwnClaimFragment,
  type VerificationLevel,
  type WishClaimState,
  type WishContactRevealMutation,
  type WishQuery,
} from './generated'
import { refusalOf } from './refusal'
import { findReader } from './wishes'

export type Wish = NonNullable<WishQuery['wish']>
export type Contact = NonNullable<WishContactRevealMutation['wishContactReveal']['contact']>

const HELD: readonly WishClaimState[] = ['CLAIMED', 'DELIVERED', 'CONFIRMED', 'DISPUTED']

/** A wish, and how far its reader is verified, which is null for a stranger. */
export async function findWish(id: string): Promise<{ wish: Wish | null; level: VerificationLevel | null }> {
  const [{ wish }, reader] = await Promise.all([request(WishDocument, { id }), findReader()])
  return { wish, level: reader?.level ?? null }
}

/** Only the wisher is told what has happened, and something always has. */
export const isOwn = ({ timeline }: Wish) => timeline.length > 0

/** The reader's own claim, unless it has ended without success. */
export const heldClaim = ({ viewerClaim }: Wish): OwnClaimFragment | null => (viewerClaim && HELD.includes(viewerClaim.state) ? viewerClaim : null)

/** What staff has asked the reader to take, and she has not answered yet. */
export const offeredClaim = ({ viewerClaim }: Wish): OwnClaimFragment | null => (viewerClaim?.state === 'OFFERED' ? viewerClaim : null)

/** Whoever is under a pseudonym is helped by residents only. */
export const neededToClaim = ({ wisher }: Wish): VerificationLevel => (wisher ? 'PHONE' : 'RESIDENT')

/** Whether nobody has claimed any of an own wish, so that it can still be changed or taken back. */
export const isUntouched = ({ status, partsTaken }: Wish) => partsTaken === 0 && ['DRAFT', 'IN_REVIEW', 'REJECTED', 'OPEN'].includes(status)

export async function claim(wishId: string, parts: number): Promise<string> {
  return refusalOf((await request(WishClaimDocument, { input: { wishId, parts } })).wishClaim)
}

export async function giveUp(claimId: string, reason: string): Promise<string> {
  return refusalOf((await request(WishGiveUpDocument, { input: { claimId, reason } })).wishGiveUp)
}

export async function askForTime(claimId: string, reason: string): Promise<string> {
  return refusalOf((await request(WishExtensionAskDocument, { input: { claimId, reason } })).wishExtensionAsk)
}

export async function answerForTime(claimId: string, agreed: boolean): Promise<string> {
  return refusalOf((await request(WishExtensionAnswerDocument, { input: { claimId, agreed } })).wishExtensionAnswer)
}

export async function deliver(claimId: string, note: string, pictureIds: string[]): Promise<string> {
  return refusalOf((await request(WishDeliverDocument, { input: { claimId, note, pictureIds } })).wishDeliver)
}

export async function confirmReceived(claimId: string): Promise<string> {
  return refusalOf((await request(WishConfirmDocument, { input: { claimId } })).wishConfirm)
}

export async function dispute(claimId: string, reason: string): Promise<string> {
  return refusalOf((await request(WishDisputeDocument, { input: { claimId, reason } })).wishDispute)
}

export async function thank(wishId: string, text: string, shown: boolean): Promise<string> {
  return refusalOf((await request(WishThankDocument, { input: { wishId, text, shown } })).wishThank)
}

export async function withdraw(wishId: string): Promise<string> {
  return refusalOf((await request(WishWithdrawDocument, { input: { wishId } })).wishWithdraw)
}

/** How to reach the wisher; each look goes on record. */
export async function revealContact(claimId: string): Promise<{ contact: Contact | null; refusal: string }> {
  const { wishContactReveal } = await request(WishContactRevealDocument, { input: { claimId } })
  return { contact: wishContactReveal.contact, refusal: refusalOf(wishContactReveal) }
}
