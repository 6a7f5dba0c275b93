import type { ModerationDecision } from '../../../api/generated'
import { serverUrl } from '../../../api/server'
import { decideContents, listContents, type Content } from '../../../api/staff'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { findWork, moreWork } from '../working'

Component({
  behaviors: [reading, asking, fetching],
  data: {
    nodes: [] as { id: string; name: string }[],
    nodeNames: [] as string[],
    node: 0,
    needsFactor: false,
    cursor: null as string | null,
    loadingMore: false,
    items: [] as Content[],
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
    onShow() {
      return this.enter('moderation')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    onReachBottom() {
      return this.loadMore()
    },
    async fetch() {
      const work = await findWork('moderation', this.data.node, listContents)
      return work && { ...work }
    },
    chooseNode(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ node: event.detail.index })
      return this.load()
    },
    async loadMore() {
      if (!this.data.cursor || this.data.loadingMore) return
      this.setData({ loadingMore: true })
      const more = await moreWork(this.data, listContents).catch(() => ({}))
      this.setData({ ...more, loadingMore: false })
    },
    elsewhere() {
      if (this.data.needsFactor) wx.navigateTo({ url: '/packages/staff/factor/index' })
      else wx.switchTab({ url: '/pages/mine/index' })
    },
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
