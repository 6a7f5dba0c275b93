// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { activity, noCommunities, noneOwn, page, session } from './activity-fixture'
import { connection, refused } from './people-fixture'
import { type Answer, eventually, offline, Phone } from './phone'
import { at, day, span } from './station-fixture'

const community = { id: 'c1', name: '五一街社区' }
const desk = (role = 'STATION_STAFF', secondFactor = 'PASSED') => ({ viewer: { id: 'v1', secondFactor, appointments: [{ id: 'a1', role, organisation: community }] } })

const card = (other = {}) => ({
  id: 'b1', status: 'REQUESTED', ...span(3, '14:00', '16:00'), people: 12, purpose: '合唱队排练', careFor: null, checkedInAt: null, seriesId: null,
  room: { id: 'r1', name: '多功能厅' }, service: null, person: { id: 'p1', nickname: '王阿姨' }, organisation: null, ...other,
})

/** Answers what waits, what is today and what comes. */
const cards = ({ asked = [], today = [], coming = [] }: { asked?: object[]; today?: object[]; coming?: object[] }) => ({ day: date, status }: any) =>
  ({ stationBookings: connection(...(date ? today : status === 'APPROVED' ? coming : asked)) })

const block = (other = {}) => ({ id: 'k1', ...span(1, '08:00', '12:00'), reason: '粉刷墙面', room: { id: 'r1', name: '多功能厅' }, ...other })
const blocks = (...nodes: object[]) => () => ({ roomBlocks: connection(...nodes) })

async function open(answers: Record<string, Answer> = {}, stored = {}, url = 'bookings/index') {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    StaffDesk: () => desk(),
    Stations: () => ({ stations: connection({ id: 's1', name: '小蜜蜂驿站', address: '' }, { id: 's2', name: '民情驿站', address: '' }) }),
    StationBookings: cards({}),
    RoomBlocks: blocks(),
    StationRooms: () => ({ station: { id: 's1', rooms: [{ id: 'r1', name: '多功能厅', capacity: 30, policy: { approval: true } }, { id: 'r2', name: '小屋', capacity: 4, policy: { approval: false } }, { id: 'r3', name: '书画室', capacity: 20, policy: { approval: false } }] } }),
    ...answers,
  }, stored)
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  phone.go(`/packages/staff/${url}`)
  return phone
}

const alert = (phone: Phone) => phone.find('[role=alert]')?.textContent

const input = (phone: Phone, name: string) => phone.of(name).at(-1)!.variables.input

const done = (name: string) => () => ({ [name]: { booking: { id: 'b1' }, userErrors: [] } })

test('what was asked for is approved', async () => {
  const phone = await open({ StationBookings: cards({ asked: [card()] }), BookingApprove: done('bookingApprove') })
  await eventually(() => expect(phone.text).toContain('王阿姨 预约'))
  for (const words of ['待审批', '多功能厅', '5月16日 周四 14:00–16:00', '12 人', '用途：合唱队排练']) expect(phone.text).toContain(words)
  expect(phone.of('StationBookings')[0].variables).toEqual({ stationId: 's1', first: 20, after: null, status: 'REQUESTED' })
  phone.answer('StationBookings', cards({}))

  phone.tap('同意')

  await eventually(() => expect(phone.text).toContain('没有等审批的预约'))
  expect(input(phone, 'BookingApprove')).toMatchObject({ bookingId: 'b1', wholeSeries: false })
})

test('a refusal needs its reason, and may take the whole series', async () => {
  const phone = await open({ StationBookings: cards({ asked: [card({ seriesId: 'x' })] }), BookingReject: done('bookingReject') })
  await eventually(() => expect(phone.button('每周的都同意')).toBeDefined())
  phone.tap('不同意')
  phone.tap('不同意，告诉预约人')
  await eventually(() => expect(alert(phone)).toBe('请先写原因'))
  phone.write('为什么不同意', '停电检修')

  phone.tap('每周的都不同意')

  await eventually(() => expect(input(phone, 'BookingReject')).toMatchObject({ bookingId: 'b1', reason: '停电检修', wholeSeries: true }))
})

