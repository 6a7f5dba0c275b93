import type { VerificationLevel } from '../../../api/generated'
import { book, waitFor, type Booked } from '../../../api/bookings'
import { missingFor } from '../../../api/level'
import { findService, listServiceDays, type Service, type ServiceDay, type Slot } from '../../../api/stations'
import { findReader } from '../../../api/wishes'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { policyRows, serviceRows, spanText } from '../../../i18n/station'
import { dateStart, dayText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { cellsOf, isWithin, monthOf, serviceState, shifted, slotsOf, type DayCell, type Month } from '../calendar'
import { choosing } from '../choosing'

const MOST_AT_ONCE = 5

Component({
  behaviors: [reading, asking, fetching, choosing(listServiceDays)],
  data: {
    isPublic: true,
    service: null as Service | null,
    level: null as VerificationLevel | null,
    missing: '' as '' | 'PHONE' | 'RESIDENT',
    asking: false,
    rows: [] as ReturnType<typeof serviceRows>,
    rules: [] as string[],
    cells: [] as DayCell[],
    hasBack: false,
    hasOn: false,
    dayLine: '',
    slots: [] as Slot[],
    slotRows: [] as { id: string; time: string; text: string; free: boolean }[],
    slot: '',
    isFull: false,
    mostPeople: 1,
    people: 1,
    careFor: '',
    booked: null as Booked | null,
    place: 0,
    isDone: false,
  },
  observers: {
    'service, t'(service: Service | null, t: Messages) {
      if (!service) return
      this.setData({ rows: serviceRows(service, t), rules: service.policy ? policyRows(service.policy, true, t) : [] })
    },
    'service, level'(service: Service | null, level: VerificationLevel | null) {
      if (service?.policy) this.setData({ missing: missingFor(service.policy.requiredLevel, level) })
    },
    'service, month, days, t'(service: Service | null, month: Month | null, days: ServiceDay[], t: Messages) {
      const policy = service?.policy
      if (!policy || !month) return
      const now = Date.now()
      const cells = cellsOf(month, days, (each) => serviceState(each, policy, now), t, now)
      const present = monthOf(now)
      this.setData({
        cells,
        hasBack: month.year !== present.year || month.month !== present.month,
        hasOn: isWithin(shifted(month, 1), policy, now),
        ...(!this.data.date && { date: cells.find(({ state }) => state === 'free')?.date ?? '' }),
      })
    },
    'service, days, date, t'(service: Service | null, days: ServiceDay[], date: string, t: Messages) {
      const policy = service?.policy
      const day = days.find((each) => each.date === date)
      if (!policy || !day) return this.setData({ dayLine: '', slots: [], slotRows: [], slot: '' })
      const now = Date.now()
      const state = serviceState(day, policy, now)
      const slots = state === 'free' || state === 'full' ? slotsOf(day, policy, now) : []
      this.setData({
        dayLine: lineOf(day, state, policy.horizonDays, t, now),
        slots,
        slotRows: slots.map((each) => ({ id: each.startsAt, time: slotTime(each, service, t), text: slotText(each, t), free: each.free })),
        ...(!slots.some(({ startsAt }) => startsAt === this.data.slot) && { slot: '' }),
      })
    },
    'service, slots, slot'(service: Service | null, slots: Slot[], slot: string) {
      const chosen = slots.find(({ startsAt }) => startsAt === slot)
      const most = service?.care ? 1 : Math.min(chosen?.left ?? 1, MOST_AT_ONCE)
      const mostPeople = Math.max(1, most)
      this.setData({ isFull: chosen ? !chosen.free : false, mostPeople, people: Math.min(this.data.people, mostPeople) })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
    },
    onShow() {
      return this.enter('service')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const [service, reader] = await Promise.all([findService(this.data.id), findReader()])
      if (service?.policy && service.offered) this.findDays()
      return { service, level: reader?.level ?? null }
    },
    chooseSlot(event: WechatMiniprogram.BaseEvent) {
      this.setData({ slot: event.currentTarget.dataset.id as string, refusal: '' })
    },
    choosePeople(event: WechatMiniprogram.CustomEvent<{ value: number }>) {
      this.setData({ people: event.detail.value })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ careFor: event.detail.value, refusal: '' })
    },
    askPhone() {
      this.setData({ asking: true })
    },
    phoneBound() {
      this.setData({ asking: false })
      return this.reload()
    },
    join() {
      wx.navigateTo({ url: '/packages/account/join/index' })
    },
    async submit() {
      const { id, service, slot, people, t } = this.data
      const careFor = this.data.careFor.trim()
      if (!slot) return this.setData({ refusal: t.booking.missing.slot })
      if (service?.care && !careFor) return this.setData({ refusal: t.booking.missing.careFor })
      const isBooked = await this.attempt(async () => {
        const booked = await book({ serviceId: id, startsAt: slot, people, ...(service?.care && { careFor }) })
        if (!booked.refusal) this.setData({ booked })
        return booked.refusal
      })
      return this.finish(isBooked)
    },
    async wait() {
      const { id, slot, people } = this.data
      const isWaiting = await this.attempt(async () => {
        const { place, refusal } = await waitFor({ serviceId: id, startsAt: slot, people })
        this.setData({ place })
        return refusal
      })
      return this.finish(isWaiting)
    },
    /** Shows what came of it at the top; after a refusal somebody else may have been quicker, so the days come anew. */
    async finish(isDone: boolean) {
      this.setData({ isDone })
      if (isDone) wx.pageScrollTo({ scrollTop: 0 })
      else await this.findDays()
    },
    again() {
      this.setData({ isDone: false, booked: null, place: 0, slot: '', careFor: '' })
      return this.findDays()
    },
    back() {
      wx.redirectTo({ url: '/packages/stations/map/index' })
    },
  },
})

/** From when to when a slot is; all of a service are as long. */
function slotTime({ startsAt }: Slot, { slotMinutes }: Service, t: Messages) {
  return spanText({ startsAt, endsAt: new Date(Date.parse(startsAt) + (slotMinutes ?? 0) * 60_000).toISOString() }, t)
}

/** How many places a slot has; of a confidential service nobody is told. */
function slotText({ free, left }: Slot, { booking }: Messages) {
  if (!free) return booking.slotFull
  return left === null ? booking.slotFree : fill(booking.left, { n: left })
}

/** Why a day cannot be booked, or what makes it an exception; empty for a day like others. */
function lineOf({ date, note }: ServiceDay, state: string, horizon: number, t: Messages, now: number) {
  const { booking } = t
  const day = dayText(dateStart(date), t, now)
  if (state === 'closed') return fill(note ? booking.closedFor : booking.closed, { date: day, note: note ?? '' })
  if (state === 'later') return fill(booking.later, { n: horizon })
  if (state === 'past') return fill(booking.past, { date: day })
  return note ?? ''
}
