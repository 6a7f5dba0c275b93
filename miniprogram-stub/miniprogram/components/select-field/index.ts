import { reading } from '../../behaviors/reading'

/** One of a list, with a name above; nothing is chosen as long as the index is negative. */
Component({
  behaviors: [reading],
  properties: { label: String, names: { type: Array, value: [] as string[] }, index: { type: Number, value: -1 } },
  data: { shown: [] as string[] },
  observers: {
    'names, index, t'(names: string[], index: number) {
      // A picker always stands at one of its rows, so the first one says that nothing is chosen.
      this.setData({ shown: index < 0 ? [this.data.t.join.choose, ...names] : names })
    },
  },
  methods: {
    choose(event: WechatMiniprogram.PickerChange) {
      const index = Number(event.detail.value) - (this.data.index < 0 ? 1 : 0)
      if (index >= 0 && index !== this.data.index) this.triggerEvent('choose', { index })
    },
  },
})
