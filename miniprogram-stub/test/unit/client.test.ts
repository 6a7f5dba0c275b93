import { beforeEach, expect, test, vi } from 'vitest'
import { fakeWeChat, unauthenticated, type Reply, type Sent } from './wechat-fixture'
import { faultText } from '../../miniprogram/i18n/faults'
import { zh } from '../../miniprogram/i18n/zh'
import { ActivityDocument, ActivitySignUpDocument, ViewerDocument } from '../../miniprogram/api/generated'

// Loaded anew for each test, since the session remembers the sign-in under way.
let client: typeof import('../../miniprogram/api/client')
let session: typeof import('../../miniprogram/api/session')

beforeEach(async () => {
  vi.resetModules()
  client = await import('../../miniprogram/api/client')
  session = await import('../../miniprogram/api/session')
})

const tokens = (number: number) => ({ accessToken: `a${number}`, refreshToken: `r${number}` })
const loggedIn = (number: number) => ({ body: { data: { login: { session: tokens(number), userErrors: [] } } } })
const renewed = (number: number) => ({ body: { data: { sessionRefresh: { session: tokens(number), userErrors: [] } } } })
const refused = (name: string, code: string) => ({ body: { data: { [name]: { session: null, userErrors: [{ code, message: '请稍后再试' }] } } } })
const ok = { body: { data: { viewer: null, activity: null, activitySignUp: { signup: null, userErrors: [] } } } }
const tokenOf = (sent: Sent) => sent.header.authorization
const signUp = () => client.request(ActivitySignUpDocument, { input: { activityId: '1', party: 2 } })

/** A server that takes only one access token. */
const taking = (token: string, others: Record<string, Reply> = {}) => (sent: Sent): Reply => {
  if (sent.operationName in others) return others[sent.operationName]
  return tokenOf(sent) === `Bearer ${token}` ? ok : { status: 401, body: unauthenticated }
}

test('sends the hash of the document, its name and its variables, and a token only of whoever is signed in', async () => {
  const { sent, wx } = fakeWeChat(() => ok)

  await client.request(ActivityDocument, { id: '1' })
  wx.setStorageSync('tokens', tokens(1))
  await client.request(ActivityDocument, { id: '1' })

  expect(sent[0]).toMatchObject({ operationName: 'Activity', variables: { id: '1' }, header: { 'accept-language': 'zh-CN' } })
  expect(sent[0].documentId).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(sent[0]).not.toHaveProperty('query')
  expect(sent.map(tokenOf)).toEqual([undefined, 'Bearer a1'])
})

test('signs in once for many requests at a time, and then sends each of them again', async () => {
  const { sent, wx } = fakeWeChat(taking('a1', { Login: loggedIn(1) }))

  await Promise.all([signUp(), signUp(), client.request(ViewerDocument, {})])

  expect(wx.login).toHaveBeenCalledOnce()
  expect(sent.filter((each) => each.operationName === 'Login')).toHaveLength(1)
  expect(sent.filter((each) => tokenOf(each) === 'Bearer a1')).toHaveLength(3)
})

test('many callers of the sign-in share one', async () => {
  const { names } = fakeWeChat(() => loggedIn(1))

  await Promise.all([session.signIn(), session.signIn(), session.signIn()])

  expect(names()).toEqual(['Login'])
  expect(session.isSignedIn()).toBe(true)
})

test.each([[401], [200]])('refreshes once on UNAUTHENTICATED with status %i and sends the same request again', async (status) => {
  const answer = taking('a2', { SessionRefresh: renewed(2) })
  const { sent, names } = fakeWeChat((each) => ({ ...answer(each), ...(tokenOf(each) === 'Bearer a1' && { status }) }), { tokens: tokens(1) })

  await signUp()

  expect(names()).toEqual(['ActivitySignUp', 'SessionRefresh', 'ActivitySignUp'])
  expect(sent[0].variables).toEqual(sent[2].variables)
  expect((sent[0].variables.input as { clientRequestId: string }).clientRequestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(tokenOf(sent[2])).toBe('Bearer a2')
})

test('many refused requests refresh once', async () => {
  const { names } = fakeWeChat(taking('a2', { SessionRefresh: renewed(2) }), { tokens: tokens(1) })

  await Promise.all([signUp(), signUp(), signUp()])

  expect(names().filter((each) => each === 'SessionRefresh')).toHaveLength(1)
})

test('two different mutations have different request ids', async () => {
  const { sent } = fakeWeChat(() => ok)

  await signUp()
  await signUp()

  const ids = sent.map((each) => (each.variables.input as { clientRequestId: string }).clientRequestId)
  expect(ids[0]).not.toBe(ids[1])
})

test('neither signing in nor refreshing sends a token', async () => {
  const { sent } = fakeWeChat(taking('a3', { SessionRefresh: refused('sessionRefresh', 'INVALID_REFRESH_TOKEN'), Login: loggedIn(3) }), { tokens: tokens(1) })

  await signUp()

  expect(sent.map((each) => [each.operationName, tokenOf(each)])).toEqual([
    ['ActivitySignUp', 'Bearer a1'],
    ['SessionRefresh', undefined],
    ['Login', undefined],
    ['ActivitySignUp', 'Bearer a3'],
  ])
})

test('asks only twice when the server refuses the new token too', async () => {
  const { names } = fakeWeChat(taking('never', { SessionRefresh: renewed(2) }), { tokens: tokens(1) })

  await expect(signUp()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })

  expect(names()).toEqual(['ActivitySignUp', 'SessionRefresh', 'ActivitySignUp'])
})

