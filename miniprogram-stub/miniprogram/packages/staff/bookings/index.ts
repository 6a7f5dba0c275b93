import { BOOKING_VIEWS, listStationBookings, withStations, type BookingView } from '../../../api/booking-desk'
import { nodesFor, type Appointment } from '../../../api/staff'
import { reading } from '../../../behaviors/reading'
import type { Messages } from '../../../i18n/zh'
import { working } from '../../../behaviors/working'

Component({
  behaviors: [reading, working('bookings', listStationBookings, { kind: 'REQUESTED', spread: withStations })],
  data: {
    kinds: BOOKING_VIEWS,
    kindNames: [] as string[],
    emptyTitle: '',
    isTheirs: false,
  },
  observers: {
    'kind, t'(kind: BookingView, t: Messages) {
      this.setData({ kindNames: BOOKING_VIEWS.map((each) => t.bookingDesk.views[each]), emptyTitle: t.bookingDesk.emptyTitles[kind] })
    },
    appointments(appointments: Appointment[]) {
      this.setData({ isTheirs: nodesFor('bookings', appointments).length > 0 })
    },
  },
  methods: {
    block() {
      const station = this.data.nodes[this.data.node]
      wx.navigateTo({ url: `/packages/staff/room-block/index?id=${encodeURIComponent(station.id)}` })
    },
    done() {
      return this.reload()
    },
  },
})
