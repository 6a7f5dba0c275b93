import { apiUrl } from '../config'
import { language } from '../preferences'
import { Fault, isKnown } from './fault'
import type { Operation } from './operation'
import { update } from './update'

interface Answer {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string } }[]
}

/** Sends one operation once; an empty token makes it a stranger's. */
export function post<R>(operation: Operation, token: string): Promise<R> {
  return new Promise((resolve, reject) => {
    wx.request({
      url: apiUrl,
      method: 'POST',
      timeout: 10_000,
      header: {
        'content-type': 'application/json',
        'accept-language': language(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      data: operation,
      success: ({ statusCode, data }) => {
        const fault = faultIn(statusCode, data as Answer | null)
        if (fault?.code === 'UNKNOWN_DOCUMENT') update()
        if (fault) reject(fault)
        else resolve((data as Answer).data as R)
      },
      fail: ({ errMsg }) => reject(new Fault('OFFLINE', errMsg)),
    })
  })
}

function faultIn(status: number, answer: Answer | null): Fault | null {
  const error = answer?.errors?.[0]
  const code = error?.extensions?.code
  if (error) return new Fault(isKnown(code) ? code : byStatus(status), error.message)
  return status >= 400 || !answer?.data ? new Fault(byStatus(status)) : null
}

// A proxy in front of the server answers in its own words, but with the right status.
function byStatus(status: number) {
  if (status === 401) return 'UNAUTHENTICATED'
  if (status === 429) return 'RATE_LIMITED'
  return status >= 502 && status <= 504 ? 'UNAVAILABLE' : 'INTERNAL_ERROR'
}
