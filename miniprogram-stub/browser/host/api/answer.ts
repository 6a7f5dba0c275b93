/** The three listeners that almost every wx.* function takes. */
export interface Listeners {
  success?(result: object): void
  fail?(error: object): void
  complete?(result: object): void
}

/** Tells the listeners and the promise that a call went well. */
export function succeed<T extends object>(options: Listeners | undefined, name: string, result?: T) {
  const answer = { ...(result as T), errMsg: `${name}:ok` }
  options?.success?.(answer)
  options?.complete?.(answer)
  return Promise.resolve(answer)
}

export function fail(options: Listeners | undefined, name: string, reason: string) {
  const answer = { errMsg: `${name}:fail ${reason}` }
  options?.fail?.(answer)
  options?.complete?.(answer)
}
