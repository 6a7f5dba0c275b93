// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { connection } from './people-fixture'
import { eventually, offline, type Phone } from './phone'
import { listed, openStations, station } from './station-fixture'
import { reader } from './wish-fixture'

const open = (answers = {}, stored = {}) => openStations('map/index', answers, stored)

const cards = (phone: Phone) => [...phone.page.querySelectorAll('station-card')].map((each) => each.querySelector('[class*="name"]')!.textContent)

const filters = (phone: Phone) => phone.of('StationList').map((each) => each.variables.filter)

const near = (...found: [string, number, number][]) => () => ({ nearbyStations: found.map(([id, metres, minutes]) => ({ metres, minutes, station: listed(id) })) })

async function allowed(answers = {}) {
  const phone = await open(answers)
  await eventually(() => expect(cards(phone)).toHaveLength(2))
  phone.wx.getLocation = ({ type, success }: any) => success({ latitude: 36.546_213, longitude: 104.173_549, type })
  phone.tap('走路能到')
  await phone.tapDialog('同意')
  return phone
}

test('begins with the stations of the community, and says in words which are open', async () => {
  const phone = await open()

  await eventually(() => expect(cards(phone)).toEqual(['驿站1', '驿站2']))
  for (const words of ['正在开放', '现在没开', '小蜜蜂驿站', '五一街 12 号']) expect(phone.text).toContain(words)
  expect(filters(phone)).toEqual([{ organisationId: 'c1' }])
  expect(phone.of('NearbyStations')).toHaveLength(0)
})

test('a stranger sees all stations', async () => {
  const phone = await open({ Login: () => offline, WishReader: () => ({ viewer: null }) })

  await eventually(() => expect(cards(phone)).toEqual(['驿站1', '驿站2']))
  expect(filters(phone)).toEqual([{}])
  expect(phone.button('本社区')).toBeUndefined()
})

test('shows only what is open, and only what one has come for', async () => {
  const phone = await open()
  await eventually(() => expect(cards(phone)).toHaveLength(2))

  phone.tap('只看正在开放')
  await eventually(() => expect(cards(phone)).toEqual(['驿站1']))
  phone.choose('想办什么事', '助餐')

  await eventually(() => expect(filters(phone).at(-1)).toEqual({ organisationId: 'c1', service: 'MEALS' }))
})

test('looks on by itself until there are open stations enough', async () => {
  const closed = { edges: [{ node: listed('1', { openNow: false }) }], pageInfo: { hasNextPage: true, endCursor: 'a' } }
  const phone = await open({ StationList: ({ after }: any) => ({ stations: after ? connection(listed('7')) : closed }) })
  await eventually(() => expect(cards(phone)).toEqual(['驿站1']))

  phone.tap('只看正在开放')

  await eventually(() => expect(cards(phone)).toEqual(['驿站7']))
})

test('nothing that fits leads back to everything', async () => {
  const phone = await open({ StationList: ({ filter }: any) => ({ stations: filter.service ? connection() : connection(listed('1')) }) })
  await eventually(() => expect(cards(phone)).toHaveLength(1))
  phone.choose('想办什么事', '调解')
  await eventually(() => expect(phone.text).toContain('没有找到合适的驿站'))

  phone.tap('去掉条件')

  await eventually(() => expect(cards(phone)).toEqual(['驿站1']))
})

test('what can be walked to comes with minutes, from a place that is no more exact than needed', async () => {
  const phone = await allowed({ NearbyStations: near(['1', 40, 1], ['2', 640, 11]) })

  await eventually(() => expect(phone.text).toContain('走路约 11 分钟 · 约 600 米'))
  expect(phone.text).toContain('15分钟生活圈')
  expect(phone.of('NearbyStations')[0].variables).toEqual({ latitude: 36.546, longitude: 104.174, minutes: 15, openNow: false, first: 50 })
})

test('a marker of the map shows its station', async () => {
  const phone = await allowed({ NearbyStations: near(['1', 40, 1], ['2', 640, 11]) })
  await eventually(() => expect(phone.page.querySelectorAll('.map-pin')).toHaveLength(2))
  expect(phone.find('map')!.getAttribute('aria-label')).toBe('附近驿站的地图')

  phone.tap('驿站2')

  await eventually(() => expect(phone.text).toContain('地图上选中的'))
  expect(cards(phone)).toEqual(['驿站2', '驿站1', '驿站2'])
})

test('more minutes bring more stations, and nothing near leads to all', async () => {
  const phone = await allowed({ NearbyStations: ({ minutes }: any) => (minutes > 15 ? near(['9', 1900, 28])() : near()()) })
  await eventually(() => expect(phone.text).toContain('附近没有找到驿站'))

  phone.tap('30 分钟')
  await eventually(() => expect(cards(phone)).toEqual(['驿站9']))
  phone.tap('15 分钟')
  await eventually(() => expect(phone.button('看全部驿站')).toBeDefined())
  phone.tap('看全部驿站')

  await eventually(() => expect(filters(phone).at(-1)).toEqual({}))
})

