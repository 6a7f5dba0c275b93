/** A line or some lines of text with a name above. */
Component({
  properties: {
    label: String,
    value: String,
    // Beside the field and not in it, where large text would be cut and gone with the first letter.
    hint: String,
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
