import { reading } from '../../behaviors/reading'
import { fill } from '../../i18n/fill'

/** Chooses how many people come, one at a time. */
Component({
  behaviors: [reading],
  properties: { value: { type: Number, value: 1 }, max: { type: Number, value: 1 } },
  data: { people: '' },
  observers: {
    'value, t'(value: number) {
      this.setData({ people: fill(this.data.t.activity.people, { n: value }) })
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
