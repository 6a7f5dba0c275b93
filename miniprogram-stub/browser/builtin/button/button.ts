import { accessible } from '../accessible'
import { elementOf } from '../element'

Component({
  behaviors: [accessible],
  properties: { type: String, disabled: Boolean, loading: Boolean },
  observers: {
    'disabled, loading'(disabled: boolean, loading: boolean) {
      const element = elementOf<HTMLButtonElement>(this)
      if (!element) return
      element.disabled = disabled
      element.setAttribute('aria-busy', String(loading))
    },
  },
  lifetimes: {
    attached() {
      elementOf<HTMLButtonElement>(this)!.type = 'button'
    },
  },
})
