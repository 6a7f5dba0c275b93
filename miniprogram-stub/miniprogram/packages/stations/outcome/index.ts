import type { Booked } from '../../../api/bookings'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText, whenText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'

/** What became of booking: what is booked, which weeks are not and why, or the place in the line. */
Component({
  behaviors: [reading],
  properties: { booked: { type: Object, value: null as unknown as Booked }, place: Number },
  data: { title: '', text: '', code: '', times: [] as { id: string; text: string }[], skippedTitle: '', skipped: [] as { when: string; text: string }[] },
  observers: {
    'booked, place, t'(booked: Booked | null, place: number, t: Messages) {
      const now = Date.now()
      if (place) return this.setData({ title: t.booking.waiting, text: fill(t.booking.waitingText, { n: place }), code: '', times: [], skipped: [] })
      if (!booked) return
      const [first] = booked.bookings
      const requested = first?.status === 'REQUESTED'
      const { done, doneText, roomDoneText, requested: asked, requestedText } = t.booking
      this.setData({
        title: requested ? asked : done,
        text: requested ? requestedText : first?.room ? roomDoneText : doneText,
        code: first?.pickUpCode ?? '',
        times: booked.bookings.map(({ id, startsAt, endsAt }) => ({ id, text: whenText(startsAt, endsAt, t, now) })),
        skippedTitle: fill(t.booking.skipped, { n: booked.skipped.length }),
        skipped: booked.skipped.map(({ startsAt, message }) => ({ when: instantText(startsAt, t, now), text: message })),
      })
    },
  },
  methods: {
    mine() {
      wx.navigateTo({ url: '/packages/stations/mine/index' })
    },
    again() {
      this.triggerEvent('again')
    },
  },
})
