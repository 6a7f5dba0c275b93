import type { OwnClaimFragment, WishClaimState, WishKind } from '../../../api/generated'
import { askForTime, deliver, giveUp, revealContact, type Contact } from '../../../api/wish'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import type { Shown } from '../../../components/picture-picker/shown'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'

type Form = '' | 'deliver' | 'extend' | 'giveUp'
type Held = keyof Messages['claim']['next'] & WishClaimState

/** What whoever has claimed a wish can do for it: reach the wisher, deliver, ask for more time, give it back. */
Component({
  behaviors: [reading, asking],
  properties: { claim: { type: Object, value: null as unknown as OwnClaimFragment }, kind: { type: String, value: 'THING' as WishKind } },
  data: { title: '', next: '', done: '', noteHint: '', extension: '', thanks: '', running: false, extendable: false, form: '' as Form, text: '', pictures: [] as Shown[], contact: null as Contact | null },
  observers: {
    'claim, kind, t'(claim: OwnClaimFragment | null, kind: WishKind, t: Messages) {
      if (!claim) return
      const { state, parts, dueAt, extension, thanks, contactOpen, organisation } = claim
      const { done, note } = t.wishDone[kind]
      const running = state === 'CLAIMED'
      this.setData({
        title: organisation ? fill(t.claim.yoursFor, { organisation: organisation.name }) : parts > 1 ? fill(t.claim.yoursN, { n: parts }) : t.claim.yours,
        next: fill(t.claim.next[state as Held], { time: instantText(dueAt, t, Date.now()), done }),
        done,
        noteHint: fill(t.claim.noteHint, { example: note }),
        extension: running && extension !== 'NONE' ? t.claim.extension[extension] : '',
        thanks: thanks ? `“${thanks.text}”` : '',
        running,
        extendable: running && extension === 'NONE',
        // Nobody goes on reading what she may not look at any more.
        ...(!contactOpen && { contact: null }),
      })
    },
  },
  methods: {
    unfold(event: WechatMiniprogram.BaseEvent) {
      this.setData({ form: event.currentTarget.dataset.form as Form, text: '', pictures: [], refusal: '' })
    },
    fold() {
      this.setData({ form: '', refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value })
    },
    takePictures(event: WechatMiniprogram.CustomEvent<{ pictures: Shown[] }>) {
      this.setData({ pictures: event.detail.pictures, refusal: '' })
    },
    async reveal() {
      const { claim, t } = this.data
      if (!(await confirm(t.wishQuestions.reveal))) return
      await this.attempt(async () => {
        const { contact, refusal } = await revealContact(claim.id)
        this.setData({ contact })
        return refusal
      })
    },
    deliver() {
      const { claim, pictures, t } = this.data
      const note = this.data.text.trim()
      if (!note && !pictures.length) return this.setData({ refusal: t.claim.nothing })
      return this.finish(() => deliver(claim.id, note, pictures.map((each) => each.id)), t.claim.delivered)
    },
    extend() {
      const { claim, t } = this.data
      return this.withReason((reason) => askForTime(claim.id, reason), t.claim.extended)
    },
    giveUp() {
      const { claim, t } = this.data
      return this.withReason((reason) => giveUp(claim.id, reason), t.claim.gaveUp)
    },
    withReason(act: (reason: string) => Promise<string>, done: string) {
      const reason = this.data.text.trim()
      if (!reason) return this.setData({ refusal: this.data.t.claim.reasonMissing })
      return this.finish(() => act(reason), done)
    },
    async finish(act: () => Promise<string>, done: string) {
      if (!(await this.attempt(act))) return
      wx.showToast({ title: done, icon: 'success' })
      this.fold()
      this.triggerEvent('changed')
    },
  },
})
