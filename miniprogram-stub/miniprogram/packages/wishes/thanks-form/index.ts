import { thank } from '../../../api/wish'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'

/** Writes the card that says thank you for a wish. */
Component({
  behaviors: [reading, asking],
  properties: { wishId: String },
  data: { text: '', shown: true },
  methods: {
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value })
    },
    switchShown(event: WechatMiniprogram.SwitchChange) {
      this.setData({ shown: event.detail.value })
    },
    async send() {
      const { wishId, shown, t } = this.data
      const text = this.data.text.trim()
      if (!text) return this.setData({ refusal: t.thanksForm.missing })
      if (!(await this.attempt(() => thank(wishId, text, shown)))) return
      wx.showToast({ title: t.thanksForm.sent, icon: 'success' })
      this.triggerEvent('changed')
    },
  },
})
