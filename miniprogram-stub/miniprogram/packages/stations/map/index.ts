import type { ServiceKind, StationFilter } from '../../../api/generated'
import { joined } from '../../../api/joined'
import { allowPosition, findPosition, type Position } from '../../../api/position'
import { listStations, listWalkable, SERVICE_KINDS, type FoundStation } from '../../../api/stations'
import { findReader } from '../../../api/wishes'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import type { Messages } from '../../../i18n/zh'
import { markersOf, scaleFor, type Marker } from './markers'

type View = 'near' | 'home' | 'all'

/** What is looked for; an answer to something else comes too late. */
interface Sought {
  view: View
  minutes: number
  service: ServiceKind | ''
  openOnly: boolean
}

const MINUTES = [15, 30, 60]

Component({
  behaviors: [reading, fetching],
  data: {
    isPublic: true,
    views: [] as View[],
    viewNames: [] as string[],
    // Empty until it is known whether the reader has a community.
    view: '' as View | '',
    community: null as { id: string; name: string } | null,
    minutes: MINUTES[0],
    minuteChoices: MINUTES.map(String),
    minuteNames: [] as string[],
    openOnly: false,
    service: '' as ServiceKind | '',
    serviceNames: [] as string[],
    serviceAt: 0,
    stations: [] as FoundStation[],
    position: null as Position | null,
    nowhereText: '',
    markers: [] as Marker[],
    scale: 16,
    marked: '',
    markedStation: null as FoundStation | null,
    cursor: null as string | null,
    loadingMore: false,
    moreFailed: false,
    shown: false,
  },
  observers: {
    't, community'(t: Messages, community: { name: string } | null) {
      const views: View[] = community ? ['near', 'home', 'all'] : ['near', 'all']
      this.setData({
        views,
        viewNames: views.map((each) => (each === 'home' && community ? community.name : t.stations.views[each])),
        minuteNames: MINUTES.map((n) => fill(t.stations.minutesN, { n })),
        serviceNames: [t.stations.everyService, ...SERVICE_KINDS.map((each) => t.serviceKinds[each])],
        nowhereText: fill(t.stations.nowhereText, { place: community?.name ?? t.stations.views.all }),
      })
    },
    'stations, position'(stations: FoundStation[], position: Position | null) {
      const markers = position ? markersOf(stations) : []
      this.setData({ markers, ...(position && { scale: scaleFor(position, markers) }) })
    },
    'stations, marked'(stations: FoundStation[], marked: string) {
      this.setData({ markedStation: stations.find(({ id }) => id === marked) ?? null })
    },
  },
  methods: {
    onShow() {
      wx.setNavigationBarTitle({ title: this.data.t.titles.stations })
      // Whoever comes back from a station finds the list where she left it.
      if (!this.data.shown) this.enter('stations')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    onReachBottom() {
      // After a failure the button asks again, not every touch of the end.
      if (!this.data.moreFailed) this.loadMore()
    },
    async fetch(): Promise<Record<string, unknown>> {
      const community = (await findReader())?.community ?? null
      this.setData({ community, view: this.data.view || (community ? 'home' : 'all') })
      const sought = this.sought()
      const found = await this.find(sought)
      // Something else may have been chosen meanwhile.
      return this.isStill(sought) ? { ...found, shown: true, moreFailed: false, marked: '' } : this.fetch()
    },
    async find(sought: Sought): Promise<{ stations: FoundStation[]; cursor: string | null; position: Position | null }> {
      const { view, minutes, service, openOnly } = sought
      const position = view === 'near' ? await findPosition() : null
      if (position) return { stations: await listWalkable(position, minutes, service, openOnly), cursor: null, position }
      // Whoever does not say where she is still sees what there is at home.
      const { nodes, cursor } = await listStations(this.filter(sought), openOnly, null)
      return { stations: nodes, cursor, position: null }
    },
    filter({ view, service }: Sought): StationFilter {
      const { community } = this.data
      return { ...(community && view !== 'all' && { organisationId: community.id }), ...(service && { service }) }
    },
    sought(): Sought {
      const { view, minutes, service, openOnly } = this.data
      return { view: view || 'all', minutes, service, openOnly }
    },
    isStill(sought: Sought) {
      return JSON.stringify(sought) === JSON.stringify(this.sought())
    },
    async loadMore() {
      const { cursor, loadingMore } = this.data
      if (!cursor || loadingMore) return
      const sought = this.sought()
      this.setData({ loadingMore: true, moreFailed: false })
      const page = await listStations(this.filter(sought), sought.openOnly, cursor).catch(() => null)
      this.setData({ loadingMore: false })
      if (!this.isStill(sought)) return
      this.setData(page ? { stations: joined(this.data.stations, page.nodes), cursor: page.cursor } : { moreFailed: true })
    },

    chooseView(event: WechatMiniprogram.CustomEvent<{ id: View }>) {
      this.setData({ view: event.detail.id })
      return this.load()
    },
    chooseMinutes(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ minutes: Number(event.detail.id) })
      return this.load()
    },
    chooseService(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ service: SERVICE_KINDS[event.detail.index - 1] ?? '', serviceAt: event.detail.index })
      return this.load()
    },
    chooseOpen() {
      this.setData({ openOnly: !this.data.openOnly })
      return this.load()
    },
    clear() {
      this.setData({ openOnly: false, service: '', serviceAt: 0 })
      return this.load()
    },
    seeAll() {
      this.setData({ view: 'all' })
      return this.load()
    },
    async allow() {
      await allowPosition()
      return this.load()
    },
    mark(event: WechatMiniprogram.CustomEvent<{ markerId: number }>) {
      const station = this.data.stations[event.detail.markerId - 1]
      if (station) this.setData({ marked: station.id })
    },
    open(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      wx.navigateTo({ url: `/packages/stations/station/index?id=${encodeURIComponent(event.detail.id)}` })
    },
    mine() {
      wx.navigateTo({ url: '/packages/stations/mine/index' })
    },
  },
})
