import { expect, vi } from 'vitest'
import type { Booking } from '../../miniprogram/api/bookings'
import type { FoundStation, Policy, Room, RoomDay, Service, ServiceDay, Station } from '../../miniprogram/api/stations'
import { activity, noCommunities, noneOwn, page, session } from './activity-fixture'
import { connection, policy as privacy, templates } from './people-fixture'
import { type Answer, eventually, Phone } from './phone'
import { reader } from './wish-fixture'

const HOUR = 3_600_000
const DAY = 24 * HOUR

// A Monday at ten, well inside a month: what can be booked hangs on what day it is.
vi.useFakeTimers({ now: Date.parse('2030-05-13T02:00:00Z'), toFake: ['Date'] })

/** The day of Shanghai that is so many days from today. */
export const day = (distance: number) => new Date(Date.now() + distance * DAY + 8 * HOUR).toISOString().slice(0, 10)

/** An instant by the clock of Shanghai on one of these days. */
export const at = (distance: number, time: string) => new Date(`${day(distance)}T${time}:00+08:00`).toISOString()

export const span = (distance: number, from: string, to: string) => ({ startsAt: at(distance, from), endsAt: at(distance, to) })

/** A station of a list; a test names only what matters to it. */
export const listed = (id: string, other: Partial<FoundStation> = {}): FoundStation => ({
  id,
  name: `驿站${id}`,
  kind: 'BEE_STATION',
  address: '五一街 12 号',
  latitude: 36.546,
  longitude: 104.174,
  openNow: true,
  ...other,
})

export const station = (other: Partial<Station> = {}): Station => ({
  ...listed('s1', { name: '小蜜蜂驿站' }),
  phone: '0943-8221234',
  partner: null,
  accessible: true,
  facilities: ['WATER', 'WIFI'],
  pictures: [],
  organisation: { id: 'c1', name: '五一街社区', phone: '0943-1' },
  days: [
    { date: day(0), open: [span(0, '09:00', '12:00'), span(0, '14:00', '17:30')], note: null },
    { date: day(1), open: [], note: '国庆节' },
  ],
  rooms: [{ id: 'r1', name: '多功能厅', capacity: 30, policy: { approval: false } }, { id: 'r2', name: '库房', capacity: null, policy: null }],
  services: [{ id: 'v1', name: '十六点半儿童乐园', kind: 'CHILD_CARE', provision: 'PUBLIC', fee: null, offered: true, slotMinutes: 90 }],
  ...other,
})

export const policy = (other: Partial<Policy> = {}): Policy => ({
  approval: false,
  requiredLevel: 'PHONE',
  shortestMinutes: 30,
  longestMinutes: 240,
  noticeMinutes: 60,
  horizonDays: 30,
  bufferMinutes: 0,
  quotas: [{ whose: 'PERSON', period: 'WEEK', most: 2 }],
  ...other,
})

const contact = { id: 's1', name: '小蜜蜂驿站', address: '五一街 12 号', phone: '0943-8221234' }

export const room = (other: Partial<Room> = {}): Room => ({
  id: 'r1',
  name: '多功能厅',
  capacity: 30,
  equipment: ['投影仪', '音响'],
  notice: '用完请关灯',
  station: contact,
  policy: policy(),
  ...other,
})

export const roomDay = (distance: number, other: Partial<RoomDay> = {}): RoomDay => ({ date: day(distance), open: [span(distance, '09:00', '17:00')], taken: [], note: null, ...other })

export const service = (other: Partial<Service> = {}): Service => ({
  id: 'v1',
  name: '十六点半儿童乐园',
  kind: 'CHILD_CARE',
  description: '放学后有人照看。',
  provision: 'PUBLIC',
  provider: null,
  fee: null,
  audience: '小学生',
  papers: ['户口本'],
  hours: [{ day: 'MONDAY', opens: '16:30', closes: '18:00' }],
  confidential: false,
  care: false,
  offered: true,
  slotMinutes: 30,
  station: contact,
  policy: policy({ requiredLevel: 'GUEST' }),
  ...other,
})

export const serviceDay = (distance: number, other: Partial<ServiceDay> = {}): ServiceDay => ({
  date: day(distance),
  slots: [{ startsAt: at(distance, '09:00'), free: true, left: 3 }, { startsAt: at(distance, '09:30'), free: false, left: 0 }],
  note: null,
  ...other,
})

export const booking = (other: Partial<Booking> = {}): Booking => ({
  id: 'b1',
  status: 'APPROVED',
  ...span(2, '14:00', '16:00'),
  people: 12,
  purpose: '合唱队排练',
  seriesId: null,
  careFor: null,
  pickUpCode: null,
  reason: null,
  organisation: null,
  room: { id: 'r1', name: '多功能厅' },
  service: null,
  station: contact,
  cancellable: true,
  replacement: null,
  ...other,
})

/** Who books, with appointments as roles at nodes. */
export const booker = (level = 'PHONE', secondFactor = 'PASSED', ...held: [role: string, id: string, name: string][]) => ({
  viewer: { id: 'v1', level, secondFactor, appointments: held.map(([role, id, name]) => ({ id: `a${id}`, role, organisation: { id, name } })) },
})

/** Days in the coming month of the calendar, so that a test does not hang on what day it is. */
export const daysFrom = <T extends { date: string }>(make: (distance: number) => T) => ({ from, days }: { from: string; days: number }) => {
  const begin = Math.round((Date.parse(from) - Date.parse(day(0))) / DAY)
  return Array.from({ length: days }, (_, index) => make(begin + index))
}

/** A phone at one of the pages of stations. */
export async function openStations(url: string, answers: Record<string, Answer> = {}, stored = {}) {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    PrivacyPolicy: () => privacy,
    MessageTemplates: () => templates,
    WishReader: () => reader('PHONE'),
    Booker: () => booker(),
    StationList: () => ({ stations: connection(listed('1'), listed('2', { openNow: false })) }),
    Station: () => ({ station: station() }),
    Room: () => ({ room: room() }),
    RoomDays: (range) => ({ room: { id: 'r1', days: daysFrom(roomDay)(range) } }),
    StationService: () => ({ stationService: service() }),
    ServiceDays: (range) => ({ stationService: { id: 'v1', days: daysFrom(serviceDay)(range) } }),
    BookingsMade: () => ({ viewer: { id: 'v1', bookings: connection() } }),
    BookingWaits: () => ({ viewer: { id: 'v1', bookingWaits: [] } }),
    ...answers,
  }, stored)
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  phone.go(`/packages/stations/${url}`)
  return phone
}
