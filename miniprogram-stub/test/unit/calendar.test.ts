import { expect, test } from 'vitest'
import type { Policy, RoomDay } from '../../miniprogram/api/stations'
import { zh } from '../../miniprogram/i18n/zh'
import { blanksBefore, cellsOf, endsOf, isFree, rangeOf, roomState, shifted, startsOf, weekChoices, weeksLeft } from '../../miniprogram/packages/stations/calendar'
import { markersOf, scaleFor } from '../../miniprogram/packages/stations/map/markers'

const now = Date.parse('2030-05-13T02:05:00Z') // Monday, 10:05 in Shanghai

const policy: Policy = { approval: false, requiredLevel: 'PHONE', shortestMinutes: 30, longestMinutes: 120, noticeMinutes: 60, horizonDays: 30, bufferMinutes: 15, quotas: [] }

const at = (date: string, time: string) => new Date(`${date}T${time}:00+08:00`).toISOString()
const span = (date: string, from: string, to: string) => ({ startsAt: at(date, from), endsAt: at(date, to) })
const day = (date: string, other: Partial<RoomDay> = {}): RoomDay => ({ date, open: [span(date, '09:00', '12:00')], taken: [], note: null, ...other })
const clock = (instants: { at: number }[]) => instants.map((each) => new Date(each.at + 8 * 3_600_000).toISOString().slice(11, 16))

test('a month is asked for from today on, and a later one from its first day', () => {
  expect(rangeOf({ year: 2030, month: 4 }, now)).toEqual({ from: '2030-05-13', count: 19 })
  expect(rangeOf({ year: 2030, month: 5 }, now)).toEqual({ from: '2030-06-01', count: 30 })
  expect(shifted({ year: 2030, month: 11 }, 1)).toEqual({ year: 2031, month: 0 })
})

test('bookings begin on quarters of an hour, after the notice and early enough to end', () => {
  expect(clock(startsOf(day('2030-05-13'), policy, now))).toEqual(['11:15', '11:30'])
  expect(clock(startsOf(day('2030-05-14'), policy, now)).slice(0, 2)).toEqual(['09:00', '09:15'])
})

test('bookings are not longer than the longest, and end when the place closes', () => {
  const start = Date.parse(at('2030-05-14', '10:30'))

  expect(clock(endsOf(day('2030-05-14'), policy, start))).toEqual(['11:00', '11:15', '11:30', '11:45', '12:00'])
  expect(clock(endsOf(day('2030-05-14'), policy, start - 3_600_000)).at(-1)).toBe('11:30')
})

test('a place that is open past midnight is booked past midnight', () => {
  const night = day('2030-05-14', { open: [{ startsAt: at('2030-05-14', '22:00'), endsAt: at('2030-05-15', '01:00') }] })

  expect(clock(startsOf(night, policy, now)).at(-1)).toBe('00:30')
  expect(clock(endsOf(night, policy, Date.parse(at('2030-05-14', '23:30')))).at(-1)).toBe('01:00')
})

test('a buffer has to fit before what is taken', () => {
  const busy = day('2030-05-14', { taken: [span('2030-05-14', '10:00', '11:00')] })
  const free = (from: string, to: string) => isFree(busy, policy, Date.parse(at('2030-05-14', from)), Date.parse(at('2030-05-14', to)))

  expect(free('09:00', '09:45')).toBe(true)
  expect(free('09:00', '10:00')).toBe(false)
  expect(free('11:00', '12:00')).toBe(true)
  expect(free('10:45', '11:30')).toBe(false)
})

test.each([
  ['free', day('2030-05-14'), now],
  ['full', day('2030-05-14', { taken: [span('2030-05-14', '09:00', '12:00')] }), now],
  ['closed', day('2030-05-14', { open: [] }), now],
  ['past', day('2030-05-13'), now + 3_600_000],
  ['later', day('2030-06-13'), now],
  ['free', day('2030-06-12'), now],
])('a day is %s', (state, each, instant) => {
  expect(roomState(each, policy, instant)).toBe(state)
})

test('a series goes no further than bookings may', () => {
  const start = Date.parse(at('2030-05-14', '09:00'))

  expect(weekChoices(start, policy, now)).toEqual([1, 2, 4])
  expect(weekChoices(start, { ...policy, horizonDays: 365 }, now)).toEqual([1, 2, 4, 8, 12, 26])
  expect(weekChoices(start, { ...policy, horizonDays: 5 }, now)).toEqual([1])
})

test('weeks that are over are left out, and the rest stands under its weekdays', () => {
  const may = { year: 2030, month: 4 }
  const cells = cellsOf(may, [day('2030-05-15')], () => 'free', zh, now)

  expect(blanksBefore(may)).toBe(2)
  expect(weeksLeft(cells, 2).shown[0]).toMatchObject({ date: '2030-05-13', weekday: '周一', state: 'past' })
  expect(weeksLeft(cellsOf(may, [day('2030-05-02')], () => 'free', zh, now), 2)).toMatchObject({ blanks: 2, shown: { length: 31 } })
  expect(cells[14]).toMatchObject({ number: '15', label: '5月15日 周三，可约' })
})

test('the map shows all that is on it', () => {
  const station = (latitude: number | null, longitude: number) => ({ id: 's', name: '驿站', kind: 'OTHER' as const, address: '', latitude, longitude, openNow: null })
  const here = { latitude: 36.546, longitude: 104.174 }

  expect(markersOf([station(null, 104), station(36.5, 104)]).map(({ id }) => id)).toEqual([2])
  expect(scaleFor(here, markersOf([station(36.547, 104.174)]))).toBe(16)
  expect(scaleFor(here, markersOf([station(36.556, 104.174)]))).toBeLessThan(14)
  expect(scaleFor(here, [])).toBe(16)
})
