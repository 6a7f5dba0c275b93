import type { WishCategory, WishFilter, WishKind } from '../../../api/generated'
import { joined } from '../../../api/joined'
import { allowPosition, findPosition } from '../../../api/position'
import { findMonths, listNearby, type NearbyWish, type WishMonth } from '../../../api/wish-finding'
import { wishChanges } from '../../../api/wish-news'
import { listStations, type StationChoice } from '../../../api/wish-writing'
import { CATEGORIES, findReader, listWishes, WISH_KINDS, type WallWish, type WishView } from '../../../api/wishes'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { monthWords, placeText, type MonthWords } from '../../../i18n/wish'
import type { Messages } from '../../../i18n/zh'

type View = WishView | 'nearby'

const VIEWS: View[] = ['open', 'nearby', 'fulfilled']
const PLACES = ['near', 'all'] as const

type Chosen = WechatMiniprogram.CustomEvent<{ id: string }>

Component({
  behaviors: [reading, fetching],
  data: {
    isPublic: true,
    views: VIEWS,
    viewNames: [] as string[],
    view: 'open' as View,
    categories: ['', ...CATEGORIES],
    categoryNames: [] as string[],
    category: '' as WishCategory | '',
    kinds: ['', ...WISH_KINDS],
    kindNames: [] as string[],
    kind: '' as WishKind | '',
    areas: PLACES as readonly string[],
    placeNames: [] as string[],
    place: 'near',
    community: null as { id: string; name: string } | null,
    stations: [] as StationChoice[],
    // Of which community they are, which is empty for all of them; null before they were asked for.
    stationsOf: null as string | null,
    stationNames: [] as string[],
    station: '',
    stationAt: 0,
    unfolded: false,
    wishes: [] as (WallWish | NearbyWish)[],
    places: [] as string[],
    // Whether it is known where the reader is; null before she was asked.
    located: null as boolean | null,
    nowhereText: '',
    months: [] as WishMonth[],
    month: null as MonthWords,
    cursor: null as string | null,
    loadingMore: false,
    moreFailed: false,
    // The list as it was after so many changes of this phone.
    changes: -1,
  },
  observers: {
    t(t: Messages) {
      this.setData({
        viewNames: VIEWS.map((each) => t.wishes.views[each]),
        categoryNames: [t.wishes.every, ...CATEGORIES.map((each) => t.wishCategories[each])],
        kindNames: [t.wishes.everyKind, ...WISH_KINDS.map((each) => t.wishKinds[each])],
      })
    },
    'community, t'(community: { name: string } | null, t: Messages) {
      const name = community?.name ?? ''
      this.setData({ placeNames: [name, t.wishes.everywhere], nowhereText: fill(t.wishes.nowhereText, { place: name || t.wishes.everywhere }) })
    },
    'wishes, t'(wishes: (WallWish | NearbyWish)[], t: Messages) {
      this.setData({ places: wishes.map((each) => ('near' in each ? placeText(each, t) : '')) })
    },
    'months, community, t'(months: WishMonth[], community: { name: string } | null, t: Messages) {
      this.setData({ month: monthWords(months, community?.name ?? '', t) })
    },
    'stations, station, t'(stations: StationChoice[], station: string, t: Messages) {
      this.setData({ stationNames: [t.wishes.everyStation, ...stations.map((each) => each.name)], stationAt: stations.findIndex((each) => each.id === station) + 1 })
    },
  },
  methods: {
    onShow() {
      wx.setNavigationBarTitle({ title: this.data.t.titles.wishes })
      // Whoever comes back finds the list where she left it, unless she has changed something.
      if (this.data.changes !== wishChanges()) this.enter('wishes')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    onReachBottom() {
      // After a failure the button asks again, not every touch of the end.
      if (!this.data.moreFailed) this.loadMore()
    },
    async fetch(): Promise<Record<string, unknown>> {
      const changes = wishChanges()
      const reader = await findReader()
      this.setData({ community: reader?.community ?? null })
      if (this.data.unfolded) this.findStations()
      const { view } = this.data
      const filter = this.filter()
      const [found, months] = await Promise.all([this.list(view, filter), this.count(view)])
      // Something else may have been chosen meanwhile.
      return this.isStill(view, filter) ? { changes, moreFailed: false, months, ...found } : this.fetch()
    },
    async list(view: View, filter: WishFilter): Promise<{ wishes: WallWish[]; cursor: string | null; located: boolean | null }> {
      const position = view === 'nearby' ? await findPosition() : null
      if (position) return { wishes: await listNearby(position), cursor: null, located: true }
      // Whoever does not say where she is still sees what there is at home.
      const { nodes, cursor } = await listWishes(view === 'fulfilled' ? view : 'open', filter, null)
      return { wishes: nodes, cursor, located: view === 'nearby' ? false : this.data.located }
    },
    /** The numbers stand on the wall of the own community, which is as good without them. */
    async count(view: View): Promise<WishMonth[]> {
      const id = this.within()
      return view === 'fulfilled' && id ? findMonths(id, Date.now()).catch(() => []) : []
    },
    filter(): WishFilter {
      if (this.data.view === 'nearby') return this.data.community ? { organisationId: this.data.community.id } : {}
      const { category, kind, station } = this.data
      const organisationId = this.within()
      return { ...(organisationId && { organisationId }), ...(category && { category }), ...(kind && { kind }), ...(station && { stationId: station }) }
    },
    within() {
      const { place, community } = this.data
      return place === 'near' && community ? community.id : ''
    },
    /** The stations are asked for only when somebody looks for one. */
    async findStations() {
      const stationsOf = this.within()
      if (stationsOf === this.data.stationsOf) return
      this.setData({ stationsOf })
      const stations = await listStations(stationsOf).catch(() => null)
      if (stationsOf === this.data.stationsOf) this.setData(stations ? { stations } : { stations: [], stationsOf: null })
    },
    isStill(view: View, filter: WishFilter) {
      return view === this.data.view && JSON.stringify(filter) === JSON.stringify(this.filter())
    },
    async loadMore() {
      const { view, cursor, loadingMore } = this.data
      if (!cursor || loadingMore) return
      const filter = this.filter()
      this.setData({ loadingMore: true, moreFailed: false })
      const page = await listWishes(view === 'fulfilled' ? view : 'open', filter, cursor).catch(() => null)
      this.setData({ loadingMore: false })
      if (!this.isStill(view, filter)) return
      this.setData(page ? { wishes: joined(this.data.wishes, page.nodes), cursor: page.cursor } : { moreFailed: true })
    },

    fold() {
      this.setData({ unfolded: !this.data.unfolded })
      if (this.data.unfolded) this.findStations()
    },
    async allow() {
      await allowPosition()
      return this.load()
    },
    seeAll() {
      this.setData({ view: 'open' })
      return this.clear()
    },
    chooseView(event: Chosen) {
      this.setData({ view: event.detail.id as View })
      return this.load()
    },
    chooseCategory(event: Chosen) {
      this.setData({ category: event.detail.id as WishCategory })
      return this.load()
    },
    chooseKind(event: Chosen) {
      this.setData({ kind: event.detail.id as WishKind })
      return this.load()
    },
    choosePlace(event: Chosen) {
      this.setData({ place: event.detail.id, station: '' })
      return this.load()
    },
    chooseStation(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ station: this.data.stations[event.detail.index - 1]?.id ?? '' })
      return this.load()
    },
    clear() {
      this.setData({ category: '', kind: '', station: '', place: 'all' })
      return this.load()
    },
    write() {
      wx.navigateTo({ url: '/packages/wishes/write/index' })
    },
    mine() {
      wx.navigateTo({ url: '/packages/wishes/mine/index' })
    },
    open(event: Chosen) {
      wx.navigateTo({ url: `/packages/wishes/wish/index?id=${encodeURIComponent(event.detail.id)}` })
    },
  },
})
