import type { Messages } from '../i18n/zh'

export const confirmCancel = (t: Messages) =>
  confirm(t.activity.cancelTitle, t.activity.cancelText, t.activity.cancelYes, t.activity.cancelNo)

export const confirmSignOut = (t: Messages) =>
  confirm(t.mine.signOutTitle, t.mine.signOutText, t.mine.signOutYes, t.mine.stay)

/** Asks before something that is not easily undone; WeChat takes at most four characters on a button, in any language. */
function confirm(title: string, content: string, confirmText: string, cancelText: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.showModal({ title, content, confirmText, cancelText, success: (answer) => resolve(answer.confirm), fail: () => resolve(false) })
  })
}
