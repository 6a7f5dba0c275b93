import { approve, checkIn, listRooms, outrank, pickUp, reject, type BookingCard, type DeskRoom } from '../../../api/booking-desk'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { cardWords } from '../../../i18n/booking'
import { dateOf, dateStart, dayText, wallClock } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { comingDays, DAY_QUARTERS, instantOf, timeText } from '../../../i18n/quarters'

const HOUR = 3_600_000
// From how long before its start somebody can be checked in, and until when staff may still take a room.
const EARLY = HOUR / 2
const NOTICE = 48 * HOUR

/** What is being done with a booking. */
type Act = '' | 'refuse' | 'pickUp' | 'outrank'

/** One booking at a station, and what staff can do with it now. */
Component({
  behaviors: [reading, asking],
  properties: { card: { type: Object, value: null as unknown as BookingCard }, station: String },
  data: {
    words: null as ReturnType<typeof cardWords> | null,
    waits: false,
    canCheckIn: false,
    canPickUp: false,
    canOutrank: false,
    acting: '' as Act,
    reason: '',
    code: '',
    rooms: [] as DeskRoom[],
    roomNames: [] as string[],
    room: -1,
    days: [] as string[],
    dayNames: [] as string[],
    day: -1,
    times: DAY_QUARTERS,
    timeNames: DAY_QUARTERS.map(timeText),
    time: -1,
  },
  observers: {
    'card, t'(card: BookingCard | null, t: Messages) {
      if (!card) return
      const now = Date.now()
      const { status, startsAt, endsAt, room, service } = card
      const start = Date.parse(startsAt)
      this.setData({
        words: cardWords(card, t, now),
        waits: status === 'REQUESTED',
        canCheckIn: status === 'APPROVED' && start - EARLY <= now && now < Date.parse(endsAt),
        canPickUp: status === 'CHECKED_IN' && service?.care === true,
        canOutrank: room !== null && status === 'APPROVED' && start - NOTICE >= now,
      })
    },
  },
  methods: {
    approve() {
      return this.finish(() => approve(this.data.card.id, false), this.data.t.bookingDesk.approved)
    },
    approveSeries() {
      return this.finish(() => approve(this.data.card.id, true), this.data.t.bookingDesk.approved)
    },
    checkIn() {
      return this.finish(() => checkIn(this.data.card.id), this.data.t.bookingDesk.checkIn)
    },
    begin(event: WechatMiniprogram.BaseEvent) {
      this.setData({ acting: event.currentTarget.dataset.act as Act, refusal: '' })
    },
    stop() {
      this.setData({ acting: '', reason: '', code: '', refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ [event.currentTarget.dataset.field as string]: event.detail.value, refusal: '' })
    },
    refuse() {
      return this.refuseWith(false)
    },
    refuseSeries() {
      return this.refuseWith(true)
    },
    refuseWith(wholeSeries: boolean) {
      const { card, t } = this.data
      const reason = this.data.reason.trim()
      if (!reason) return this.setData({ refusal: t.bookingDesk.reasonMissing })
      return this.finish(() => reject(card.id, wholeSeries, reason), t.bookingDesk.refused)
    },
    pickUp() {
      const { card, t } = this.data
      const code = this.data.code.trim()
      if (!/^\d{6}$/.test(code)) return this.setData({ refusal: t.bookingDesk.codeMissing })
      return this.finish(() => pickUp(card.id, code), t.bookingDesk.pickedUp)
    },
    /** Offers the other rooms of the station, and the time that the booking has. */
    async beginOutrank() {
      const { card, station, t } = this.data
      const now = Date.now()
      const start = Date.parse(card.startsAt)
      const days = comingDays(dateOf(start), now)
      this.setData({
        acting: 'outrank',
        refusal: '',
        days,
        dayNames: days.map((each) => dayText(dateStart(each), t, now)),
        day: days.indexOf(dateOf(start)),
        time: DAY_QUARTERS.indexOf(quarterOf(start)),
      })
      await this.attempt(async () => {
        const rooms = (await listRooms(station)).filter(({ capacity, policy }) => policy && (capacity === null || capacity >= card.people))
        this.setData({ rooms, roomNames: rooms.map(({ name }) => name), room: rooms.findIndex(({ id }) => id !== card.room?.id) })
        return ''
      })
    },
    choose(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ [event.currentTarget.dataset.field as string]: event.detail.index, refusal: '' })
    },
    async outrank() {
      const { card, rooms, room, days, day, time, t } = this.data
      const reason = this.data.reason.trim()
      if (!reason) return this.setData({ refusal: t.bookingDesk.reasonMissing })
      if (!rooms[room] || !days[day] || time < 0) return this.setData({ refusal: t.roomBlock.missing })
      if (!(await confirm(t.bookingQuestions.outrank))) return
      const startsAt = instantOf(days[day], DAY_QUARTERS[time])
      await this.finish(() => outrank({ bookingId: card.id, reason, roomId: rooms[room].id, startsAt }), t.bookingDesk.outranked)
    },
    async finish(act: () => Promise<string>, done: string) {
      if (!(await this.attempt(act))) return
      wx.showToast({ title: done, icon: 'none' })
      this.setData({ acting: '', reason: '', code: '' })
      this.triggerEvent('done', { id: this.data.card.id })
    },
  },
})

/** Which minute of its day an instant is in. */
function quarterOf(instant: number) {
  const [hours, minutes] = wallClock(instant).time.split(':').map(Number)
  return hours * 60 + minutes
}
