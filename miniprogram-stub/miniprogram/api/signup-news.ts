import type { ActivitySummaryFragment, SignupStatus } from './generated'

/** A signup that was made or given back, and the activity as it is now. */
export interface SignupNews {
  activity: ActivitySummaryFragment
  status: SignupStatus
}

type Listener = (news: SignupNews) => void

const listeners = new Set<Listener>()

export function announce(news: SignupNews) {
  for (const each of listeners) each(news)
}

/** Calls the listener with all news, until the returned function is called. */
export function watchSignups(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
