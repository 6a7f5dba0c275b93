import { reading } from '../../behaviors/reading'
import { fill } from '../../i18n/fill'
import type { Messages } from '../../i18n/zh'

type Unit = keyof Messages['stepper']

/** Chooses how many people or parts, one at a time. */
Component({
  behaviors: [reading],
  properties: { value: { type: Number, value: 1 }, max: { type: Number, value: 1 }, unit: { type: String, value: 'people' as Unit } },
  data: { count: '', fewer: '', more: '' },
  observers: {
    'value, unit, t'(value: number, unit: Unit, t: Messages) {
      const { count, fewer, more } = t.stepper[unit]
      this.setData({ count: fill(count, { n: value }), fewer, more })
    },
  },
  methods: {
    fewer() {
      this.change(this.data.value - 1)
    },
    more() {
      this.change(this.data.value + 1)
    },
    change(value: number) {
      if (value >= 1 && value <= this.data.max) this.triggerEvent('change', { value })
    },
  },
})
