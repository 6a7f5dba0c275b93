import { beforeEach, expect, test, vi } from 'vitest'
import { fakeWeChat } from './wechat-fixture'
import { ViewerDocument } from '../../miniprogram/api/generated'

let client: typeof import('../../miniprogram/api/client')
let updates: typeof import('../../miniprogram/api/update')

beforeEach(async () => {
  vi.resetModules()
  client = await import('../../miniprogram/api/client')
  updates = await import('../../miniprogram/api/update')
})

const unknown = { status: 400, body: { errors: [{ message: '', extensions: { code: 'UNKNOWN_DOCUMENT' } }] } }
const unavailable = { status: 503, body: { errors: [{ message: '', extensions: { code: 'UNAVAILABLE' } }] } }

/** A WeChat that fetches a newer version when the test says so. */
function phone(reply: object) {
  let fetched = () => {}
  const applyUpdate = vi.fn()
  const { wx } = fakeWeChat(() => reply)
  Object.assign(wx, { getUpdateManager: () => ({ applyUpdate, onUpdateReady: (listener: () => void) => { fetched = listener } }) })
  updates.watchUpdates()
  return { applyUpdate, fetch: () => fetched() }
}

const ask = () => client.request(ViewerDocument, {}).catch((error: { code: string }) => error.code)

test('a version that the server does not know gives way to the one already fetched', async () => {
  const { applyUpdate, fetch } = phone(unknown)
  fetch()
  expect(applyUpdate).not.toHaveBeenCalled()

  expect(await ask()).toBe('UNKNOWN_DOCUMENT')

  expect(applyUpdate).toHaveBeenCalledOnce()
})

test('and to one that is fetched later', async () => {
  const { applyUpdate, fetch } = phone(unknown)
  await ask()
  expect(applyUpdate).not.toHaveBeenCalled()

  fetch()

  expect(applyUpdate).toHaveBeenCalledOnce()
})

test('a version that the server knows goes on, whatever else is wrong', async () => {
  const { applyUpdate, fetch } = phone(unavailable)
  fetch()

  expect(await ask()).toBe('UNAVAILABLE')

  expect(applyUpdate).not.toHaveBeenCalled()
})

test('an old WeChat without updates only says so', async () => {
  fakeWeChat(() => unknown)
  updates.watchUpdates()

  expect(await ask()).toBe('UNKNOWN_DOCUMENT')
})
