// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { connection } from './people-fixture'
import { eventually, offline, type Phone } from './phone'
import { found, fulfilled, openWishes, reader, wish, wishDetail } from './wish-fixture'

const open = (answers = {}, stored = {}) => openWishes('list/index', answers, stored)

const cards = (phone: Phone) => [...phone.page.querySelectorAll('wish-card')].map((each) => each.querySelector('[class*="title"]')!.textContent)

const filters = (phone: Phone) => phone.of('Wishes').map((each) => each.variables.filter)

test('shows what is wished, by whom, until when and what it costs', async () => {
  const phone = await open()

  await eventually(() => expect(cards(phone)).toEqual(['心愿1']))
  for (const words of ['等人认领', '物品', '要一样东西', '王阿姨 · 五一街社区', '2030年5月1日 周三 前', '约 80 元']) expect(phone.text).toContain(words)
})

test('says in words and not only by a bar how many parts are left', async () => {
  const phone = await open({ Wishes: () => ({ wishes: connection(wish('1', { partsAsked: 20, partsTaken: 5 })) }) })

  await eventually(() => expect(phone.text).toContain('还差 15 份，共 20 份'))
  expect(phone.text).toContain('每份约 80 元')
})

test('begins with the community of the reader, and goes on to all of them', async () => {
  const phone = await open()
  await eventually(() => expect(cards(phone)).toHaveLength(1))

  phone.tap('筛选心愿')
  phone.tap('全部社区')

  await eventually(() => expect(filters(phone)).toEqual([{ organisationId: 'c1' }, {}]))
})

test('shows only a category and a kind, and clears both when nothing fits', async () => {
  const phone = await open({ Wishes: ({ filter }: any) => ({ wishes: filter.kind ? connection() : connection(wish('1')) }) })
  await eventually(() => expect(cards(phone)).toHaveLength(1))
  phone.tap('学习')
  await eventually(() => expect(filters(phone).at(-1)).toEqual({ organisationId: 'c1', category: 'LEARNING' }))
  phone.tap('筛选心愿')
  phone.tap('找人陪伴')
  await eventually(() => expect(phone.text).toContain('没有找到合适的心愿'))

  phone.tap('清除筛选')

  await eventually(() => expect(cards(phone)).toEqual(['心愿1']))
  expect(filters(phone).at(-1)).toEqual({})
})

test('shows only what is handed over at a station, all of which come when somebody looks for one', async () => {
  const phone = await open({ Stations: () => ({ stations: connection({ id: 's1', name: '小蜜蜂驿站', address: '五一街 12 号' }) }) })
  await eventually(() => expect(cards(phone)).toHaveLength(1))
  expect(phone.of('Stations')).toHaveLength(0)

  phone.tap('筛选心愿')
  await eventually(() => expect(phone.find('select[aria-label="放在哪个驿站"]')).not.toBeNull())
  phone.choose('放在哪个驿站', '小蜜蜂驿站')

  await eventually(() => expect(filters(phone).at(-1)).toEqual({ organisationId: 'c1', stationId: 's1' }))
  expect(phone.of('Stations').map((each) => each.variables.filter)).toEqual([{ organisationId: 'c1' }])
})

test('an answer to an earlier choice does not take the place of a later one', async () => {
  let arrive = (_: unknown) => {}
  const phone = await open({
    Wishes: ({ filter }: any) => (filter.category === 'LEARNING' ? new Promise((resolve) => { arrive = resolve }) : { wishes: connection(wish(filter.category ?? '1')) }),
  })
  await eventually(() => expect(cards(phone)).toHaveLength(1))
  phone.tap('学习')
  await eventually(() => expect(filters(phone)).toHaveLength(2))
  phone.tap('健康')
  await eventually(() => expect(cards(phone)).toEqual(['心愿HEALTH']))

  arrive({ wishes: connection(wish('LEARNING')) })

  await eventually(() => expect(filters(phone)).toHaveLength(4))
  await eventually(() => expect(cards(phone)).toEqual(['心愿HEALTH']))
})

