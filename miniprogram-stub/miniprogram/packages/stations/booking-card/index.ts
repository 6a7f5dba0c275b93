import type { Booking } from '../../../api/bookings'
import { reading } from '../../../behaviors/reading'
import { bookingWords, type BookingWords } from '../../../i18n/booking'
import type { Messages } from '../../../i18n/zh'

/** One of one's own bookings, with its code for whoever picks up, and what can be done with it. */
Component({
  behaviors: [reading],
  properties: { booking: { type: Object, value: null as unknown as Booking }, busy: Boolean, refusal: String },
  data: { words: null as BookingWords | null },
  observers: {
    'booking, t'(booking: Booking | null, t: Messages) {
      if (booking) this.setData({ words: bookingWords(booking, t, Date.now()) })
    },
  },
  methods: {
    open() {
      this.triggerEvent('open')
    },
    cancel() {
      this.triggerEvent('cancel', { series: false })
    },
    cancelSeries() {
      this.triggerEvent('cancel', { series: true })
    },
  },
})
