/** One of a few, all in sight; ids and names stand in the same order. */
Component({
  properties: {
    label: String,
    ids: { type: Array, value: [] as string[] },
    names: { type: Array, value: [] as string[] },
    chosen: String,
  },
  methods: {
    choose(event: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('choose', { id: event.currentTarget.dataset.id })
    },
  },
})
