import type { WishTaskKind } from '../../../api/generated'
import { serverUrl } from '../../../api/server'
import { confirmFor, decideDispute, dispatch, findSuggestions, revealPhone, type Suggestion, type WishTask } from '../../../api/tending'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import { claimerText, suggestionRows, wishSteps, wishWords, type SuggestionRow, type WishWords } from '../../../i18n/wish'
import type { Messages } from '../../../i18n/zh'

type Side = keyof Messages['desk']['phone']

/** One wish that waits for staff, with all that was said about it and what can be done. */
Component({
  behaviors: [reading, asking],
  properties: { task: { type: Object, value: null as unknown as WishTask }, mayReveal: Boolean },
  data: {
    kind: '' as WishTaskKind | '',
    words: null as WishWords | null,
    since: '',
    claim: '',
    said: '',
    photos: [] as string[],
    steps: [] as ReturnType<typeof wishSteps>,
    sides: [] as { side: Side; id: string; name: string; text: string }[],
    receivedText: '',
    notReceivedText: '',
    hidden: false,
    numbers: {} as Partial<Record<Side, string>>,
    unfolded: false,
    acting: false,
    suggestions: null as Suggestion[] | null,
    candidates: [] as SuggestionRow[],
    chosen: '',
    sendText: '',
    reason: '',
  },
  observers: {
    'task, mayReveal, t'(task: WishTask | null, mayReveal: boolean, t: Messages) {
      if (!task) return
      const { kind, wish, claim, since } = task
      const now = Date.now()
      const called = kind !== 'UNCLAIMED'
      this.setData({
        kind,
        words: wishWords(wish, t, now),
        since: fill(t.desk.since[kind], { time: instantText(since, t, now) }),
        claim: claim ? fill(claim.parts > 1 ? t.desk.whoN : t.desk.who, { name: claimerText(claim, t), n: claim.parts }) : '',
        said: claim?.deliveredAt ? fill(t.desk.said, { time: instantText(claim.deliveredAt, t, now) }) : '',
        photos: (claim?.pictures ?? []).map(({ url }) => serverUrl(url)),
        steps: wishSteps(task, t, now),
        receivedText: fill(t.desk.received, { said: t.wishDone[wish.kind].confirm }),
        notReceivedText: fill(t.desk.notReceived, { said: t.wishDone[wish.kind].dispute }),
        hidden: called && !wish.wisher,
        sides: called && mayReveal ? sidesOf(task).map(({ side, id }) => ({ side, id, name: t.desk.sides[side], text: t.desk.phone[side] })) : [],
      })
    },
    'suggestions, chosen, t'(suggestions: Suggestion[] | null, chosen: string, t: Messages) {
      const candidates = suggestionRows(suggestions ?? [], t)
      const name = candidates.find(({ key }) => key === chosen)?.name
      this.setData({ candidates, sendText: name ? fill(t.desk.send, { name }) : t.desk.dispatch })
    },
  },
  methods: {
    fold() {
      this.setData({ unfolded: !this.data.unfolded })
    },
    async reveal(event: WechatMiniprogram.BaseEvent) {
      const { side, id } = event.currentTarget.dataset as { side: Side; id: string }
      const { task, t } = this.data
      await this.attempt(async () => {
        const { phone, refusal } = await revealPhone(id, fill(t.desk.purpose, { title: task.wish.title }))
        this.setData({ numbers: { ...this.data.numbers, [side]: phone } })
        return refusal || (phone ? '' : t.desk.noPhone)
      })
    },
    async begin() {
      this.setData({ acting: true, refusal: '' })
      const { kind, task } = this.data
      if (kind !== 'UNCLAIMED') return
      await this.attempt(async () => {
        this.setData({ suggestions: withCommunity(await findSuggestions(task.wish.id), task) })
        return ''
      })
    },
    stop() {
      this.setData({ acting: false, suggestions: null, chosen: '', reason: '', refusal: '' })
    },
    choose(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      this.setData({ chosen: event.detail.key, refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: event.detail.value, refusal: '' })
    },
    dispatch() {
      const { task, candidates, chosen, t } = this.data
      const found = candidates.find(({ key }) => key === chosen)
      if (!found) return this.setData({ refusal: t.desk.chooseFirst })
      const { personId, organisationId } = found
      return this.finish(() => dispatch({ wishId: task.wish.id, personId, organisationId }), t.desk.sent)
    },
    confirm() {
      return this.withReason((claimId, reason) => confirmFor(claimId, reason), this.data.t.desk.confirmed)
    },
    receive() {
      return this.withReason((claimId, reason) => decideDispute(claimId, true, reason), this.data.t.desk.decided)
    },
    annul() {
      return this.withReason((claimId, reason) => decideDispute(claimId, false, reason), this.data.t.desk.decided)
    },
    withReason(act: (claimId: string, reason: string) => Promise<string>, done: string) {
      const { task, t } = this.data
      const reason = this.data.reason.trim()
      if (!reason) return this.setData({ refusal: t.claim.reasonMissing })
      return this.finish(() => act(task.id, reason), done)
    },
    async finish(act: () => Promise<string>, done: string) {
      if (!(await this.attempt(act))) return
      wx.showToast({ title: done, icon: 'none' })
      this.triggerEvent('done', { id: this.data.task.id })
    },
  },
})

/** The community can always be asked, also where there are too many people before it. */
function withCommunity(found: Suggestion[], { wish: { community } }: WishTask): Suggestion[] {
  if (!community || found.some(({ organisation }) => organisation?.id === community.id)) return found
  return [...found, { person: null, organisation: community, reasons: [{ kind: 'OWN_NODE', count: 0 }] }]
}

/** Who can be called: the wisher, unless she is under a pseudonym, and in a dispute whoever has claimed. */
function sidesOf({ kind, wish, claim }: WishTask): { side: Side; id: string }[] {
  return [
    ...(wish.wisher ? [{ side: 'wisher' as const, id: wish.wisher.id }] : []),
    ...(kind === 'DISPUTED' && claim?.claimer ? [{ side: 'claimer' as const, id: claim.claimer.id }] : []),
  ]
}
