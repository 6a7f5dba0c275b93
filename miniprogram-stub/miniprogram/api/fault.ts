/** Why a request brought nothing: the server's own codes, no network, a sign-in that was refused, or a picture that was not taken. */
export type FaultCode =
  | 'OFFLINE'
  | 'SIGN_IN_REFUSED'
  | 'PICTURE_REFUSED'
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

const OWN: readonly FaultCode[] = ['OFFLINE', 'SIGN_IN_REFUSED', 'PICTURE_REFUSED']

export class Fault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, message: string = code) {
    super(message)
    this.code = code
  }
}

export const codeOf = (error: unknown): FaultCode => {
  const code = (error as { code?: unknown } | null)?.code
  return OWN.includes(code as FaultCode) || isKnown(code) ? (code as FaultCode) : 'INTERNAL_ERROR'
}

export const isKnown = (code: unknown): code is FaultCode => typeof code === 'string' && KNOWN.includes(code)