test('whoever does not say where she is gets the list of her community, and can change her mind', async () => {
  const phone = await open({ NearbyStations: near(['9', 310, 5]) })
  await eventually(() => expect(cards(phone)).toHaveLength(2))
  phone.tap('走路能到')
  await phone.tapDialog('同意')
  await phone.tapDialog('拒绝')
  await eventually(() => expect(phone.text).toContain('您没有允许使用位置，先看五一街社区的驿站'))
  expect(cards(phone)).toEqual(['驿站1', '驿站2'])
  expect(phone.find('map')).toBeNull()

  phone.tap('允许使用位置')
  await phone.tapDialog('允许')

  await eventually(() => expect(cards(phone)).toEqual(['驿站9']))
})

test('says that the list is coming, why it did not come, and tries again', async () => {
  const phone = await open({ StationList: () => offline })
  expect(phone.find('[role=status]')!.getAttribute('aria-label')).toBe('正在加载')
  await eventually(() => expect(phone.text).toContain('网络连不上'))

  phone.answer('StationList', () => ({ stations: connection(listed('1')) }))
  phone.tap('再试一次')

  await eventually(() => expect(cards(phone)).toEqual(['驿站1']))
})

test('brings more on a tap, and asks again after a failure', async () => {
  const more = { edges: [{ node: listed('1') }], pageInfo: { hasNextPage: true, endCursor: 'a' } }
  const phone = await open({ StationList: ({ after }: any) => (after ? offline : { stations: more }) })
  await eventually(() => expect(phone.button('加载更多')).toBeDefined())
  phone.tap('加载更多')
  await eventually(() => expect(phone.button('没加载出来，点这里再试')).toBeDefined())

  phone.answer('StationList', () => ({ stations: connection(listed('2')) }))
  phone.tap('没加载出来，点这里再试')

  await eventually(() => expect(cards(phone)).toEqual(['驿站1', '驿站2']))
})

test('whoever comes back finds the list as she left it', async () => {
  const phone = await open()
  await eventually(() => expect(cards(phone)).toHaveLength(2))
  phone.tap('查看驿站：驿站1')
  await eventually(() => expect(phone.text).toContain('这一周什么时候开'))

  phone.tap('返回')

  await eventually(() => expect(cards(phone)).toHaveLength(2))
  expect(phone.of('StationList')).toHaveLength(1)
})

test('there is nothing where nothing is registered', async () => {
  const phone = await open({ WishReader: () => reader('GUEST', null), StationList: () => ({ stations: connection() }) })

  await eventually(() => expect(phone.text).toContain('还没有登记驿站'))
})

const atStation = (answers = {}, stored = {}) => openStations('station/index?id=s1', answers, stored)

test('a station tells when it is open, with holidays, what there is and what it offers', async () => {
  const phone = await atStation()

  await eventually(() => expect(phone.text).toContain('09:00–12:0014:00–17:30'))
  for (const words of ['今天', '休息', '国庆节', '轮椅能进出', '饮水', '无线网', '能坐 30 人 · 可以预约', '儿童托管 · 公益服务 · 免费']) expect(phone.text).toContain(words)
})

test('a station is one tap away by phone and on foot', async () => {
  const phone = await atStation()
  await eventually(() => expect(phone.button('打电话给小蜜蜂驿站，0943-8221234')).toBeDefined())

  phone.tap('带我去')

  await phone.tapDialog('好')
})

test('a station without a number has that of whoever runs it, and one without hours says so', async () => {
  const phone = await atStation({ Station: () => ({ station: station({ phone: null, openNow: null, latitude: null, longitude: null, days: [], rooms: [], services: [], facilities: [], accessible: false }) }) })

  await eventually(() => expect(phone.button('打电话给五一街社区，0943-1')).toBeDefined())
  expect(phone.text).toContain('没有登记开放时间')
  expect(phone.text).toContain('轮椅进出不方便')
  expect(phone.button('带我去')).toBeUndefined()
})

test('a station that is gone leads to the others', async () => {
  const phone = await atStation({ Station: () => ({ station: null }) })
  await eventually(() => expect(phone.text).toContain('找不到这个驿站'))

  phone.tap('看别的驿站')

  await eventually(() => expect(cards(phone)).toHaveLength(2))
})

test('a room and a service of a station open', async () => {
  const phone = await atStation()
  await eventually(() => expect(phone.button('多功能厅')).toBeDefined())
  phone.tap('多功能厅')
  await eventually(() => expect(phone.text).toContain('投影仪、音响'))
  phone.tap('返回')
  await eventually(() => expect(phone.button('十六点半儿童乐园，可以预约')).toBeDefined())

  phone.tap('十六点半儿童乐园，可以预约')

  await eventually(() => expect(phone.text).toContain('放学后有人照看。'))
})

test('a station shows in English too', async () => {
  const phone = await atStation({}, { language: 'en' })

  await eventually(() => expect(phone.text).toContain('Open this week'))
})
