import { joined } from '../../../api/joined'
import type { Page } from '../../../api/pages'
import { listClaimed, listMade, listOffers, type MadeClaim, type WallWish } from '../../../api/wishes'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import { claimTone } from '../../../i18n/wish'
import type { Messages } from '../../../i18n/zh'

type View = 'made' | 'claimed'

const VIEWS: View[] = ['made', 'claimed']

Component({
  behaviors: [reading, fetching],
  data: {
    views: VIEWS,
    viewNames: [] as string[],
    view: 'made' as View,
    found: [] as (WallWish | MadeClaim)[],
    rows: [] as { id: string; wish: WallWish | null; own: string; tone: string }[],
    offers: [] as MadeClaim[],
    offered: [] as { id: string; wish: WallWish; own: string; tone: string }[],
    cursor: null as string | null,
    loadingMore: false,
  },
  observers: {
    t(t: Messages) {
      this.setData({ viewNames: VIEWS.map((each) => t.wishMine.views[each]) })
    },
    'offers, t'(offers: MadeClaim[], t: Messages) {
      const now = Date.now()
      this.setData({ offered: offers.flatMap((each) => (each.wish ? [{ id: each.id, wish: each.wish, own: claimText(each, t, now), tone: claimTone(each.state) }] : [])) })
    },
    'found, t'(found: (WallWish | MadeClaim)[], t: Messages) {
      const now = Date.now()
      this.setData({ rows: found.map((each) => ('wish' in each ? { id: each.id, wish: each.wish, own: claimText(each, t, now), tone: claimTone(each.state) } : { id: each.id, wish: each, own: '', tone: '' })) })
    },
  },
  methods: {
    onShow() {
      return this.enter('wishMine')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    onReachBottom() {
      return this.loadMore()
    },
    async fetch(): Promise<Record<string, unknown>> {
      const { view } = this.data
      const [{ nodes, cursor }, offers] = await Promise.all([this.list(null), listOffers()])
      // The other view may have been chosen meanwhile.
      return view === this.data.view ? { found: nodes.filter(isSettled), cursor, offers } : this.fetch()
    },
    list(after: string | null): Promise<Page<WallWish | MadeClaim>> {
      return this.data.view === 'made' ? listMade(after) : listClaimed(after)
    },
    async loadMore() {
      const { view, cursor, loadingMore } = this.data
      if (!cursor || loadingMore) return
      this.setData({ loadingMore: true })
      const page = await this.list(cursor).catch(() => null)
      if (page && view === this.data.view) this.setData({ found: joined(this.data.found, page.nodes.filter(isSettled)), cursor: page.cursor })
      this.setData({ loadingMore: false })
    },
    choose(event: WechatMiniprogram.CustomEvent<{ id: View }>) {
      this.setData({ view: event.detail.id })
      return this.load()
    },
    open(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      wx.navigateTo({ url: `/packages/wishes/wish/index?id=${encodeURIComponent(event.detail.id)}` })
    },
    write() {
      wx.navigateTo({ url: '/packages/wishes/write/index' })
    },
    browse() {
      wx.redirectTo({ url: '/packages/wishes/list/index' })
    },
  },
})

function claimText({ state, dueAt }: MadeClaim, t: Messages, now: number) {
  if (state === 'OFFERED') return fill(t.wishMine.answer, { time: instantText(dueAt, t, now) })
  return state === 'CLAIMED' ? fill(t.wishMine.due, { time: instantText(dueAt, t, now) }) : t.claimStates[state]
}

/** What waits for an answer stands above, whatever is chosen. */
const isSettled = (each: WallWish | MadeClaim) => !('state' in each) || each.state !== 'OFFERED'
