/** Why a request brought nothing: the server's own codes, no network, or a sign-in that was refused. */
export type FaultCode =
  | 'OFFLINE'
  | 'SIGN_IN_REFUSED'
  | 'UNAUTHENTICATED'
  | 'BAD_REQUEST'
  | 'UNKNOWN_DOCUMENT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL_ERROR'

const KNOWN: readonly string[] = [
  'UNAUTHENTICATED',
  'BAD_REQUEST',
  'UNKNOWN_DOCUMENT',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL_ERROR',
]

export class Fault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, message: string = code) {
    super(message)
    this.code = code
  }
}

export const codeOf = (error: unknown): FaultCode => {
  const code = (error as { code?: unknown } | null)?.code
  return code === 'OFFLINE' || code === 'SIGN_IN_REFUSED' || isKnown(code) ? (code as FaultCode) : 'INTERNAL_ERROR'
}

export const isKnown = (code: unknown): code is FaultCode => typeof code === 'string' && KNOWN.includes(code)
