import type { ConsentItem } from '../../api/generated'
import { bindPhone } from '../../api/phone'
import { asking } from '../../behaviors/asking'
import { reading } from '../../behaviors/reading'

const ITEMS: ConsentItem[] = ['PHONE']

/** Asks for the phone number at the moment something needs it; says what it is for first. */
Component({
  behaviors: [reading, asking],
  properties: { why: String },
  data: { items: ITEMS, version: '' },
  methods: {
    agree(event: WechatMiniprogram.CustomEvent<{ version: string }>) {
      this.setData({ version: event.detail.version, refusal: '' })
    },
    remind() {
      this.setData({ refusal: this.data.t.phone.first })
    },
    async bind(event: WechatMiniprogram.CustomEvent<{ code?: string }>) {
      const { code } = event.detail
      if (!code) return this.setData({ refusal: this.data.t.phone.denied })
      if (!(await this.attempt(() => bindPhone(code, this.data.version)))) return
      wx.showToast({ title: this.data.t.phone.done, icon: 'success' })
      this.triggerEvent('bound')
    },
  },
})
