import { request } from './client'
import { PrivacyPolicyDocument, type ConsentItem, type PrivacyPolicyQuery } from './generated'

export type Policy = PrivacyPolicyQuery['privacyPolicy']
export type PolicyItem = Policy['items'][number]

export async function findPolicy(): Promise<Policy> {
  return (await request(PrivacyPolicyDocument, {})).privacyPolicy
}

/** Lets WeChat ask for the mini-program's own privacy agreement, where it has not yet; false when the person declines. */
export function authorised(): Promise<boolean> {
  return new Promise((resolve) => {
    // Old versions of WeChat ask by themselves, at the button.
    if (!wx.requirePrivacyAuthorize) return resolve(true)
    wx.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })
}

/** The texts of these items, in the order in which they are named. */
export const itemsOf = (policy: Policy, wanted: readonly ConsentItem[]): PolicyItem[] =>
  wanted.flatMap((each) => policy.items.filter(({ item }) => item === each))
