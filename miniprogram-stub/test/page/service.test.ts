// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { refused } from './people-fixture'
import { eventually, type Phone } from './phone'
import { at, booking, daysFrom, openStations, policy, service, serviceDay } from './station-fixture'
import { reader } from './wish-fixture'

const open = (answers = {}, stored = {}) => openStations('service/index?id=v1', answers, stored)

const input = (phone: Phone, name: string) => phone.of(name).at(-1)!.variables.input

const alert = (phone: Phone) => phone.find('[role=alert]')?.textContent

const slot = (phone: Phone, label: string) => eventually(() => expect(phone.button(label)).toBeDefined()).then(() => phone.tap(label))

const slotted = (other = {}) => ({ bookingRequest: { bookings: [booking({ status: 'APPROVED', room: null, service: { id: 'v1', name: '十六点半儿童乐园' }, ...other })], skipped: [], userErrors: [] } })

test('a service says what it is, by whom, for whom and what to bring', async () => {
  const phone = await open()

  await eventually(() => expect(phone.text).toContain('放学后有人照看。'))
  for (const words of ['公益服务', '免费', '小学生', '户口本', '周一 16:30–18:00', '小蜜蜂驿站']) expect(phone.text).toContain(words)
})

test('a slot of a day is booked for several people', async () => {
  const phone = await open({ BookingRequest: () => slotted() })
  await eventually(() => expect(phone.find('[aria-label="明天，可约"]')).not.toBeNull())
  phone.tap('明天，可约')
  await slot(phone, '09:00–09:30，还有 3 个位置')
  phone.tap('增加一人')

  phone.tap('预约')

  await eventually(() => expect(phone.text).toContain('✓ 约好了'))
  expect(input(phone, 'BookingRequest')).toMatchObject({ serviceId: 'v1', startsAt: at(1, '09:00'), people: 2 })
})

test('a time has to be chosen first, and a refusal is told', async () => {
  const phone = await open({ BookingRequest: () => ({ bookingRequest: { bookings: [], skipped: [], userErrors: refused('这个时间刚刚约满') } }) })
  await eventually(() => expect(phone.button('预约')).toBeDefined())
  phone.tap('预约')
  await eventually(() => expect(alert(phone)).toBe('请先选几点'))
  await slot(phone, '09:00–09:30，还有 3 个位置')

  phone.tap('预约')

  await eventually(() => expect(alert(phone)).toBe('这个时间刚刚约满'))
  expect(phone.of('ServiceDays').length).toBeGreaterThan(2)
})

test('a slot that is full can be waited for', async () => {
  const phone = await open({ BookingWait: () => ({ bookingWait: { waiting: { id: 'w1', place: 1 }, userErrors: [] } }) })
  await slot(phone, '09:30–10:00，约满')

  phone.tap('排队等这个时间')

  await eventually(() => expect(phone.text).toContain('您排在第 1 位'))
  await eventually(() => expect(phone.button('开启提醒')).toBeDefined())
  expect(input(phone, 'BookingWait')).toMatchObject({ serviceId: 'v1', startsAt: at(1, '09:30') })
})

test('what is near its start is not offered any more', async () => {
  const phone = await open({ ServiceDays: (range: any) => ({ stationService: { id: 'v1', days: daysFrom((each) => serviceDay(each, { slots: [{ startsAt: at(each, '10:30'), free: true, left: 1 }, { startsAt: at(each, '11:15'), free: true, left: 1 }] }))(range) } }) })

  await eventually(() => expect(phone.button('11:15–11:45，还有 1 个位置')).toBeDefined())
  expect(phone.button('10:30–11:00，还有 1 个位置')).toBeUndefined()
})

test('who is looked after is named, and the guardian gets a code', async () => {
  const phone = await open({ StationService: () => ({ stationService: service({ care: true, policy: policy({ requiredLevel: 'GUEST' }) }) }), BookingRequest: () => slotted({ careFor: '小明', pickUpCode: '482913' }) })
  await eventually(() => expect(phone.text).toContain('来接的人说对接送码，才能接走'))
  await slot(phone, '09:00–09:30，还有 3 个位置')
  expect(phone.button('增加一人')).toBeUndefined()
  phone.tap('预约')
  await eventually(() => expect(alert(phone)).toBe('请写照看谁'))
  phone.write('照看谁', '小明')

  phone.tap('预约')

  await eventually(() => expect(phone.text).toContain('482913'))
  expect(input(phone, 'BookingRequest')).toMatchObject({ careFor: '小明', people: 1 })
})

test('nobody waits where people are looked after', async () => {
  const phone = await open({ StationService: () => ({ stationService: service({ care: true }) }) })

  await slot(phone, '09:30–10:00，约满')

  await eventually(() => expect(phone.text).toContain('这个时间约满了，请换个时间'))
  expect(phone.button('排队等这个时间')).toBeUndefined()
})

test('a confidential service says what that means, and not how many come', async () => {
  const phone = await open({
    StationService: () => ({ stationService: service({ confidential: true, kind: 'COUNSELLING' }) }),
    ServiceDays: (range: any) => ({ stationService: { id: 'v1', days: daysFrom((each) => serviceDay(each, { slots: [{ startsAt: at(each, '15:00'), free: true, left: null }] }))(range) } }),
  })

  await eventually(() => expect(phone.text).toContain('只有您和咨询老师知道'))
  await eventually(() => expect(phone.button('15:00–15:30，可约')).toBeDefined())
})

test('a service without slots is just come to, and one that is paused says so', async () => {
  const phone = await open({ StationService: () => ({ stationService: service({ policy: null, slotMinutes: null }) }) })
  await eventually(() => expect(phone.text).toContain('不用预约，开放时间直接来就行'))
  phone.answer('StationService', () => ({ stationService: service({ offered: false }) }))

  phone.pull()

  await eventually(() => expect(phone.text).toContain('这项服务暂停了'))
  expect(phone.of('ServiceDays')).toHaveLength(0)
})

test('a service that is gone leads to the stations, and one for residents to joining', async () => {
  const phone = await open({ StationService: () => ({ stationService: null }) })
  await eventually(() => expect(phone.text).toContain('找不到这项服务'))
  phone.answer('StationService', () => ({ stationService: service({ policy: policy({ requiredLevel: 'RESIDENT' }) }) }))
  phone.answer('WishReader', () => reader('PHONE'))

  phone.pull()

  await eventually(() => expect(phone.button('加入社区')).toBeDefined())
})

test('the days of a month come in two halves', async () => {
  const phone = await open()
  await eventually(() => expect(phone.button('预约')).toBeDefined())

  expect(phone.of('ServiceDays').map((each) => each.variables)).toEqual([{ id: 'v1', from: '2030-05-13', days: 16 }, { id: 'v1', from: '2030-05-29', days: 3 }])
})
