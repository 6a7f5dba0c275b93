import { ask } from '../dialogs'
import { fail, succeed, type Listeners } from './answer'
import { storage } from './storage'

const AGREED = 'privacyAgreed'

const LOCATED = 'mayLocate'

type Wanted = Listeners & { tmplIds: string[] }

/** Where the phone is: in the middle of the demo, unless the address says &at=latitude,longitude. */
const [latitude, longitude] = (new URLSearchParams(location.search).get('at') ?? '36.5462,104.1735').split(',').map(Number)

/** What WeChat asks the person before it lets the app do something. */
export const permissions = {
  async requirePrivacyAuthorize(options?: Listeners) {
    const agreed = storage.getStorageSync(AGREED) === true || (await ask({
      title: '用户隐私保护提示',
      content: '使用前请阅读并同意小程序的用户隐私保护指引',
      confirmText: '同意',
      cancelText: '拒绝',
    }))
    if (!agreed) return fail(options, 'requirePrivacyAuthorize', 'privacy permission is not authorized')
    storage.setStorageSync(AGREED, true)
    return succeed(options, 'requirePrivacyAuthorize')
  },
  /** WeChat asks once; whoever has refused has to change her mind in the settings. */
  async getLocation(options: Listeners) {
    if (storage.getStorageSync(LOCATED) === '') {
      storage.setStorageSync(LOCATED, await ask({ title: '“邻里”想获取您的位置', confirmText: '允许', cancelText: '拒绝' }))
    }
    if (storage.getStorageSync(LOCATED) !== true) return fail(options, 'getLocation', 'auth deny')
    return succeed(options, 'getLocation', { latitude, longitude, accuracy: 30 })
  },
  async openSetting(options?: Listeners) {
    const isAllowed = await ask({ title: '设置', content: '位置信息', confirmText: '允许', cancelText: '不允许' })
    storage.setStorageSync(LOCATED, isAllowed)
    return succeed(options, 'openSetting', { authSetting: { 'scope.userLocation': isAllowed } })
  },
  async requestSubscribeMessage(options: Wanted) {
    const agreed = await ask({
      title: '允许发送一次性消息？',
      content: `${options.tmplIds.length} 类消息`,
      confirmText: '允许',
      cancelText: '取消',
    })
    const answer = agreed ? 'accept' : 'reject'
    return succeed(options, 'requestSubscribeMessage', Object.fromEntries(options.tmplIds.map((each) => [each, answer])))
  },
}
