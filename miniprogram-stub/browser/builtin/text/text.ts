import { accessible } from '../accessible'
import { elementOf } from '../element'

Component({
  behaviors: [accessible],
  properties: { hidden: Boolean },
  observers: {
    hidden(hidden: boolean) {
      const element = elementOf(this)
      if (element) element.hidden = hidden
    },
  },
})
