import { acceptOffer, declineOffer } from '../../api/wish-offers'
import { asking } from '../../behaviors/asking'
import { reading } from '../../behaviors/reading'
import { fill } from '../../i18n/fill'
import { instantText } from '../../i18n/time'
import type { Messages } from '../../i18n/zh'
import { confirm } from '../confirm'

interface Offer {
  id: string
  parts: number
  dueAt: string
}

/** What staff has asked the reader or her organisation to fulfil: she takes it, or says why not. */
Component({
  behaviors: [reading, asking],
  properties: {
    offer: { type: Object, value: null as unknown as Offer },
    // The name of the organisation that was asked; empty when it is the reader herself.
    organisation: String,
  },
  data: { title: '', text: '', declining: false, reason: '' },
  observers: {
    'offer, organisation, t'(offer: Offer | null, organisation: string, t: Messages) {
      if (!offer) return
      const { parts, dueAt } = offer
      this.setData({
        title: organisation ? fill(t.offer.titleFor, { organisation }) : t.offer.title,
        text: fill(parts > 1 ? t.offer.textN : t.offer.text, { n: parts, time: instantText(dueAt, t, Date.now()) }),
      })
    },
  },
  methods: {
    async accept() {
      const { offer, organisation, t } = this.data
      if (await confirm(t.wishQuestions.accept)) await this.finish(() => acceptOffer(offer.id, organisation !== ''), t.offer.accepted)
    },
    fold() {
      this.setData({ declining: !this.data.declining, reason: '', refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: event.detail.value, refusal: '' })
    },
    decline() {
      const { offer, organisation, t } = this.data
      const reason = this.data.reason.trim()
      if (!reason) return this.setData({ refusal: t.claim.reasonMissing })
      return this.finish(() => declineOffer(offer.id, reason, organisation !== ''), t.offer.declined)
    },
    async finish(act: () => Promise<string>, done: string) {
      if (!(await this.attempt(act))) return
      wx.showToast({ title: done, icon: 'success' })
      this.setData({ declining: false })
      this.triggerEvent('changed')
    },
  },
})
