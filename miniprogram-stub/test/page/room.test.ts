// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { refused } from './people-fixture'
import { eventually, offline, type Phone } from './phone'
import { at, booker, booking, day, daysFrom, openStations, policy, room, roomDay, span } from './station-fixture'

const open = (answers = {}, stored = {}) => openStations('room/index?id=r1', answers, stored)

const input = (phone: Phone, name: string) => phone.of(name).at(-1)!.variables.input

const alert = (phone: Phone) => phone.find('[role=alert]')?.textContent

const booked = (...bookings: object[]) => ({ bookingRequest: { bookings, skipped: [], userErrors: [] } })

async function tomorrow(phone: Phone) {
  await eventually(() => expect(phone.page.querySelectorAll('day-grid [role=radio][class*="free"]').length).toBeGreaterThan(0))
  const label = () => phone.page.querySelector<HTMLElement>('[role=radio][aria-label^="明天，"]')
  await eventually(() => expect(label()).not.toBeNull())
  phone.tap(label()!.getAttribute('aria-label')!)
  await eventually(() => expect(phone.text).toContain('明天'))
}

const options = (phone: Phone, label: string) => [...phone.page.querySelectorAll(`select[aria-label="${label}"] option`)].map((each) => each.textContent)

async function fillIn(phone: Phone) {
  await tomorrow(phone)
  phone.choose('几点开始', '14:00')
  await eventually(() => expect(options(phone, '几点结束')).toContain('16:00（2 小时）'))
  phone.choose('几点结束', '16:00（2 小时）')
  phone.write('几个人来', '12')
  phone.write('用来做什么', '合唱队排练')
}

test('says what is in a room and how it is booked', async () => {
  const phone = await open()

  await eventually(() => expect(phone.text).toContain('每人每周最多 2 次'))
  for (const words of ['30 人', '投影仪、音响', '用完请关灯', '约了就算数', '每次 30 分钟到 4 小时', '最晚提前 1 小时预约', '最早提前 30 天预约', '小蜜蜂驿站', '五一街 12 号']) expect(phone.text).toContain(words)
})

test('asks for the days of the month that are not over', async () => {
  const phone = await open()

  await eventually(() => expect(phone.of('RoomDays')).toHaveLength(1))
  const { from, days } = phone.of('RoomDays')[0].variables as { from: string; days: number }
  expect(from).toBe(day(0))
  expect(new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(8, 10)).toBe('01')
})

test('a time is booked by quarters of an hour, for a number of people and a purpose', async () => {
  const phone = await open({ BookingRequest: () => booked(booking()) })
  await fillIn(phone)

  phone.tap('预约')

  await eventually(() => expect(phone.text).toContain('✓ 约好了'))
  expect(input(phone, 'BookingRequest')).toMatchObject({ roomId: 'r1', startsAt: at(1, '14:00'), endsAt: at(1, '16:00'), people: 12, purpose: '合唱队排练', weeks: 1, skipConflicts: false })
  phone.tap('看我的预约')
  await eventually(() => expect(phone.text).toContain('您还没有预约'))
})

test('what is missing is said before anything is sent', async () => {
  const phone = await open()
  await tomorrow(phone)
  phone.write('几个人来', '31')
  phone.tap('预约')
  await eventually(() => expect(alert(phone)).toBe('人数请写 1 到 30 的数字'))
  phone.write('几个人来', '3')

  phone.tap('预约')

  await eventually(() => expect(alert(phone)).toBe('请写用来做什么'))
  expect(phone.of('BookingRequest')).toHaveLength(0)
})

test('whoever has booked is asked whether WeChat may tell of it, straight from a tap', async () => {
  const phone = await open({ BookingRequest: () => booked(booking()) })
  await fillIn(phone)
  expect(phone.of('MessageTemplates')).toHaveLength(0)
  phone.tap('预约')
  await eventually(() => expect(phone.button('开启提醒')).toBeDefined())
  expect(phone.text).toContain('快到时间或候补到了')
  const asked = vi.spyOn(wx, 'requestSubscribeMessage')

  phone.tap('开启提醒')
  await phone.tapDialog('允许')

  await eventually(() => expect(phone.text).toContain('已开启提醒'))
  expect(asked.mock.calls.map(([{ tmplIds }]: any) => tmplIds)).toEqual([['T4']])
})

test('whoever does not want messages has booked all the same, and where there are no templates nothing is asked', async () => {
  const phone = await open({ BookingRequest: () => booked(booking({ status: 'REQUESTED' })) }, { elder: true })
  await fillIn(phone)
  phone.tap('预约')
  await eventually(() => expect(phone.button('开启提醒')).toBeDefined())

  phone.tap('开启提醒')
  await phone.tapDialog('取消')

  await eventually(() => expect(phone.text).toContain('没有开启'))
  expect(phone.text).toContain('已交上去')
  phone.answer('MessageTemplates', () => ({ messageTemplates: [] }))
  phone.tap('再约一次')
  await fillIn(phone)
  phone.tap('预约')
  await eventually(() => expect(phone.text).toContain('已交上去'))
  await eventually(() => expect(phone.of('MessageTemplates')).toHaveLength(2))
  expect(phone.button('开启提醒')).toBeUndefined()
})