test('a query goes on as a stranger when signing in is refused, a mutation does not', async () => {
  const noSession = { SessionRefresh: refused('sessionRefresh', 'INVALID_REFRESH_TOKEN'), Login: refused('login', 'RATE_LIMITED') }
  const answer = taking('never', noSession)
  fakeWeChat((sent) => (sent.operationName === 'Activity' && !tokenOf(sent) ? ok : answer(sent)), { tokens: tokens(1) })

  await expect(client.request(ActivityDocument, { id: '1' })).resolves.toMatchObject({ activity: null })
  await expect(signUp()).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED', message: '请稍后再试' })
})

test('without a network the session stays', async () => {
  const { memory } = fakeWeChat((sent) => (sent.operationName === 'SessionRefresh' ? { offline: true } : { status: 401, body: unauthenticated }), { tokens: tokens(1) })

  await expect(signUp()).rejects.toMatchObject({ code: 'OFFLINE' })

  expect(memory.get('tokens')).toEqual(tokens(1))
})

test('a sign-in that failed does not stand in the way of the next', async () => {
  let isDown = true
  fakeWeChat(() => (isDown ? { offline: true } : loggedIn(1)))
  await expect(session.signIn()).rejects.toMatchObject({ code: 'OFFLINE' })

  isDown = false
  await session.signIn()

  expect(session.accessToken()).toBe('a1')
})

test.each([
  [{ offline: true }, 'OFFLINE'],
  [{ status: 503, body: { errors: [{ message: '', extensions: { code: 'UNAVAILABLE' } }] } }, 'UNAVAILABLE'],
  [{ status: 429, body: '<html>Too Many Requests</html>' }, 'RATE_LIMITED'],
  [{ status: 502, body: '<html>Bad Gateway</html>' }, 'UNAVAILABLE'],
  [{ status: 200, body: { errors: [{ message: '', extensions: { code: 'NOT_FOUND' } }] } }, 'NOT_FOUND'],
  [{ status: 400, body: { errors: [{ message: '', extensions: { code: 'UNKNOWN_DOCUMENT' } }] } }, 'UNKNOWN_DOCUMENT'],
  [{ status: 200, body: { errors: [{ message: '', extensions: { code: 'SOMETHING_NEW' } }] } }, 'INTERNAL_ERROR'],
  [{ status: 200, body: '' }, 'INTERNAL_ERROR'],
])('tells faults apart', async (reply: Reply, code) => {
  fakeWeChat(() => reply)

  await expect(client.request(ActivityDocument, { id: '1' })).rejects.toMatchObject({ code })
})

const tooMuch: Reply = {
  status: 429,
  body: { errors: [{ message: '操作太频繁，请 12 秒后再试。', extensions: { code: 'RATE_LIMITED', retryAfter: 12 } }] },
}

test('says how long to wait in the words of the server, and does not try again by itself', async () => {
  const { sent } = fakeWeChat(() => tooMuch, { tokens: tokens(1) })

  const faults = await Promise.all([signUp(), client.request(ActivityDocument, { id: '1' })].map((each) => each.catch((error: unknown) => error)))

  expect(faults.map((each) => faultText(each, zh))).toEqual(Array(2).fill('操作太频繁，请 12 秒后再试。'))
  expect(sent).toHaveLength(2)
})

test('a proxy that counts requests is put into words of our own', async () => {
  fakeWeChat(() => ({ status: 429, body: '' }))

  const fault = await signUp().catch((error: unknown) => error)

  expect(faultText(fault, zh)).toBe(zh.faults.RATE_LIMITED)
})

test('a refresh that has to wait costs neither the session nor a sign-in', async () => {
  const { memory, wx, names } = fakeWeChat(taking('a2', { SessionRefresh: tooMuch }), { tokens: tokens(1) })

  await expect(signUp()).rejects.toMatchObject({ code: 'RATE_LIMITED' })

  expect(memory.get('tokens')).toEqual(tokens(1))
  expect(wx.login).not.toHaveBeenCalled()
  expect(names()).toEqual(['ActivitySignUp', 'SessionRefresh'])
})

test('asks for the chosen language', async () => {
  const { sent } = fakeWeChat(() => ok, { language: 'en' })

  await client.request(ActivityDocument, { id: '1' })

  expect(sent[0].header['accept-language']).toBe('en')
})
