import { serverUrl } from '../../../api/server'
import { findStation, type Station } from '../../../api/stations'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { dayRows, offerBadge, offerText, openText, openTone, roomText } from '../../../i18n/station'
import type { Messages } from '../../../i18n/zh'

Component({
  behaviors: [reading, fetching],
  data: {
    isPublic: true,
    id: '',
    station: null as Station | null,
    tags: [] as { text: string; tone: string }[],
    partner: '',
    days: [] as ReturnType<typeof dayRows>,
    facilities: [] as string[],
    pictures: [] as string[],
    phone: null as { name: string; number: string } | null,
    rooms: [] as { id: string; name: string; text: string }[],
    services: [] as { id: string; name: string; text: string; badge: string }[],
  },
  observers: {
    'station, t'(station: Station | null, t: Messages) {
      if (!station) return
      const { kind, openNow, partner, accessible, days, facilities, pictures, rooms, services } = station
      this.setData({
        tags: [{ text: openText(openNow, t), tone: openTone(openNow) }, { text: t.stationKinds[kind], tone: '' }],
        partner: partner ? fill(t.station.partner, { partner }) : '',
        days: days.some(({ open, note }) => open.length || note) ? dayRows(days, t, Date.now()) : [],
        facilities: [
          ...(accessible === null ? [] : [accessible ? t.station.accessible : t.station.notAccessible]),
          ...facilities.map((each) => t.facilities[each]),
        ],
        pictures: pictures.map(({ url }) => serverUrl(url)),
        phone: phoneOf(station),
        rooms: rooms.map((each) => ({ id: each.id, name: each.name, text: roomText(each, t) })),
        services: services.map((each) => ({ id: each.id, name: each.name, text: offerText(each, t), badge: offerBadge(each, t) })),
      })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
    },
    onShow() {
      return this.enter('station')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      return { station: await findStation(this.data.id) }
    },
    navigate() {
      const { name, address, latitude, longitude } = this.data.station!
      if (latitude !== null && longitude !== null) wx.openLocation({ latitude, longitude, name, address, fail: () => {} })
    },
    openRoom(event: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: `/packages/stations/room/index?id=${encodeURIComponent(event.currentTarget.dataset.id as string)}` })
    },
    openService(event: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: `/packages/stations/service/index?id=${encodeURIComponent(event.currentTarget.dataset.id as string)}` })
    },
    back() {
      wx.redirectTo({ url: '/packages/stations/map/index' })
    },
  },
})

/** The number of the station, or else of whoever runs it. */
function phoneOf({ name, phone, organisation }: Station) {
  if (phone) return { name, number: phone }
  return organisation?.phone ? { name: organisation.name, number: organisation.phone } : null
}
