import { object, type PublicNotice } from '../../../api/topics'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { noticeWords } from '../../../i18n/topic'
import type { Messages } from '../../../i18n/zh'

/** The public notice of a decision, with objections to it; a resident may raise one. */
Component({
  behaviors: [reading, asking],
  properties: { notice: { type: Object, value: null as unknown as PublicNotice }, resident: Boolean },
  data: { words: null as ReturnType<typeof noticeWords> | null, writing: false, text: '' },
  observers: {
    'notice, t'(notice: PublicNotice | null, t: Messages) {
      if (notice) this.setData({ words: noticeWords(notice, t, Date.now()) })
    },
  },
  methods: {
    write() {
      this.setData({ writing: !this.data.writing, refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value, refusal: '' })
    },
    async send() {
      const { notice, t } = this.data
      const text = this.data.text.trim()
      if (!text) return this.setData({ refusal: t.topic.missing })
      if (!(await this.attempt(() => object(notice.id, text)))) return
      this.setData({ writing: false, text: '' })
      wx.showToast({ title: t.topic.objected, icon: 'none' })
      this.triggerEvent('changed')
    },
  },
})
