import type { NotificationKind } from '../../api/generated'
import { joined } from '../../api/joined'
import { KINDS, listNews, markRead, type News } from '../../api/notifications'
import { asking } from '../../behaviors/asking'
import { fetching } from '../../behaviors/fetching'
import { reading } from '../../behaviors/reading'
import { instantText } from '../../i18n/time'
import type { Messages } from '../../i18n/zh'

const TABS = ['/pages/activities/index', '/pages/mine/index']

const ids = ['', ...KINDS]

Component({
  behaviors: [reading, asking, fetching],
  data: {
    kind: '' as NotificationKind | '',
    ids,
    names: [] as string[],
    news: [] as News[],
    rows: [] as { id: string; kind: string; when: string }[],
    cursor: null as string | null,
    unread: 0,
    loadingMore: false,
  },
  observers: {
    t(t: Messages) {
      this.setData({ names: [t.inbox.all, ...KINDS.map((each) => t.inbox.kinds[each])] })
    },
    'news, t'(news: News[], t: Messages) {
      const now = Date.now()
      this.setData({ rows: news.map(({ id, kind, createdAt }) => ({ id, kind: t.inbox.kinds[kind], when: instantText(createdAt, t, now) })) })
    },
  },
  methods: {
    onShow() {
      return this.enter('inbox')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    onReachBottom() {
      return this.loadMore()
    },
    async fetch() {
      const { nodes, cursor, unread } = await listNews(this.data.kind, null)
      return { news: nodes, cursor, unread }
    },
    choose(event: WechatMiniprogram.CustomEvent<{ id: NotificationKind | '' }>) {
      this.setData({ kind: event.detail.id })
      return this.load()
    },
    showAll() {
      this.setData({ kind: '' })
      return this.load()
    },
    async loadMore() {
      const { kind, cursor, loadingMore } = this.data
      if (!cursor || loadingMore) return
      this.setData({ loadingMore: true })
      const page = await listNews(kind, cursor).catch(() => null)
      // Another kind may have been chosen meanwhile.
      if (page && kind === this.data.kind) this.setData({ news: joined(this.data.news, page.nodes), cursor: page.cursor, unread: page.unread })
      this.setData({ loadingMore: false })
    },
    open(event: WechatMiniprogram.BaseEvent) {
      const found = this.data.news[event.currentTarget.dataset.index as number]
      if (!found.readAt) {
        this.mark((each) => each.id === found.id, this.data.unread - 1)
        // Whatever does not get through stays unread on the server and shows again.
        markRead([found.id]).catch(() => {})
      }
      if (found.page) go(found.page, () => wx.showToast({ title: this.data.t.inbox.unavailable, icon: 'none' }))
    },
    async readAll() {
      if (await this.attempt(() => markRead(null))) this.mark(() => true, 0)
    },
    mark(which: (news: News) => boolean, unread: number) {
      const readAt = new Date().toISOString()
      this.setData({ unread: Math.max(0, unread), news: this.data.news.map((each) => (which(each) && !each.readAt ? { ...each, readAt } : each)) })
    },
    settings() {
      wx.navigateTo({ url: '/packages/account/notices/index' })
    },
  },
})

function go(url: string, fail: () => void) {
  if (TABS.includes(url.split('?')[0])) wx.switchTab({ url, fail })
  else wx.navigateTo({ url, fail })
}
