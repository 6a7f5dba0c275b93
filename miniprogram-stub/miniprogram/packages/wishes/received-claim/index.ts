import type { OwnClaimFragment, WishKind } from '../../../api/generated'
import { serverUrl } from '../../../api/server'
import { answerForTime, confirmReceived, dispute } from '../../../api/wish'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import { claimerText } from '../../../i18n/wish'
import type { Messages } from '../../../i18n/zh'

/** A claim of the reader's own wish: who it is, what was done, and what she says to it. */
Component({
  behaviors: [reading, asking],
  properties: { claim: { type: Object, value: null as unknown as OwnClaimFragment }, kind: { type: String, value: 'THING' as WishKind }, asked: { type: Number, value: 1 } },
  data: { who: '', next: '', words: null as Messages['wishDone'][WishKind] | null, disputeHint: '', photos: [] as string[], asks: false, delivered: false, disputing: false, text: '' },
  observers: {
    'claim, kind, asked, t'(claim: OwnClaimFragment | null, kind: WishKind, asked: number, t: Messages) {
      if (!claim) return
      const { state, parts, dueAt, extension, pictures } = claim
      const words = t.wishDone[kind]
      this.setData({
        words,
        disputeHint: fill(t.received.disputeHint, { example: words.trouble }),
        who: fill(asked > 1 ? t.received.whoN : t.received.who, { name: claimerText(claim, t), n: fill(t.wish.partsN, { n: parts }) }),
        next: fill(t.received.next[state], { time: instantText(dueAt, t, Date.now()), asked: words.asked }),
        photos: pictures.map(({ url }) => serverUrl(url)),
        asks: state === 'CLAIMED' && extension === 'ASKED',
        delivered: state === 'DELIVERED',
      })
    },
  },
  methods: {
    agree() {
      return this.finish(() => answerForTime(this.data.claim.id, true), this.data.t.received.agreed)
    },
    decline() {
      return this.finish(() => answerForTime(this.data.claim.id, false), this.data.t.received.declined)
    },
    async confirm() {
      const { claim, kind, t } = this.data
      if (await confirm(t.wishDone[kind].question)) await this.finish(() => confirmReceived(claim.id), t.received.confirmed)
    },
    unfold() {
      this.setData({ disputing: !this.data.disputing, text: '', refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value })
    },
    dispute() {
      const { claim, t } = this.data
      const reason = this.data.text.trim()
      if (!reason) return this.setData({ refusal: t.claim.reasonMissing })
      return this.finish(() => dispute(claim.id, reason), t.received.disputed)
    },
    async finish(act: () => Promise<string>, done: string) {
      if (!(await this.attempt(act))) return
      wx.showToast({ title: done, icon: 'success' })
      this.setData({ disputing: false })
      this.triggerEvent('changed')
    },
  },
})
