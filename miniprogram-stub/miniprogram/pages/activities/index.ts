import { canGiveBack, listActivities, listOwnSignups } from '../../api/activities'
import { listCommunities, type Community } from '../../api/communities'
import type { ActivityFilter, ActivitySummaryFragment, SignupStatus } from '../../api/generated'
import { joined } from '../../api/joined'
import { isSignedIn, settled } from '../../api/session'
import { watchSignups, type SignupNews } from '../../api/signup-news'
import { reading } from '../../behaviors/reading'
import { countChosen, everything, toFilter, type Choice } from '../../components/filter-bar/choice'
import { nameBars } from '../../i18n/bars'
import { faultText } from '../../i18n/faults'

const COMMUNITY = 'community'

let stopWatching = () => {}

Component({
  behaviors: [reading],
  data: {
    state: 'loading' as 'loading' | 'ready' | 'failed',
    fault: '',
    choice: everything,
    chosen: false,
    communities: [] as Community[],
    community: null as Community | null,
    activities: [] as ActivitySummaryFragment[],
    own: {} as Record<string, SignupStatus>,
    filter: {} as ActivityFilter,
    cursor: null as string | null,
    loadingMore: false,
    moreFailed: false,
    // Counts the lists asked for, so that an answer that comes late does not overwrite a newer one.
    turn: 0,
  },
  methods: {
    onLoad() {
      stopWatching = watchSignups((news) => this.takeNews(news))
      this.setData({ choice: { ...everything, community: wx.getStorageSync(COMMUNITY) || '' } })
      this.load()
      this.loadCommunities()
    },
    onUnload() {
      stopWatching()
    },
    onShow() {
      nameBars(this.data.t.titles.activities, this.data.t)
    },
    async onPullDownRefresh() {
      await this.reload()
      wx.stopPullDownRefresh()
    },
    onReachBottom() {
      // After a failure the button asks again, not every touch of the end.
      if (!this.data.moreFailed) this.loadMore()
    },

    choose(event: WechatMiniprogram.CustomEvent<Choice>) {
      this.show(event.detail)
    },
    clear() {
      this.show({ ...everything, community: '' })
    },
    show(choice: Choice) {
      wx.setStorageSync(COMMUNITY, choice.community)
      this.setData({ choice, community: communityOf(choice, this.data.communities) })
      this.load()
    },
    load() {
      this.setData({ state: 'loading' })
      return this.reload()
    },
    async reload() {
      const turn = this.data.turn + 1
      const { choice } = this.data
      const filter = toFilter(choice, Date.now())
      this.setData({ turn, filter, loadingMore: false, moreFailed: false })
      try {
        const page = await listActivities(filter, null)
        if (turn !== this.data.turn) return
        const chosen = countChosen(choice) > 0 || choice.community !== ''
        this.setData({ ...page, state: 'ready', chosen, own: {} })
        this.loadOwn(turn, null)
      } catch (error) {
        if (turn === this.data.turn) this.setData({ state: 'failed', fault: faultText(error, this.data.t) })
      }
    },
    async loadMore() {
      const { cursor, loadingMore, turn, filter } = this.data
      if (!cursor || loadingMore) return
      this.setData({ loadingMore: true, moreFailed: false })
      try {
        const page = await listActivities(filter, cursor)
        if (turn !== this.data.turn) return
        this.setData({ activities: joined(this.data.activities, page.activities), cursor: page.cursor, loadingMore: false })
        this.loadOwn(turn, cursor)
      } catch {
        if (turn === this.data.turn) this.setData({ loadingMore: false, moreFailed: true })
      }
    },
    /** Marks what the person has signed up for; the list stands without it, so a failure says nothing. */
    async loadOwn(turn: number, cursor: string | null) {
      await settled()
      if (!isSignedIn()) return
      const own = await listOwnSignups(this.data.filter, cursor).catch(() => ({}))
      if (turn === this.data.turn) this.setData({ own: { ...this.data.own, ...own } })
    },
    async loadCommunities() {
      const communities = await listCommunities().catch(() => [])
      const community = communityOf(this.data.choice, communities)
      this.setData({ communities, community })
      // A remembered community may be gone; nobody could see why the list is empty.
      if (communities.length && !community && this.data.choice.community) this.show({ ...this.data.choice, community: '' })
    },

    takeNews({ activity, status }: SignupNews) {
      const activities = this.data.activities.map((each) => (each.id === activity.id ? activity : each))
      const { [activity.id]: _, ...others } = this.data.own
      this.setData({ activities, own: canGiveBack(status) ? { ...others, [activity.id]: status } : others })
    },
    open(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      wx.navigateTo({ url: `/pages/activity/index?id=${encodeURIComponent(event.detail.id)}` })
    },
  },
})

const communityOf = (choice: Choice, communities: Community[]) => communities.find((each) => each.id === choice.community) ?? null