test('what staff has to approve is asked for, and told so', async () => {
  const phone = await open({ Room: () => ({ room: room({ policy: policy({ approval: true }) }) }), BookingRequest: () => booked(booking({ status: 'REQUESTED' })) })
  await fillIn(phone)

  phone.tap('提交，等工作人员同意')

  await eventually(() => expect(phone.text).toContain('已交上去，等工作人员同意'))
})

const workers: [string, string, string][] = [['COMMUNITY_ADMIN', 'c1', '五一街社区'], ['GRID_WORKER', 'c1', '五一街社区'], ['MEMBER', 'c2', '三顺店社区'], ['RESIDENT', 'h1', '302'], ['AUDITOR', 'c3', '西柳沟社区']]

test.each([false, true])('whoever has an appointment can book for its organisation, in large text: %s', async (elder) => {
  const phone = await open({ Booker: () => booker('RESIDENT', 'PASSED', ...workers), BookingRequest: () => booked(booking()) }, { elder })
  await fillIn(phone)
  expect(phone.text).toContain('为谁预约')
  const choices = phone.find('[role=radiogroup][aria-label="为谁预约"]')!
  expect([...choices.querySelectorAll('[role=radio]')].map((each) => each.getAttribute('aria-label'))).toEqual(['为本人', '为 五一街社区', '为 三顺店社区'])
  expect(phone.button('为本人')!.getAttribute('aria-checked')).toBe('true')
  phone.tap('为 五一街社区')

  phone.tap('预约')

  await eventually(() => expect(phone.text).toContain('✓ 约好了'))
  expect(input(phone, 'BookingRequest')).toMatchObject({ roomId: 'r1', organisationId: 'c1' })
  phone.tap('再约一次')
  await eventually(() => expect(phone.button('为本人')!.getAttribute('aria-checked')).toBe('true'))
  await fillIn(phone)
  phone.tap('预约')
  await eventually(() => expect(phone.of('BookingRequest')).toHaveLength(2))
  expect(input(phone, 'BookingRequest')).not.toHaveProperty('organisationId')
})

test('roles of staff book for nobody before the second factor', async () => {
  const phone = await open({ Booker: () => booker('RESIDENT', 'ASKED', ...workers) })
  await fillIn(phone)

  expect(phone.button('为 三顺店社区')).toBeDefined()
  expect(phone.button('为 五一街社区')).toBeUndefined()
})

test('whoever has no appointment is not asked for whom', async () => {
  const phone = await open({ Booker: () => booker('RESIDENT', 'NONE', ['RESIDENT', 'h1', '302']), BookingRequest: () => booked(booking()) })
  await fillIn(phone)
  expect(phone.text).not.toContain('为谁预约')

  phone.tap('预约')

  await eventually(() => expect(phone.of('BookingRequest')).toHaveLength(1))
  expect(input(phone, 'BookingRequest')).not.toHaveProperty('organisationId')
})

test('why one cannot book for an organisation is told', async () => {
  const phone = await open({ Booker: () => booker('RESIDENT', 'PASSED', ...workers), BookingRequest: () => ({ bookingRequest: { bookings: [], skipped: [], userErrors: refused('没有找到这个组织') } }) })
  await fillIn(phone)
  phone.tap('为 三顺店社区')

  phone.tap('预约')

  await eventually(() => expect(alert(phone)).toBe('没有找到这个组织'))
  expect(phone.button('为 三顺店社区')!.getAttribute('aria-checked')).toBe('true')
})

test('a weekly series tells which weeks were not booked, and why', async () => {
  const skipped = [{ startsAt: at(15, '14:00'), code: 'TAKEN', message: '这段时间有人约了' }]
  const phone = await open({ BookingRequest: () => ({ bookingRequest: { bookings: [booking({ seriesId: 'x' }), booking({ id: 'b2', seriesId: 'x' })], skipped, userErrors: [] } }) })
  await fillIn(phone)
  expect(phone.button('连续 8 周')).toBeUndefined()
  phone.tap('连续 4 周')
  await eventually(() => expect(phone.text).toContain('约不上的那几周就跳过'))

  phone.tap('预约')

  await eventually(() => expect(phone.text).toContain('有 1 周没有约上'))
  expect(phone.text).toContain('这段时间有人约了')
  expect(input(phone, 'BookingRequest')).toMatchObject({ weeks: 4, skipConflicts: true })
})

test('a series can be all or nothing', async () => {
  const phone = await open({ BookingRequest: () => ({ bookingRequest: { bookings: [], skipped: [], userErrors: refused('第 2 周有人约了') } }) })
  await fillIn(phone)
  phone.tap('连续 2 周')
  await eventually(() => expect(phone.find('[role=switch]')).not.toBeNull())
  phone.flip('约不上的那几周就跳过')

  phone.tap('预约')

  await eventually(() => expect(alert(phone)).toBe('第 2 周有人约了'))
  expect(input(phone, 'BookingRequest')).toMatchObject({ weeks: 2, skipConflicts: false })
})