test('the wall shows the cards that say thank you', async () => {
  const phone = await open({ FulfilledWishes: () => ({ fulfilledWishes: connection(fulfilled('7'), fulfilled('8', { thanks: null, status: 'CONFIRMED' })) }) })
  await eventually(() => expect(cards(phone)).toHaveLength(1))

  phone.tap('已实现')

  await eventually(() => expect(cards(phone)).toEqual(['心愿7', '心愿8']))
  expect(phone.text).toContain('“谢谢您的书包”')
  expect(phone.text).toContain('谢谢 李师傅')
})

test('a community without wishes leads on to the others', async () => {
  const phone = await open({ Wishes: ({ filter }: any) => ({ wishes: filter.organisationId ? connection() : connection(wish('1')) }) })
  await eventually(() => expect(phone.text).toContain('您的社区现在没有'))

  phone.tap('全部社区')

  await eventually(() => expect(cards(phone)).toEqual(['心愿1']))
})

test('a wall without wishes says what to do', async () => {
  const phone = await open({ WishReader: () => reader('GUEST', null), Wishes: () => ({ wishes: connection() }), FulfilledWishes: () => ({ fulfilledWishes: connection() }) })
  await eventually(() => expect(phone.text).toContain('现在没有等人认领的心愿'))

  phone.tap('已实现')

  await eventually(() => expect(phone.text).toContain('还没有实现的心愿'))
})

test('says that the list is coming, why it did not come, and tries again', async () => {
  const phone = await open({ Wishes: () => offline })
  expect(phone.find('[role=status]')!.getAttribute('aria-label')).toBe('正在加载')
  await eventually(() => expect(phone.text).toContain('网络连不上'))

  phone.answer('Wishes', () => ({ wishes: connection(wish('1')) }))
  phone.tap('再试一次')

  await eventually(() => expect(cards(phone)).toEqual(['心愿1']))
})

test('brings more on a tap, and asks again after a failure', async () => {
  const more = { edges: [{ node: wish('1') }], pageInfo: { hasNextPage: true, endCursor: 'a' } }
  const phone = await open({ Wishes: ({ after }: any) => (after ? offline : { wishes: more }) })
  await eventually(() => expect(phone.button('加载更多')).toBeDefined())
  phone.tap('加载更多')
  await eventually(() => expect(phone.button('没加载出来，点这里再试')).toBeDefined())

  phone.answer('Wishes', () => ({ wishes: connection(wish('2')) }))
  phone.tap('没加载出来，点这里再试')

  await eventually(() => expect(cards(phone)).toEqual(['心愿1', '心愿2']))
})

test('a stranger sees the wall too', async () => {
  const phone = await open({ Login: () => offline, WishReader: () => ({ viewer: null }) })

  await eventually(() => expect(cards(phone)).toEqual(['心愿1']))
  expect(filters(phone)).toEqual([{}])
})

test('large text folds the filters away, and shows no pictures beside the words', async () => {
  const covered = wish('1', { cover: [{ id: 'b1', url: '/pictures/b1' }] })
  const phone = await open({ Wishes: () => ({ wishes: connection(covered) }) }, { elder: true })
  await eventually(() => expect(cards(phone)).toHaveLength(1))
  expect(phone.find('wish-card img')).toBeNull()
  expect(phone.button('学习')).toBeUndefined()

  phone.tap('筛选心愿')

  expect(phone.button('学习')).toBeDefined()
})

test('whoever comes back finds the list as she left it', async () => {
  const phone = await open({ Wish: () => found(wishDetail()) })
  await eventually(() => expect(cards(phone)).toHaveLength(1))
  phone.tap('查看心愿：心愿1')
  await eventually(() => expect(phone.text).toContain('旧书包坏了。'))

  phone.tap('返回')

  await eventually(() => expect(cards(phone)).toHaveLength(1))
  expect(phone.of('Wishes')).toHaveLength(1)
})

