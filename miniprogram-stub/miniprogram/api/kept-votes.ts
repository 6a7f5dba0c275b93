import { sha256 } from './sha256'

/** A vote as this phone keeps it; without a receipt as long as nobody knows whether it is in the box. */
export interface KeptVote {
  ballotId: string
  nonce: string
  choice: number[]
  receipt: string
}

const BYTES = 16

const key = (ballotId: string) => `vote:${ballotId}`

export const keptVote = (ballotId: string): KeptVote | null => (wx.getStorageSync(key(ballotId)) as KeptVote | '') || null

export function keepVote(vote: KeptVote): KeptVote {
  wx.setStorageSync(key(vote.ballotId), vote)
  return vote
}

export const forgetVote = (ballotId: string) => wx.removeStorageSync(key(ballotId))

/** 32 hexadecimal digits that nobody can guess. */
export function newNonce(): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.getRandomValues({
      length: BYTES,
      success: ({ randomValues }) => resolve([...new Uint8Array(randomValues)].map((each) => each.toString(16).padStart(2, '0')).join('')),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

/** Whether the receipt is made of this choice and of no other one, so that the server cannot have put another vote into the box. */
export const isReceiptOf = ({ ballotId, nonce, choice, receipt }: KeptVote) => receipt === sha256(`${nonce}|${choice.join(',')}|${ballotId}`)
