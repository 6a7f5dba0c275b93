import type { Messages } from '../i18n/zh'

/** A question with a title, what it means, and its two answers. */
export interface Question {
  title: string
  text: string
  yes: string
  no: string
}

export const confirmCancel = (t: Messages) =>
  confirm({ title: t.activity.cancelTitle, text: t.activity.cancelText, yes: t.activity.cancelYes, no: t.activity.cancelNo })

export const confirmSignOut = (t: Messages) =>
  confirm({ title: t.mine.signOutTitle, text: t.mine.signOutText, yes: t.mine.signOutYes, no: t.mine.stay })

/** Asks before something that is not easily undone; WeChat takes at most four characters on a button, in any language. */
export function confirm({ title, text, yes, no }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    wx.showModal({ title, content: text, confirmText: yes, cancelText: no, success: (answer) => resolve(answer.confirm), fail: () => resolve(false) })
  })
}