const near = (...found: [string, number][]) => () => ({ nearbyWishes: found.map(([id, metres]) => ({ metres, station: { id: 's1', name: '小蜜蜂驿站' }, wish: wish(id) })) })

test('near wishes come with how far they are, from a place that is no more exact than needed', async () => {
  const phone = await open({ NearbyWishes: near(['1', 40], ['2', 310], ['3', 1240]) })
  await eventually(() => expect(cards(phone)).toHaveLength(1))
  phone.wx.getLocation = ({ type, success }: any) => success({ latitude: 36.546_213, longitude: 104.173_549, type })
  phone.tap('附近')
  await phone.tapDialog('同意')

  await eventually(() => expect(cards(phone)).toEqual(['心愿1', '心愿2', '心愿3']))
  for (const words of ['不到 100 米 · 小蜜蜂驿站', '约 300 米 · 小蜜蜂驿站', '约 1.2 公里 · 小蜜蜂驿站']) expect(phone.text).toContain(words)
  expect(phone.of('NearbyWishes')[0].variables).toEqual({ latitude: 36.546, longitude: 104.174, first: 50 })
  expect(phone.button('筛选心愿')).toBeUndefined()
})

test('whoever does not say where she is sees her community, and can change her mind', async () => {
  const phone = await open({ NearbyWishes: near(['7', 310]) })
  await eventually(() => expect(cards(phone)).toHaveLength(1))
  phone.tap('附近')
  await phone.tapDialog('同意')
  await phone.tapDialog('拒绝')

  await eventually(() => expect(phone.text).toContain('您没有允许使用位置，先看五一街社区的心愿'))
  expect(cards(phone)).toEqual(['心愿1'])
  expect(filters(phone).at(-1)).toEqual({ organisationId: 'c1' })
  expect(phone.of('NearbyWishes')).toHaveLength(0)
  phone.tap('允许使用位置')
  await phone.tapDialog('允许')

  await eventually(() => expect(cards(phone)).toEqual(['心愿7']))
})

test('where nothing is near, the way on leads to all wishes', async () => {
  const phone = await open({ NearbyWishes: near() })
  await eventually(() => expect(cards(phone)).toHaveLength(1))
  phone.tap('附近')
  await phone.tapDialog('同意')
  await phone.tapDialog('允许')
  await eventually(() => expect(phone.text).toContain('附近暂时没有心愿'))

  phone.tap('看全部心愿')

  await eventually(() => expect(cards(phone)).toEqual(['心愿1']))
  expect(filters(phone).at(-1)).toEqual({})
})

test('the wall of the own community says what the month has brought', async () => {
  const months = [{ month: '2030-03-01', opened: 5, fulfilled: 3, medianDays: 6 }, { month: '2030-04-01', opened: 8, fulfilled: 4, medianDays: null }]
  const phone = await open({ FulfilledWishes: () => ({ fulfilledWishes: connection(fulfilled('7')) }), WishMonths: ({ id }: any) => ({ organisation: { id, wishMonths: months } }) })
  await eventually(() => expect(cards(phone)).toHaveLength(1))
  expect(phone.of('WishMonths')).toHaveLength(0)

  phone.tap('已实现')

  await eventually(() => expect(phone.text).toContain('五一街社区本月'))
  for (const words of ['8新增心愿', '4实现心愿', '暂无一般用时', '上个月新增 5 个，实现 3 个。']) expect(phone.text.replaceAll(/\s/g, '')).toContain(words.replaceAll(' ', ''))
  expect(phone.of('WishMonths')[0].variables).toMatchObject({ id: 'c1', from: expect.stringMatching(/^\d{4}-\d{2}-01$/), to: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) })
})

test('the wall is as good without its numbers', async () => {
  const phone = await open({ FulfilledWishes: () => ({ fulfilledWishes: connection(fulfilled('7')) }), WishMonths: () => offline })
  await eventually(() => expect(cards(phone)).toHaveLength(1))

  phone.tap('已实现')

  await eventually(() => expect(cards(phone)).toEqual(['心愿7']))
})
