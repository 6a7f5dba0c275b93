import { fail, succeed, type Listeners } from './answer'

interface RequestOptions extends Listeners {
  url: string
  method?: string
  header?: Record<string, string>
  data?: unknown
  timeout?: number
}

type StatusListener = (status: { isConnected: boolean; networkType: string }) => void

const listeners = new Map<StatusListener, () => void>()

export const network = {
  request(options: RequestOptions) {
    const control = new AbortController()
    const timer = setTimeout(() => control.abort(), options.timeout ?? 60_000)
    send(options, control.signal).then(
      (result) => succeed(options, 'request', result),
      (error: Error) => fail(options, 'request', error.message),
    ).finally(() => clearTimeout(timer))
    return { abort: () => control.abort() }
  },
  getNetworkType: (options?: Listeners) => succeed(options, 'getNetworkType', { networkType: networkType() }),
  onNetworkStatusChange(listener: StatusListener) {
    const tell = () => listener({ isConnected: navigator.onLine, networkType: networkType() })
    listeners.set(listener, tell)
    for (const type of ['online', 'offline']) window.addEventListener(type, tell)
  },
  offNetworkStatusChange(listener: StatusListener) {
    const tell = listeners.get(listener)
    if (tell) for (const type of ['online', 'offline']) window.removeEventListener(type, tell)
    listeners.delete(listener)
  },
}

const networkType = () => (navigator.onLine ? 'wifi' : 'none')

async function send({ url, method = 'GET', header, data }: RequestOptions, signal: AbortSignal) {
  const isRaw = data === undefined || typeof data === 'string' || data instanceof ArrayBuffer
  const body = isRaw ? data : JSON.stringify(data)
  const response = await fetch(url, { method, headers: header, body, signal })
  return { statusCode: response.status, data: parsed(await response.text()), header: Object.fromEntries(response.headers) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