test('all of a series is approved at once, and why it was not stands beside it', async () => {
  const phone = await open({ StationBookings: cards({ asked: [card({ seriesId: 'x' })] }), BookingApprove: () => ({ bookingApprove: { booking: null, userErrors: refused('已经取消了') } }) })
  await eventually(() => expect(phone.button('每周的都同意')).toBeDefined())

  phone.tap('每周的都同意')

  await eventually(() => expect(alert(phone)).toBe('已经取消了'))
  expect(input(phone, 'BookingApprove')).toMatchObject({ wholeSeries: true })
})

test('who comes today is checked in, not before half an hour ahead', async () => {
  const soon = card({ status: 'APPROVED', ...span(0, '10:20', '11:00') })
  const later = card({ id: 'b2', status: 'APPROVED', ...span(0, '15:00', '16:00') })
  const phone = await open({ StationBookings: cards({ today: [soon, later] }), BookingCheckIn: done('bookingCheckIn') })
  await eventually(() => expect(phone.button('今天', phone.page)).toBeDefined())
  phone.tap('今天', phone.page)
  await eventually(() => expect(phone.page.querySelectorAll('booking-task')).toHaveLength(2))
  expect(phone.of('StationBookings').at(-1)!.variables).toMatchObject({ day: day(0) })
  expect([...phone.page.querySelectorAll('button')].filter((each) => each.textContent === '签到')).toHaveLength(1)

  phone.tap('签到')

  await eventually(() => expect(input(phone, 'BookingCheckIn')).toMatchObject({ bookingId: 'b1' }))
})

test('who is looked after is handed over to who knows the code only', async () => {
  const child = card({ status: 'CHECKED_IN', ...span(0, '09:00', '12:00'), purpose: '', people: 1, room: null, service: { id: 'v1', name: '四点半课堂', confidential: false, care: true }, careFor: '小明', checkedInAt: at(0, '09:05') })
  const phone = await open({ StationBookings: cards({ today: [child] }), BookingPickUp: () => ({ bookingPickUp: { booking: null, userErrors: refused('接送码不对') } }) })
  await eventually(() => expect(phone.button('今天', phone.page)).toBeDefined())
  phone.tap('今天', phone.page)
  await eventually(() => expect(phone.text).toContain('今天 09:05 签到'))
  expect(phone.text).toContain('照看：小明')
  phone.tap('来接人了')
  phone.write('接送码', '12')
  phone.tap('核对，交接')
  await eventually(() => expect(alert(phone)).toBe('请输入 6 位数字'))
  phone.write('接送码', '000000')

  phone.tap('核对，交接')

  await eventually(() => expect(alert(phone)).toBe('接送码不对'))
  expect(input(phone, 'BookingPickUp')).toMatchObject({ bookingId: 'b1', code: '000000' })
})

test('a room that the station needs is taken, and another one kept that is large enough', async () => {
  const phone = await open({ StationBookings: cards({ coming: [card({ status: 'APPROVED' })] }), BookingOutrank: done('bookingOutrank') })
  await eventually(() => expect(phone.button('以后的')).toBeDefined())
  phone.tap('以后的')
  await eventually(() => expect(phone.button('驿站要用这间房')).toBeDefined())
  phone.tap('驿站要用这间房')
  await eventually(() => expect(phone.find('select[aria-label="改到哪间"] option:nth-child(2)')?.textContent).toBe('书画室'))
  phone.write('为什么要用', '社区开会')
  phone.choose('几点开始', '18:00')

  phone.tap('改过去，告诉预约人')
  await phone.tapDialog('改过去')

  await eventually(() => expect(input(phone, 'BookingOutrank')).toMatchObject({ bookingId: 'b1', reason: '社区开会', roomId: 'r3', startsAt: at(3, '18:00') }))
})

test('less than two days ahead nothing is taken', async () => {
  const phone = await open({ StationBookings: cards({ coming: [card({ status: 'APPROVED', ...span(1, '14:00', '16:00') })] }) })
  await eventually(() => expect(phone.button('以后的')).toBeDefined())

  phone.tap('以后的')

  await eventually(() => expect(phone.text).toContain('王阿姨 预约'))
  expect(phone.button('驿站要用这间房')).toBeUndefined()
})

test('another station is looked at', async () => {
  const phone = await open()
  await eventually(() => expect(phone.find('select[aria-label="哪个驿站"]')).not.toBeNull())

  phone.choose('哪个驿站', '民情驿站')

  await eventually(() => expect(phone.of('StationBookings').at(-1)!.variables).toMatchObject({ stationId: 's2' }))
})

