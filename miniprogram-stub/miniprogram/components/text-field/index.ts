/** A line or some lines of text with a name above. */
Component({
  properties: {
    label: String,
    value: String,
    placeholder: String,
    kind: { type: String, value: 'text' },
    lines: Boolean,
    maxlength: { type: Number, value: 40 },
  },
  methods: {
    type(event: WechatMiniprogram.Input) {
      this.triggerEvent('write', { value: event.detail.value })
    },
  },
})
