import type { ModerationDecision } from '../../../api/generated'
import { serverUrl } from '../../../api/server'
import { decideContents, listContents, type Content } from '../../../api/staff'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { working } from '../../../behaviors/working'

Component({
  behaviors: [reading, asking, working('moderation', listContents)],
  data: {
    chosen: [] as string[],
    rows: [] as { id: string; kind: string; origin: string; lines: string[]; pictures: string[]; chosen: boolean }[],
    chosenText: '',
    active: false,
    reason: '',
  },
  observers: {
    'items, chosen, t'(items: Content[], chosen: string[], t: Messages) {
      const now = Date.now()
      this.setData({
        chosenText: fill(t.moderation.chosenCount, { n: chosen.length }),
        active: chosen.length > 0,
        rows: items.map((each) => ({
          id: each.id,
          kind: t.contents[each.kind],
          origin: t.moderation.origins[each.origin],
          lines: linesOf(each, t, now),
          pictures: each.pictures.map(({ url }) => serverUrl(url)),
          chosen: chosen.includes(each.id),
        })),
      })
    },
  },
  methods: {
    toggle(event: WechatMiniprogram.BaseEvent) {
      const id = event.currentTarget.dataset.id as string
      const { chosen } = this.data
      this.setData({ chosen: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id], refusal: '' })
    },
    chooseAll() {
      // The server takes at most 50 at once.
      const all = this.data.items.slice(0, 50).map((each) => each.id)
      this.setData({ chosen: this.data.chosen.length ? [] : all, refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: event.detail.value })
    },
    pass() {
      return this.decide('PASS', '', this.data.t.moderation.passed)
    },
    refuse() {
      const reason = this.data.reason.trim()
      if (!reason) return this.setData({ refusal: this.data.t.moderation.reasonMissing })
      return this.decide('REFUSE', reason, this.data.t.moderation.refused)
    },
    async decide(decision: ModerationDecision, reason: string, done: string) {
      const { chosen } = this.data
      if (!(await this.attempt(() => decideContents(chosen, decision, reason)))) return
      this.setData({ items: this.data.items.filter(({ id }) => !chosen.includes(id)), chosen: [], reason: '' })
      wx.showToast({ title: done, icon: 'success' })
      await this.reload()
    },
  },
})

function linesOf({ text, author, organisation, reports, appeal, submittedAt }: Content, t: Messages, now: number) {
  const who = fill(t.moderation.author, { name: author?.nickname ?? t.moderation.nobody })
  return [
    ...(text ? [text] : []),
    organisation ? `${who} · ${organisation.name}` : who,
    ...(reports ? [fill(t.moderation.reports, { n: reports })] : []),
    ...(appeal ? [fill(t.moderation.appeal, { text: appeal })] : []),
    instantText(submittedAt, t, now),
  ]
}
