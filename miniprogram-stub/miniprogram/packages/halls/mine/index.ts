import { listOwnBallots, type OpenBallot } from '../../../api/ballots'
import type { TopicLineFragment } from '../../../api/generated'
import { joined } from '../../../api/joined'
import { listOwnTopics } from '../../../api/topics'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { openBallotRows } from '../../../i18n/ballot'
import type { Messages } from '../../../i18n/zh'

Component({
  behaviors: [reading, fetching],
  data: {
    ballots: [] as OpenBallot[],
    rows: [] as ReturnType<typeof openBallotRows>,
    topics: [] as TopicLineFragment[],
    cursor: null as string | null,
    loadingMore: false,
  },
  observers: {
    'ballots, t'(ballots: OpenBallot[], t: Messages) {
      this.setData({ rows: openBallotRows(ballots, t, Date.now()) })
    },
  },
  methods: {
    onShow() {
      return this.enter('topicMine')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const [ballots, page] = await Promise.all([listOwnBallots(), listOwnTopics(null)])
      return { ballots, topics: page.nodes, cursor: page.cursor }
    },
    async loadMore() {
      const { cursor, loadingMore } = this.data
      if (!cursor || loadingMore) return
      this.setData({ loadingMore: true })
      const page = await listOwnTopics(cursor).catch(() => null)
      if (page) this.setData({ topics: joined(this.data.topics, page.nodes), cursor: page.cursor })
      this.setData({ loadingMore: false })
    },
    openBallot(event: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: `/packages/halls/ballot/index?id=${encodeURIComponent(event.currentTarget.dataset.id as string)}` })
    },
    raise() {
      wx.navigateTo({ url: '/packages/halls/raise/index' })
    },
  },
})