const taken = (range: any) => ({ room: { id: 'r1', days: daysFrom((each) => roomDay(each, { taken: [span(each, '10:00', '12:00')] }))(range) } })

test('a time that is taken says so, and can be waited for', async () => {
  const phone = await open({ RoomDays: taken, BookingWait: () => ({ bookingWait: { waiting: { id: 'w1', place: 2 }, userErrors: [] } }) })
  await tomorrow(phone)
  expect(phone.text).toContain('已有人约：10:00–12:00')
  phone.choose('几点开始', '10:30（有人约了）')
  await eventually(() => expect(phone.text).toContain('这段时间有人约了'))
  expect(phone.button('预约')).toBeUndefined()
  phone.write('用来做什么', '排练')

  phone.tap('排队等这个时间')

  await eventually(() => expect(phone.text).toContain('您排在第 2 位'))
  expect(input(phone, 'BookingWait')).toMatchObject({ roomId: 'r1', startsAt: at(1, '10:30'), purpose: '排练' })
})

test('an end that runs into a taken time says so, buffers among it', async () => {
  const phone = await open({ RoomDays: taken, Room: () => ({ room: room({ policy: policy({ bufferMinutes: 15 }) }) }) })
  await tomorrow(phone)
  phone.choose('几点开始', '09:00')

  await eventually(() => expect(options(phone, '几点结束')).toEqual(expect.arrayContaining(['09:45（45 分钟）', '10:00（1 小时）（有人约了）'])))
})

test('a day says in words whether it can be booked', async () => {
  const days = daysFrom((each) => roomDay(each, each === 1 ? { open: [], note: '停水' } : {}))
  const phone = await open({ RoomDays: (range: any) => ({ room: { id: 'r1', days: days(range) } }) })
  await tomorrow(phone)

  expect(phone.find('[aria-label="明天，休息"]')!.getAttribute('aria-checked')).toBe('true')
  expect(phone.text).toContain('明天休息：停水')
  expect(phone.button('预约')).toBeUndefined()
})

test('the next month comes when it is turned to', async () => {
  const phone = await open({ Room: () => ({ room: room({ policy: policy({ horizonDays: 90 }) }) }) })
  await eventually(() => expect(phone.of('RoomDays')).toHaveLength(1))
  expect(phone.button('上个月')!.getAttribute('aria-disabled')).toBe('true')
  await eventually(() => expect(phone.button('下个月')!.getAttribute('aria-disabled')).toBe('false'))

  phone.tap('下个月')

  await eventually(() => expect(phone.of('RoomDays')).toHaveLength(2))
  expect((phone.of('RoomDays')[1].variables as { from: string }).from.slice(8)).toBe('01')
  await eventually(() => expect(phone.button('上个月')!.getAttribute('aria-disabled')).toBe('false'))
})

test('days that did not come are asked for again', async () => {
  const phone = await open({ RoomDays: () => offline })
  await eventually(() => expect(phone.text).toContain('没有查到哪些天能约'))

  phone.answer('RoomDays', (range: any) => ({ room: { id: 'r1', days: daysFrom(roomDay)(range) } }))
  phone.tap('再试一次')

  await eventually(() => expect(phone.page.querySelectorAll('[class*="free"]').length).toBeGreaterThan(0))
})

test('whoever has no phone number binds one first, and only residents book what is theirs', async () => {
  const phone = await open({ Booker: () => booker('GUEST') })
  await eventually(() => expect(phone.button('绑定手机号后预约')).toBeDefined())
  phone.answer('Room', () => ({ room: room({ policy: policy({ requiredLevel: 'RESIDENT' }) }) }))

  phone.pull()

  await eventually(() => expect(phone.button('加入社区')).toBeDefined())
})

test('a room that cannot be booked says whom to call, and one that is gone where to go', async () => {
  const phone = await open({ Room: () => ({ room: room({ policy: null }) }) })
  await eventually(() => expect(phone.text).toContain('不能在这里预约'))
  expect(phone.button('打电话给小蜜蜂驿站，0943-8221234')).toBeDefined()
  expect(phone.of('RoomDays')).toHaveLength(0)
  phone.answer('Room', () => ({ room: null }))

  phone.pull()

  await eventually(() => expect(phone.text).toContain('找不到这间功能室'))
})

test('large text shows the days to come with their weekday', async () => {
  const phone = await open({}, { elder: true })
  await eventually(() => expect(phone.page.querySelectorAll('[class*="free"]').length).toBeGreaterThan(0))

  expect(phone.page.querySelector('[class*="weekday"]')).toBeNull()
  expect(phone.page.querySelectorAll('day-grid [role=radio]').length).toBe((phone.of('RoomDays')[0].variables as { days: number }).days)
})
