import type { VerificationLevel } from './generated'

/** What a person has to do first; nothing as long as her level is not known, since the server checks it anyway. */
export function missingFor(required: VerificationLevel, level: VerificationLevel | null): '' | 'PHONE' | 'RESIDENT' {
  if (level === null || required === 'GUEST' || level === 'RESIDENT') return ''
  if (required === 'RESIDENT') return 'RESIDENT'
  return level === 'GUEST' ? 'PHONE' : ''
}
