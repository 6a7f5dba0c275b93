import { ask } from './dialogs'
import { phoneCode, phoneNumber } from './person'

/** Asks for the number of the person who holds the phone, as WeChat's own sheet does. */
export async function sharePhone() {
  const agreed = await ask({ title: '使用微信手机号', content: phoneNumber, confirmText: '允许', cancelText: '不允许' })
  return agreed ? { code: phoneCode(), errMsg: 'getPhoneNumber:ok' } : { errMsg: 'getPhoneNumber:fail user deny' }
}

/** Everybody in the preview has the same picture, since there is no camera. */
export const shareAvatar = () => ({ avatarUrl: 'images/mine-on.png' })
