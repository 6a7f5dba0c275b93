import type { Messages } from './zh'

/** Writes the title of the page, and the tabs in the language that goes with it; WeChat has tabs on tab pages only. */
export function nameBars(title: string, t: Messages) {
  wx.setNavigationBarTitle({ title })
  const ignore = { fail: () => {} }
  wx.setTabBarItem({ index: 0, text: t.tabs.activities, ...ignore })
  wx.setTabBarItem({ index: 1, text: t.tabs.mine, ...ignore })
}
