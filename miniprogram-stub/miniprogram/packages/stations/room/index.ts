import type { VerificationLevel } from '../../../api/generated'
import { book, findBooker, organisationsOf, waitFor, type Booked } from '../../../api/bookings'
import { missingFor } from '../../../api/level'
import { findRoom, listRoomDays, type Room, type RoomDay } from '../../../api/stations'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { endText, minutesText, policyRows, spansText } from '../../../i18n/station'
import { dateStart, dayText, wallClock } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { cellsOf, endsOf, isFree, isWithin, monthOf, roomState, shifted, startsOf, weekChoices, type DayCell, type Month, type Quarter } from '../calendar'
import { choosing } from '../choosing'

const HOUR = 3_600_000
const MOST_PEOPLE = 1000

Component({
  behaviors: [reading, asking, fetching, choosing(listRoomDays)],
  data: {
    isPublic: true,
    room: null as Room | null,
    level: null as VerificationLevel | null,
    missing: '' as '' | 'PHONE' | 'RESIDENT',
    asking: false,
    rows: [] as { name: string; text: string }[],
    rules: [] as string[],
    cells: [] as DayCell[],
    hasBack: false,
    hasOn: false,
    dayLines: [] as string[],
    starts: [] as Quarter[],
    startNames: [] as string[],
    start: -1,
    ends: [] as Quarter[],
    endNames: [] as string[],
    end: -1,
    isTaken: false,
    people: '1',
    peopleHint: '',
    purpose: '',
    organisations: [] as { id: string; name: string }[],
    // The empty id stands for herself.
    forIds: [] as string[],
    forNames: [] as string[],
    organisationId: '',
    weekIds: [] as string[],
    weekNames: [] as string[],
    weeks: 1,
    skip: true,
    booked: null as Booked | null,
    place: 0,
    isDone: false,
  },
  observers: {
    'room, t'(room: Room | null, t: Messages) {
      if (!room) return
      const { capacity, equipment, notice, policy } = room
      this.setData({
        rows: [
          ...(capacity === null ? [] : [{ name: t.room.capacity, text: fill(t.stepper.people.count, { n: capacity }) }]),
          ...(equipment.length ? [{ name: t.room.equipment, text: equipment.join(t.station.comma) }] : []),
          ...(notice ? [{ name: t.room.notice, text: notice }] : []),
        ],
        rules: policy ? policyRows(policy, false, t) : [],
        peopleHint: capacity === null ? '' : fill(t.booking.peopleHint, { n: capacity }),
      })
    },
    'room, level'(room: Room | null, level: VerificationLevel | null) {
      if (room?.policy) this.setData({ missing: missingFor(room.policy.requiredLevel, level) })
    },
    'organisations, t'(organisations: { id: string; name: string }[], t: Messages) {
      this.setData({
        forIds: ['', ...organisations.map(({ id }) => id)],
        forNames: [t.booking.forSelf, ...organisations.map(({ name }) => fill(t.booking.forOrganisation, { name }))],
        ...(!organisations.some(({ id }) => id === this.data.organisationId) && { organisationId: '' }),
      })
    },
    'room, month, days, t'(room: Room | null, month: Month | null, days: RoomDay[], t: Messages) {
      const policy = room?.policy
      if (!policy || !month) return
      const now = Date.now()
      const cells = cellsOf(month, days, (each) => roomState(each, policy, now), t, now)
      const present = monthOf(now)
      this.setData({
        cells,
        hasBack: month.year !== present.year || month.month !== present.month,
        hasOn: isWithin(shifted(month, 1), policy, now),
        // What can be booked first is what most people want.
        ...(!this.data.date && { date: cells.find(({ state }) => state === 'free')?.date ?? '' }),
      })
    },
    'room, days, date, t'(room: Room | null, days: RoomDay[], date: string, t: Messages) {
      const policy = room?.policy
      const day = days.find((each) => each.date === date)
      if (!policy || !day) return this.setData({ dayLines: [], starts: [], startNames: [], start: -1 })
      const now = Date.now()
      const state = roomState(day, policy, now)
      const starts = state === 'free' || state === 'full' ? startsOf(day, policy, now) : []
      const chosen = this.data.starts[this.data.start]?.at
      const kept = starts.findIndex(({ at }) => at === chosen)
      this.setData({
        dayLines: linesOf(day, state, policy.horizonDays, t, now),
        starts,
        startNames: starts.map(({ at, free }) => (free ? wallClock(at).time : fill(t.booking.takenAt, { time: wallClock(at).time }))),
        start: kept >= 0 ? kept : starts.findIndex(({ free }) => free),
      })
    },
    'room, days, starts, start, t'(room: Room | null, days: RoomDay[], starts: Quarter[], start: number, t: Messages) {
      const policy = room?.policy
      const begun = starts[start]
      const day = days.find((each) => each.date === this.data.date)
      if (!policy || !day || !begun) return this.setData({ ends: [], endNames: [], end: -1, weekIds: [], weekNames: [] })
      const now = Date.now()
      const ends = endsOf(day, policy, begun.at)
      const weekIds = weekChoices(begun.at, policy, now).map(String)
      const chosen = this.data.ends[this.data.end]?.at
      const kept = ends.findIndex(({ at }) => at === chosen)
      this.setData({
        ends,
        endNames: ends.map(({ at, free }) => {
          const name = fill(t.booking.endAt, { time: endText(begun.at, at, t), length: minutesText((at - begun.at) / 60_000, t) })
          return free || !begun.free ? name : fill(t.booking.takenAt, { time: name })
        }),
        end: kept >= 0 ? kept : usualEnd(ends, begun.at),
        weekIds,
        weekNames: weekIds.map((n) => (n === '1' ? t.booking.once : fill(t.booking.weeksN, { n }))),
        ...(!weekIds.includes(String(this.data.weeks)) && { weeks: 1 }),
      })
    },
    'starts, start, ends, end'(starts: Quarter[], start: number, ends: Quarter[], end: number) {
      const day = this.data.days.find((each) => each.date === this.data.date)
      const policy = this.data.room?.policy
      if (!starts[start] || !ends[end] || !day || !policy) return this.setData({ isTaken: false })
      this.setData({ isTaken: !isFree(day, policy, starts[start].at, ends[end].at) })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
    },
    onShow() {
      return this.enter('room')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const [room, booker] = await Promise.all([findRoom(this.data.id), findBooker()])
      if (room?.policy) this.findDays()
      return { room, level: booker?.level ?? null, organisations: booker ? organisationsOf(booker) : [] }
    },
    chooseStart(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ start: event.detail.index, refusal: '' })
    },
    chooseEnd(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ end: event.detail.index, refusal: '' })
    },
    chooseWeeks(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ weeks: Number(event.detail.id), refusal: '' })
    },
    chooseFor(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ organisationId: event.detail.id, refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ [event.currentTarget.dataset.field as string]: event.detail.value, refusal: '' })
    },
    flip(event: WechatMiniprogram.SwitchChange) {
      this.setData({ skip: event.detail.value, refusal: '' })
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
    /** The first thing that is missing, in words. */
    fault(): string {
      const { room, starts, start, ends, end, people, purpose, t } = this.data
      const most = room?.capacity ?? MOST_PEOPLE
      if (!starts[start] || !ends[end]) return t.booking.missing.time
      if (!/^[1-9]\d{0,3}$/.test(people.trim()) || Number(people) > most) return fill(t.booking.missing.people, { n: most })
      return purpose.trim() ? '' : t.booking.missing.purpose
    },
    wanted() {
      const { id, starts, start, ends, end, people, purpose } = this.data
      return {
        roomId: id,
        startsAt: new Date(starts[start].at).toISOString(),
        endsAt: new Date(ends[end].at).toISOString(),
        people: Number(people),
        purpose: purpose.trim(),
      }
    },
    async submit() {
      const wrong = this.fault()
      if (wrong) return this.setData({ refusal: wrong })
      const { organisationId, weeks, skip } = this.data
      const isBooked = await this.attempt(async () => {
        const booked = await book({ ...this.wanted(), weeks, skipConflicts: weeks > 1 && skip, ...(organisationId && { organisationId }) })
        if (!booked.refusal) this.setData({ booked })
        return booked.refusal
      })
      return this.finish(isBooked)
    },
    async wait() {
      const wrong = this.fault()
      if (wrong) return this.setData({ refusal: wrong })
      const isWaiting = await this.attempt(async () => {
        const { place, refusal } = await waitFor(this.wanted())
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
      this.setData({ isDone: false, booked: null, place: 0, organisationId: '', weeks: 1 })
      return this.findDays()
    },
    back() {
      wx.redirectTo({ url: '/packages/stations/map/index' })
    },
  },
})

/** An hour, or what comes nearest to it and is free. */
function usualEnd(ends: readonly Quarter[], start: number) {
  const free = ends.filter((each) => each.free)
  const wanted = (free.length ? free : ends).find(({ at }) => at >= start + HOUR) ?? free[free.length - 1] ?? ends[0]
  return ends.indexOf(wanted)
}

/** What there is to say about a day: when it is open and taken, or why it cannot be booked. */
function linesOf({ date, open, taken, note }: RoomDay, state: string, horizon: number, t: Messages, now: number): string[] {
  const { booking } = t
  const day = dayText(dateStart(date), t, now)
  if (state === 'closed') return [fill(note ? booking.closedFor : booking.closed, { date: day, note: note ?? '' })]
  if (state === 'later') return [fill(booking.later, { n: horizon })]
  if (state === 'past') return [fill(booking.past, { date: day })]
  return [
    fill(booking.open, { date: day, hours: spansText(open, t) }),
    ...(note ? [note] : []),
    ...(taken.length ? [fill(booking.taken, { hours: spansText(taken, t) })] : []),
  ]
}
