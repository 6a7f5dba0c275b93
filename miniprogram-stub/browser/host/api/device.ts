import { loginCode } from '../person'
import { succeed, type Listeners } from './answer'

/** The text size that a person has set in WeChat; the address may name another one. */
const fontSizeSetting = Number(new URLSearchParams(location.search).get('fontSize')) || 17

type Random = Listeners & { length: number }

export const device = {
  login: (options?: Listeners) => succeed(options, 'login', { code: loginCode() }),
  getAppBaseInfo: () => ({ SDKVersion: '3.8.12', language: navigator.language, theme: 'light', fontSizeSetting }),
  getRandomValues: ({ length, ...options }: Random) => succeed(options, 'getRandomValues', { randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
  getDeviceInfo: () => ({ brand: 'browser', model: '浏览器预览', platform: 'devtools', system: navigator.platform }),
}
