/** What stands where nothing else does: says why, and offers the way on. */
Component({
  properties: { kind: { type: String, value: 'empty' }, title: String, text: String, action: String },
  methods: {
    act() {
      this.triggerEvent('act')
    },
  },
})
