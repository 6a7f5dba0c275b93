import { Fault } from './fault'
import { LoginDocument, SessionRefreshDocument, type LoginMutation, type SessionRefreshMutation, type TokensFragment } from './generated'
import { prepare } from './operation'
import { post } from './transport'

const TOKENS = 'tokens'
const SIGNED_OUT = 'signedOut'

let running: Promise<void> | null = null

const tokens = (): TokensFragment | null => wx.getStorageSync(TOKENS) || null

export const accessToken = () => tokens()?.accessToken ?? ''
export const isSignedIn = () => tokens() !== null

/** Whether the person has left on purpose; she is signed in again only when she asks for something that needs it. */
export const hasSignedOut = () => wx.getStorageSync(SIGNED_OUT) === true

/** Signs in through WeChat without asking anything; many callers at once make one sign-in. */
export const signIn = () => once(signInNow)

/** Resolves when no sign-in is under way any more, however it went. */
export const settled = () => (running ?? Promise.resolve()).catch(() => {})

/** Replaces the access token that the server refused, unless another request has done so meanwhile. */
export function renew(refused: string): Promise<void> {
  if (accessToken() !== refused) return Promise.resolve()
  return once(async () => {
    if (accessToken() === refused && !(await refreshed())) await signInNow()
  })
}

export function signOut() {
  wx.removeStorageSync(TOKENS)
  wx.setStorageSync(SIGNED_OUT, true)
}

function once(act: () => Promise<void>): Promise<void> {
  running ??= act().finally(() => { running = null })
  return running
}

async function signInNow() {
  const code = await wechatCode()
  const device = wx.getDeviceInfo().model.slice(0, 40)
  const { login } = await post<LoginMutation>(prepare(LoginDocument, { input: { code, device } }), '')
  if (!login.session) throw new Fault('SIGN_IN_REFUSED', login.userErrors[0]?.message)
  keep(login.session)
}

async function refreshed(): Promise<boolean> {
  const refreshToken = tokens()?.refreshToken
  if (!refreshToken) return false
  const operation = prepare(SessionRefreshDocument, { input: { refreshToken } })
  const { sessionRefresh } = await post<SessionRefreshMutation>(operation, '')
  if (!sessionRefresh.session) {
    wx.removeStorageSync(TOKENS)
    return false
  }
  keep(sessionRefresh.session)
  return true
}

function keep({ accessToken, refreshToken }: TokensFragment) {
  wx.setStorageSync(TOKENS, { accessToken, refreshToken })
  wx.removeStorageSync(SIGNED_OUT)
}

function wechatCode(): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.login({ success: ({ code }) => resolve(code), fail: ({ errMsg }) => reject(new Fault('OFFLINE', errMsg)) })
  })
}
