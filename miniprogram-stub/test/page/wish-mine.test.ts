// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { session } from './activity-fixture'
import { connection } from './people-fixture'
import { type Answer, eventually, offline, type Phone } from './phone'
import { openWishes, wish } from './wish-fixture'

const made = (...nodes: object[]) => () => ({ viewer: { id: 'v1', wishes: connection(...nodes) } })
const claimed = (...nodes: object[]) => () => ({ viewer: { id: 'v1', wishClaims: connection(...nodes) } })
const claim = (id: string, state: string, shown: object | null) => ({ id, state, parts: 1, dueAt: '2030-04-15T00:00:00Z', wish: shown })

const open = (answers: Record<string, Answer> = {}, stored = {}) => openWishes('mine/index', { WishesMade: made(wish('1', { status: 'IN_REVIEW' })), WishesClaimed: claimed(), ...answers }, stored)

const titles = (phone: Phone) => [...phone.page.querySelectorAll('wish-card')].map((each) => each.querySelector('[class*="title"]')!.textContent)

test('lists what was written, with where it stands', async () => {
  const phone = await open()

  await eventually(() => expect(titles(phone)).toEqual(['心愿1']))
  expect(phone.text).toContain('审核中')
  expect(phone.button('写心愿')).toBeDefined()
})

test('lists what was claimed, with until when it has to be done', async () => {
  const phone = await open({ WishesClaimed: claimed(claim('k1', 'CLAIMED', wish('2', { status: 'CLAIMED' })), claim('k2', 'CONFIRMED', wish('3')), claim('k3', 'ANNULLED', null)) })
  await eventually(() => expect(titles(phone)).toEqual(['心愿1']))

  phone.tap('我认领的')

  await eventually(() => expect(titles(phone)).toEqual(['心愿2', '心愿3']))
  for (const words of ['请在 2030年4月15日 周一 08:00 前完成', '已确认', '这个心愿已经看不到了', '工作人员已取消']) expect(phone.text).toContain(words)
})

test('what staff asks for comes first, whatever is chosen, and only once', async () => {
  const phone = await open({ WishesClaimed: claimed(claim('k2', 'CONFIRMED', wish('3')), claim('k1', 'OFFERED', wish('2', { status: 'DISPATCHED' }))) })
  await eventually(() => expect(titles(phone)).toEqual(['心愿2', '心愿1']))
  expect(phone.text).toContain('网格员请您帮忙')
  expect(phone.text).toContain('请在 2030年4月15日 周一 08:00 前答复')

  phone.tap('我认领的')

  await eventually(() => expect(titles(phone)).toEqual(['心愿2', '心愿3']))
})

test('says what to do when there is nothing', async () => {
  const phone = await open({ WishesMade: made() })
  await eventually(() => expect(phone.text).toContain('您还没有写过心愿'))
  phone.tap('我认领的')
  await eventually(() => expect(phone.text).toContain('您还没有认领过心愿'))

  phone.tap('去看心愿')

  await eventually(() => expect(titles(phone)).toEqual(['心愿1']))
})

test('brings more as one goes on', async () => {
  const first = { viewer: { id: 'v1', wishes: { edges: [{ node: wish('1') }], pageInfo: { hasNextPage: true, endCursor: 'a' } } } }
  const phone = await open({ WishesMade: ({ after }) => (after ? made(wish('2'))() : first) })
  await eventually(() => expect(phone.button('加载更多')).toBeDefined())

  phone.tap('加载更多')

  await eventually(() => expect(titles(phone)).toEqual(['心愿1', '心愿2']))
})

test('a list that did not come says why, also in large text', async () => {
  const phone = await open({ WishesMade: () => offline }, { elder: true })
  await eventually(() => expect(phone.text).toContain('网络连不上'))
  expect(phone.find('.root')!.classList.contains('elder')).toBe(true)

  phone.answer('WishesMade', made(wish('1')))
  phone.tap('再试一次')

  await eventually(() => expect(titles(phone)).toEqual(['心愿1']))
})

test('a stranger is asked to sign in', async () => {
  const phone = await open({ Login: () => offline })
  await eventually(() => expect(phone.text).toContain('您还没有登录'))

  phone.answer('Login', () => session)
  phone.tap('微信登录')

  await eventually(() => expect(titles(phone)).toEqual(['心愿1']))
})
