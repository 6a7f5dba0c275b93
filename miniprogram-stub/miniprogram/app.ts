import { hasSignedOut, isSignedIn, signIn } from './api/session'

App({
  onLaunch() {
    // Nobody waits for this: what a stranger may see is shown at once.
    if (!isSignedIn() && !hasSignedOut()) signIn().catch(() => {})
  },
})
