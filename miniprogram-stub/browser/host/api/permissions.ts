import { ask } from '../dialogs'
import { fail, succeed, type Listeners } from './answer'
import { storage } from './storage'

const AGREED = 'privacyAgreed'

type Wanted = Listeners & { tmplIds: string[] }

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
