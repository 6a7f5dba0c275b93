// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { connection, refused } from './people-fixture'
import { eventually, offline, type Phone } from './phone'
import { booking, openStations, span } from './station-fixture'

const open = (answers = {}, stored = {}) => openStations('mine/index', answers, stored)

const made = (...nodes: object[]) => () => ({ viewer: { id: 'v1', bookings: connection(...nodes) } })

const wait = { id: 'w1', ...span(3, '10:00', '12:00'), people: 4, place: 2, room: { id: 'r1', name: '多功能厅' }, service: null }
const waits = (...bookingWaits: object[]) => () => ({ viewer: { id: 'v1', bookingWaits } })

const input = (phone: Phone, name: string) => phone.of(name).at(-1)!.variables.input

test('a booking says what, when, where and how it stands', async () => {
  const phone = await open({ BookingsMade: made(booking(), booking({ id: 'b2', status: 'REQUESTED' })) })

  await eventually(() => expect(phone.text).toContain('已约好'))
  for (const words of ['多功能厅', '5月15日 周三 14:00–16:00', '小蜜蜂驿站', '五一街 12 号', '12 人 · 合唱队排练', '等工作人员同意']) expect(phone.text).toContain(words)
})

test('a booking says for which organisation it is', async () => {
  const phone = await open({ BookingsMade: made(booking({ organisation: { id: 'c1', name: '五一街社区' } })) })

  await eventually(() => expect(phone.text).toContain('为 五一街社区'))
})

test('whoever has booked nothing is led to the stations', async () => {
  const phone = await open()
  await eventually(() => expect(phone.text).toContain('您还没有预约'))

  phone.tap('去看驿站')

  await eventually(() => expect(phone.text).toContain('驿站1'))
})

test('the code for picking up stands large beside who is looked after', async () => {
  const phone = await open({ BookingsMade: made(booking({ room: null, service: { id: 'v1', name: '日间照料' }, people: 1, careFor: '李奶奶', pickUpCode: '482913' })) })

  await eventually(() => expect(phone.text).toContain('482913'))
  expect(phone.find('[class*="code"]')!.textContent).toBe('482913')
  expect(phone.text).toContain('照看：李奶奶')
})

test('a booking is cancelled after a question', async () => {
  const phone = await open({ BookingsMade: made(booking()), BookingCancel: () => ({ bookingCancel: { booking: { id: 'b1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.button('取消预约')).toBeDefined())
  expect(phone.button('每周的都取消')).toBeUndefined()
  phone.answer('BookingsMade', made(booking({ status: 'CANCELLED', cancellable: false })))

  phone.tap('取消预约')
  await phone.tapDialog('取消它')

  await eventually(() => expect(phone.text).toContain('您已取消'))
  expect(input(phone, 'BookingCancel')).toMatchObject({ bookingId: 'b1', wholeSeries: false })
  expect(phone.button('再约一次')).toBeDefined()
})

test('all of a series is cancelled at once', async () => {
  const phone = await open({ BookingsMade: made(booking({ seriesId: 'x' })), BookingCancel: () => ({ bookingCancel: { booking: { id: 'b1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.button('每周的都取消')).toBeDefined())

  phone.tap('每周的都取消')
  await phone.tapDialog('都取消')

  await eventually(() => expect(input(phone, 'BookingCancel')).toMatchObject({ bookingId: 'b1', wholeSeries: true }))
})

test('whoever thinks better of it cancels nothing', async () => {
  const phone = await open({ BookingsMade: made(booking()) })
  await eventually(() => expect(phone.button('取消预约')).toBeDefined())

  phone.tap('取消预约')
  await phone.tapDialog('先不')

  expect(phone.of('BookingCancel')).toHaveLength(0)
})

test('why a booking could not be cancelled stands beside it', async () => {
  const phone = await open({ BookingsMade: made(booking()), BookingCancel: () => ({ bookingCancel: { booking: null, userErrors: refused('已经开始了，请打电话') } }) })
  await eventually(() => expect(phone.button('取消预约')).toBeDefined())

  phone.tap('取消预约')
  await phone.tapDialog('取消它')

  await eventually(() => expect(phone.find('booking-card [role=alert]')?.textContent).toBe('已经开始了，请打电话'))
})

test('what staff needed is told with why, and with what is kept instead', async () => {
  const replacement = { id: 'b9', ...span(2, '18:00', '20:00'), room: { id: 'r3', name: '书画室' } }
  const phone = await open({ BookingsMade: made(booking({ status: 'OUTRANKED', reason: '社区开会', cancellable: false, replacement })) })

  await eventually(() => expect(phone.text).toContain('给您留了：5月15日 周三 18:00–20:00，书画室'))
  expect(phone.text).toContain('原因：社区开会')
  expect(phone.text).toContain('驿站要用，已改到别处')
})

test('a place in the line stands above, and can be left', async () => {
  const phone = await open({ BookingWaits: waits(wait), BookingsMade: made(booking()), BookingWaitLeave: () => ({ bookingWaitLeave: { left: true, userErrors: [] } }) })
  await eventually(() => expect(phone.text).toContain('您排在第 2 位'))
  phone.answer('BookingWaits', waits())

  phone.tap('不排了')
  await phone.tapDialog('不排了')

  await eventually(() => expect(phone.text).not.toContain('正在排队'))
  expect(input(phone, 'BookingWaitLeave')).toMatchObject({ waitId: 'w1' })
})

test('pages of twenty follow each other, and one that did not come is asked for again', async () => {
  const first = { viewer: { id: 'v1', bookings: { edges: [{ node: booking() }], pageInfo: { hasNextPage: true, endCursor: 'a' } } } }
  const phone = await open({ BookingsMade: ({ after }: any) => (after ? offline : first) })
  await eventually(() => expect(phone.button('加载更多')).toBeDefined())
  phone.tap('加载更多')
  await eventually(() => expect(phone.button('没加载出来，点这里再试')).toBeDefined())

  phone.answer('BookingsMade', made(booking({ id: 'b2' })))
  phone.tap('没加载出来，点这里再试')

  await eventually(() => expect(phone.page.querySelectorAll('booking-card')).toHaveLength(2))
  expect(phone.of('BookingsMade')[0].variables).toEqual({ first: 20, after: null })
})

test('a stranger is asked to sign in', async () => {
  const phone = await open({ Login: () => offline })

  await eventually(() => expect(phone.text).toContain('您还没有登录'))
})

test('a booking that is over leads to its room again', async () => {
  const phone = await open({ BookingsMade: made(booking({ status: 'COMPLETED', cancellable: false })) })
  await eventually(() => expect(phone.button('再约一次')).toBeDefined())

  phone.tap('再约一次')

  await eventually(() => expect(phone.text).toContain('投影仪、音响'))
})
