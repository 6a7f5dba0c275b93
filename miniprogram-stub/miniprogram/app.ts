import { hasSignedOut, isSignedIn, signIn } from './api/session'
import { watchUpdates } from './api/update'

App({
  onLaunch() {
    watchUpdates()
    // Nobody waits for this: what a stranger may see is shown at once.
    if (!isSignedIn() && !hasSignedOut()) signIn().catch(() => {})
  },
})
