import { codeOf } from '../api/fault'
import type { Messages } from './zh'

/** What went wrong, in words for a person; why a sign-in was refused the server has said in her language. */
export function faultText(error: unknown, t: Messages): string {
  const code = codeOf(error)
  const { message } = error as Error
  if (code === 'SIGN_IN_REFUSED' && message !== code) return message
  const known: Record<string, string> = t.faults
  return known[code] ?? t.faults.other
}
