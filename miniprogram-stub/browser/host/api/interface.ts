import { app } from '../app'
import { drawChrome } from '../chrome'
import { ask, showToast, type Question } from '../dialogs'
import { startPull, stopPull } from '../gestures'
import { topPage } from '../pages'
import { succeed, type Listeners } from './answer'

type ToastOptions = Listeners & { title: string; icon?: string; duration?: number }
type PlaceOptions = Listeners & { latitude: number; longitude: number; name?: string; address?: string }
type ScrollOptions = Listeners & { scrollTop?: number }
type TabOptions = Listeners & { index: number; text?: string; iconPath?: string; selectedIconPath?: string }

export const userInterface = {
  showToast(options: ToastOptions) {
    showToast(options.title, options.icon ?? 'success', options.duration)
    return succeed(options, 'showToast')
  },
  async showModal(options: Listeners & Question) {
    const confirm = await ask(options)
    return succeed(options, 'showModal', { confirm, cancel: !confirm })
  },
  async makePhoneCall(options: Listeners & { phoneNumber: string }) {
    await ask({ title: options.phoneNumber, content: '真机上会在这里拨出电话', confirmText: '好', showCancel: false })
    return succeed(options, 'makePhoneCall')
  },
  async openLocation(options: PlaceOptions) {
    await ask({ title: options.name, content: `${options.address ?? ''} 真机上会在这里打开地图`, confirmText: '好', showCancel: false })
    return succeed(options, 'openLocation')
  },
  setNavigationBarTitle(options: Listeners & { title: string }) {
    topPage().title = options.title
    drawChrome()
    return succeed(options, 'setNavigationBarTitle')
  },
  setTabBarItem({ index, ...item }: TabOptions) {
    const { text, iconPath, selectedIconPath } = item
    const known = Object.entries({ text, iconPath, selectedIconPath }).filter(([, value]) => value !== undefined)
    Object.assign(app.config.tabBar?.list[index] ?? {}, Object.fromEntries(known))
    if (topPage()) drawChrome()
    return succeed(item, 'setTabBarItem')
  },
  pageScrollTo(options: ScrollOptions) {
    topPage().frame.scrollTop = options.scrollTop ?? 0
    return succeed(options, 'pageScrollTo')
  },
  startPullDownRefresh(options?: Listeners) {
    startPull(topPage())
    return succeed(options, 'startPullDownRefresh')
  },
  stopPullDownRefresh(options?: Listeners) {
    stopPull(topPage())
    return succeed(options, 'stopPullDownRefresh')
  },
}
