import { vi } from 'vitest'
import type { Operation } from '../../miniprogram/api/operation'

export interface Sent extends Operation {
  header: Record<string, string>
}

interface Options {
  data: Operation
  header: Record<string, string>
  success(answer: { statusCode: number; data: unknown }): void
  fail(error: { errMsg: string }): void
}

export interface Reply {
  status?: number
  body?: unknown
  offline?: boolean
}

/** A wx.* with a memory, whose requests a test answers; answers come only after a turn of the event loop. */
export function fakeWeChat(reply: (sent: Sent) => Reply, stored: Record<string, unknown> = {}) {
  const sent: Sent[] = []
  const memory = new Map(Object.entries(stored))
  const wx = {
    getStorageSync: (key: string) => memory.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void memory.set(key, value),
    removeStorageSync: (key: string) => void memory.delete(key),
    getAppBaseInfo: () => ({ fontSizeSetting: 17 }),
    getDeviceInfo: () => ({ model: 'test' }),
    login: vi.fn(({ success }: { success(result: { code: string }): void }) => success({ code: `code-${wx.login.mock.calls.length}` })),
    request({ data, header, success, fail }: Options) {
      const each = { ...structuredClone(data), header }
      sent.push(each)
      setTimeout(() => {
        const { status = 200, body, offline } = reply(each)
        if (offline) fail({ errMsg: 'request:fail' })
        else success({ statusCode: status, data: body })
      })
    },
  }
  Object.assign(globalThis, { wx })
  return { wx, sent, memory, names: () => sent.map((each) => each.operationName) }
}

export const unauthenticated = { errors: [{ message: 'Unauthorized', extensions: { classification: 'UNAUTHORIZED', code: 'UNAUTHENTICATED' } }] }