test('whoever runs no station is told so, and so is who has none', async () => {
  const phone = await open({ StaffDesk: () => desk('GRID_WORKER') })
  await eventually(() => expect(phone.text).toContain('您没有这项工作'))
  phone.answer('StaffDesk', () => desk())
  phone.answer('Stations', () => ({ stations: connection() }))

  phone.pull()

  await eventually(() => expect(phone.text).toContain('这里还没有驿站'))
})

test('the second factor comes first, and a list that did not come says why', async () => {
  const phone = await open({ StaffDesk: () => desk('STATION_STAFF', 'ASKED') })
  await eventually(() => expect(phone.text).toContain('工作台需要两步验证'))
  expect(phone.of('StationBookings')).toHaveLength(0)
  phone.answer('StaffDesk', () => desk())
  phone.answer('StationBookings', () => offline)

  phone.pull()

  await eventually(() => expect(phone.text).toContain('网络连不上'))
})

test('a room is blocked for a time, with why', async () => {
  const phone = await open({ RoomBlock: () => ({ roomBlock: { room: { id: 'r1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.button('停用房间')).toBeDefined())
  phone.tap('停用房间')
  await eventually(() => expect(phone.button('停用')).toBeDefined())
  phone.tap('停用')
  await eventually(() => expect(alert(phone)).toBe('请选好房间和时间，并写原因'))
  phone.choose('停用哪间房', '多功能厅')
  phone.choose('哪天', '明天')
  phone.choose('几点结束', '07:00')
  phone.write('为什么停用', '刷墙')
  phone.tap('停用')
  await eventually(() => expect(alert(phone)).toBe('结束要晚于开始'))
  phone.choose('几点结束', '12:00')

  phone.tap('停用')
  await phone.tapDialog('停用')

  await eventually(() => expect(input(phone, 'RoomBlock')).toMatchObject({ roomId: 'r1', startsAt: at(1, '08:00'), endsAt: at(1, '12:00'), reason: '刷墙' }))
  await eventually(() => expect(phone.text).toContain('没有等审批的预约'))
})

test.each([false, true])('a blocked time is given free after a question, in large text: %s', async (elder) => {
  const long = block({ id: 'k2', startsAt: at(2, '20:00'), endsAt: at(4, '08:00'), reason: '检修', room: { id: 'r2', name: '小屋' } })
  const phone = await open({ RoomBlocks: blocks(block(), long), RoomUnblock: () => ({ roomUnblock: { room: { id: 'r1' }, userErrors: [] } }) }, { elder }, 'room-block/index?id=s1')
  await eventually(() => expect(phone.text).toContain('停用的时间'))
  expect(phone.find('.root')!.classList.contains('elder')).toBe(elder)
  for (const words of ['多功能厅', '明天 08:00–12:00', '粉刷墙面', '小屋', '5月15日 周三 20:00', '5月17日 周五 08:00']) expect(phone.text).toContain(words)
  expect(phone.of('RoomBlocks').at(-1)!.variables).toEqual({ stationId: 's1', first: 50, after: null })
  phone.answer('RoomBlocks', blocks(long))

  phone.tap('恢复使用')
  await phone.tapDialog('恢复')

  await eventually(() => expect(phone.text).not.toContain('粉刷墙面'))
  expect(input(phone, 'RoomUnblock')).toMatchObject({ roomId: 'r1', startsAt: at(1, '08:00') })
  expect(phone.text).toContain('小屋')
})

test('why a time was not given free stands beside it', async () => {
  const phone = await open({ RoomBlocks: blocks(block()), RoomUnblock: () => ({ roomUnblock: { room: null, userErrors: refused('已经恢复了') } }) }, {}, 'room-block/index?id=s1')
  await eventually(() => expect(phone.button('恢复使用')).toBeDefined())

  phone.tap('恢复使用')
  await phone.tapDialog('恢复')

  await eventually(() => expect(alert(phone)).toBe('已经恢复了'))
  expect(phone.page.querySelectorAll('[role=alert]')).toHaveLength(1)
})

test('where nothing is blocked there is no list', async () => {
  const phone = await open({}, {}, 'room-block/index?id=s1')

  await eventually(() => expect(phone.button('停用')).toBeDefined())

  expect(phone.text).not.toContain('停用的时间')
})
