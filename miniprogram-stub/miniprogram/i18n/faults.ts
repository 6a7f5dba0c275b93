import { codeOf } from '../api/fault'
import type { Messages } from './zh'

const TOLD_BY_SERVER: readonly string[] = ['SIGN_IN_REFUSED', 'RATE_LIMITED']

/** What went wrong, in words for a person; why a sign-in was refused, or how long to wait, the server has said in hers. */
export function faultText(error: unknown, t: Messages): string {
  const code = codeOf(error)
  const { message } = error as Error
  if (TOLD_BY_SERVER.includes(code) && message !== code) return message
  const known: Record<string, string> = t.faults
  return known[code] ?? t.faults.other
}
