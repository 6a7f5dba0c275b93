import { cancelBooking, leaveWait, listBookings, listWaits, type Booking, type Wait } from '../../../api/bookings'
import { joined } from '../../../api/joined'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { waitWords } from '../../../i18n/booking'
import type { Messages } from '../../../i18n/zh'

Component({
  behaviors: [reading, asking, fetching],
  data: {
    bookings: [] as Booking[],
    waits: [] as Wait[],
    waitRows: [] as ReturnType<typeof waitWords>[],
    cursor: null as string | null,
    loadingMore: false,
    moreFailed: false,
    // What is being changed, beside which a refusal stands.
    active: '',
  },
  observers: {
    'waits, t'(waits: Wait[], t: Messages) {
      const now = Date.now()
      this.setData({ waitRows: waits.map((each) => waitWords(each, t, now)) })
    },
  },
  methods: {
    onShow() {
      return this.enter('bookingMine')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    onReachBottom() {
      // After a failure the button asks again, not every touch of the end.
      if (!this.data.moreFailed) this.loadMore()
    },
    async fetch() {
      const [{ nodes, cursor }, waits] = await Promise.all([listBookings(null), listWaits()])
      return { bookings: nodes, cursor, waits, moreFailed: false }
    },
    async loadMore() {
      const { cursor, loadingMore } = this.data
      if (!cursor || loadingMore) return
      this.setData({ loadingMore: true, moreFailed: false })
      const page = await listBookings(cursor).catch(() => null)
      this.setData({ loadingMore: false, ...(page ? { bookings: joined(this.data.bookings, page.nodes), cursor: page.cursor } : { moreFailed: true }) })
    },
    async cancel(event: WechatMiniprogram.CustomEvent<{ series: boolean }>) {
      const { t } = this.data
      const id = event.currentTarget.dataset.id as string
      const { series } = event.detail
      if (!(await confirm(series ? t.bookingQuestions.series : t.bookingQuestions.cancel))) return
      await this.change(id, () => cancelBooking(id, series), t.bookingMine.cancelled)
    },
    async leave(event: WechatMiniprogram.BaseEvent) {
      const { t } = this.data
      const id = event.currentTarget.dataset.id as string
      if (await confirm(t.bookingQuestions.leave)) await this.change(id, () => leaveWait(id), t.bookingMine.left)
    },
    async change(id: string, act: () => Promise<string>, done: string) {
      this.setData({ active: id })
      if (!(await this.attempt(act))) return
      wx.showToast({ title: done, icon: 'success' })
      await this.reload()
    },
    open(event: WechatMiniprogram.BaseEvent) {
      const { room, service } = this.data.bookings[event.currentTarget.dataset.index as number]
      const [page, id] = room ? ['room', room.id] : ['service', service?.id ?? '']
      if (id) wx.navigateTo({ url: `/packages/stations/${page}/index?id=${encodeURIComponent(id)}` })
    },
    browse() {
      wx.redirectTo({ url: '/packages/stations/map/index' })
    },
  },
})
