/** WeChat fetches a newer version by itself; it replaces this one at once when the server does not know this one any more. */
let isFetched = false
let isNeeded = false

/** Listens from the start, because WeChat tells only once that the newer version is there. */
export function watchUpdates() {
  // Old versions of WeChat have no such thing.
  wx.getUpdateManager?.().onUpdateReady(() => {
    isFetched = true
    if (isNeeded) apply()
  })
}

/** Starts the newer version as soon as it is there; what is on the screen meanwhile says what to do by hand. */
export function update() {
  isNeeded = true
  if (isFetched) apply()
}

const apply = () => wx.getUpdateManager().applyUpdate()
