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
// A search may bring few or none at a time: it goes on by itself until a screen is full, but not for ever.
const ENOUGH = 6
const ROUNDS = 5

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
    // Whether the search has stopped before there was enough; then the button goes on.
    paused: false,
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
      // After a failure or a long search the button asks again, not every touch of the end.
      if (!this.data.moreFailed && !this.data.paused) this.loadMore()
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
      const chosen = countChosen(choice) > 0 || choice.community !== ''
      this.setData({ turn, filter, chosen, loadingMore: false, moreFailed: false, paused: false })
      try {
        await this.bring(turn, null)
      } catch (error) {
        if (turn !== this.data.turn) return
        // Between two pages of a search more is being loaded already.
        if (this.data.loadingMore) this.setData({ state: 'ready', loadingMore: false, moreFailed: true })
        else this.setData({ state: 'failed', fault: faultText(error, this.data.t) })
      }
    },
    async loadMore() {
      const { activities, cursor, loadingMore, turn } = this.data
      if (!cursor || loadingMore) return
      this.setData({ state: activities.length ? 'ready' : 'loading', loadingMore: true, moreFailed: false })
      try {
        await this.bring(turn, cursor)
      } catch {
        if (turn === this.data.turn) this.setData({ state: 'ready', loadingMore: false, moreFailed: true })
      }
    },
    /** Brings the next page, and those after it while there is too little to show. */
    async bring(turn: number, after: string | null) {
      let brought = 0
      for (let round = 1; ; round++) {
        const page = await listActivities(this.data.filter, after)
        if (turn !== this.data.turn) return
        const before = after === null ? [] : this.data.activities
        const activities = joined(before, page.activities)
        brought += activities.length - before.length
        const short = page.cursor !== null && brought < ENOUGH
        const goesOn = short && round < ROUNDS
        const state = goesOn && !activities.length ? 'loading' : 'ready'
        this.setData({ activities, cursor: page.cursor, state, loadingMore: goesOn, paused: short && !goesOn, ...(after === null && { own: {} }) })
        if (page.activities.length) this.loadOwn(turn, after)
        if (!goesOn) return
        after = page.cursor
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
