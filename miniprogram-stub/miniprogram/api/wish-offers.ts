import { request } from './client'
import { WishOfferAnswerDocument, WishOfferAnswerForDocument } from './generated'
import { refusalOf } from './refusal'

/** Takes what staff has asked for, for oneself or for an organisation. */
export const acceptOffer = (claimId: string, isOrganisations: boolean) => answer({ claimId, accepted: true }, isOrganisations)

export const declineOffer = (claimId: string, reason: string, isOrganisations: boolean) => answer({ claimId, accepted: false, reason }, isOrganisations)

async function answer(input: { claimId: string; accepted: boolean; reason?: string }, isOrganisations: boolean): Promise<string> {
  return refusalOf(isOrganisations ? (await request(WishOfferAnswerForDocument, { input })).wishOfferAnswerFor : (await request(WishOfferAnswerDocument, { input })).wishOfferAnswer)
}
