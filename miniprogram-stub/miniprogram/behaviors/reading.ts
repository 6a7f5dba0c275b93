import { reading as now, watchPreferences } from '../preferences'

const stops = new WeakMap<object, () => void>()

/** Gives a page or component the words and sizes of its reader, and keeps them up to date. */
export const reading = Behavior({
  data: now(),
  lifetimes: {
    attached() {
      const take = () => this.setData(now())
      take()
      stops.set(this, watchPreferences(take))
    },
    detached() {
      stops.get(this)?.()
    },
  },
})
