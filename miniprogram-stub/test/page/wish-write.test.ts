// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { connection, refused } from './people-fixture'
import { type Answer, eventually, offline, type Phone } from './phone'
import { found, openWishes, ownWish, reader, wishDetail } from './wish-fixture'

const stations = () => ({ stations: connection({ id: 's1', name: '小蜜蜂驿站', address: '五一街 12 号' }, { id: 's2', name: '心愿驿站', address: '五一街 20 号' }) })

const created = () => ({ wishCreate: { wish: { id: '9' }, userErrors: [] } })

const open = (answers: Record<string, Answer> = {}, url = 'write/index', stored = {}) => openWishes(url, { Stations: stations, ...answers }, stored)

const alert = (phone: Phone) => phone.find('[role=alert]')?.textContent

async function fill(phone: Phone) {
  await eventually(() => expect(phone.button('要一样东西')).toBeDefined())
  phone.tap('要一样东西')
  phone.write('用一句话说', '想要一个书包')
  phone.tap('学习')
  phone.write('为什么有这个心愿', '旧书包坏了')
  await eventually(() => expect(phone.find('input[aria-label="一份大约多少元"]')).not.toBeNull())
  phone.write('一份大约多少元', '80')
  phone.choose('哪个驿站', '心愿驿站')
}

test('a wish is handed in, and its own page says what comes next', async () => {
  const phone = await open({ WishCreate: created, Wish: () => found(ownWish({ id: '9', status: 'IN_REVIEW' }, 'SUBMITTED')) })
  await fill(phone)
  phone.tap('一个月内')

  phone.tap('交上去')

  await eventually(() => expect(phone.text).toContain('审核通过后，邻居才能看到'))
  const { input } = phone.of('WishCreate')[0].variables as any
  expect(input).toMatchObject({ submit: true, clientRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  expect(input.content).toMatchObject({ title: '想要一个书包', why: '旧书包坏了', category: 'LEARNING', kind: 'THING', value: 80, parts: 1, delivery: 'STATION', stationId: 's2', beneficiary: 'SELF' })
  expect(input.content.wantedBy).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(phone.of('Stations')[0].variables.filter).toEqual({ organisationId: 'c1' })
  await eventually(() => expect(phone.button('开启提醒')).toBeDefined())
})

test('says what is missing, one thing at a time', async () => {
  const phone = await open()
  await eventually(() => expect(phone.button('交上去')).toBeDefined())
  phone.tap('交上去')
  await eventually(() => expect(alert(phone)).toBe('请先选想要什么'))

  phone.tap('请人帮忙')
  phone.tap('交上去')

  await eventually(() => expect(alert(phone)).toBe('请用一句话写下心愿'))
  expect(phone.of('WishCreate')).toHaveLength(0)
})

test('a draft is kept and not handed in', async () => {
  const phone = await open({ WishCreate: created, Wish: () => found(ownWish({ id: '9', status: 'DRAFT' })) })
  await fill(phone)

  phone.tap('先存着，不交')

  await eventually(() => expect(phone.text).toContain('还没有交上去，只有您能看到'))
  expect(phone.of('WishCreate')[0].variables.input).toMatchObject({ submit: false })
  expect(phone.button('开启提醒')).toBeUndefined()
})

test('a child is under a pseudonym without being asked', async () => {
  const phone = await open({ WishCreate: created, Wish: () => found(ownWish({ id: '9' })) })
  await fill(phone)
  phone.tap('到我家里')
  await eventually(() => expect(phone.text).toContain('对方能看到您的电话和住址'))
  expect(phone.find('select[aria-label="哪个驿站"]')).toBeNull()
  phone.tap('家里的孩子')
  await eventually(() => expect(phone.text).toContain('只显示“李小朋友”这样的称呼'))
  expect(phone.find('input[role=switch]')).toBeNull()
  phone.write('姓什么', '李')

  phone.tap('交上去')

  await eventually(() => expect((phone.of('WishCreate')[0].variables as any).input.content).toMatchObject({ delivery: 'HOME', beneficiary: 'CHILD', pseudonymous: true, surname: '李' }))
})

test('a refusal is told, and what was written is still there', async () => {
  const phone = await open({ WishCreate: () => ({ wishCreate: { wish: null, userErrors: refused('心愿的价值不能超过 300 元') } }) })
  await fill(phone)

  phone.tap('交上去')

  await eventually(() => expect(alert(phone)).toBe('心愿的价值不能超过 300 元'))
  expect((phone.find('input[aria-label="用一句话说"]') as HTMLInputElement).value).toBe('想要一个书包')
})

test('an own wish is written anew, and whom it is for is asked again', async () => {
  const phone = await open({ Wish: () => found(ownWish({ status: 'REJECTED', reason: '请写清楚' })), WishEdit: () => ({ wishEdit: { wish: { id: '1' }, userErrors: [] } }) }, 'wish/index?id=1')
  await eventually(() => expect(phone.button('修改心愿')).toBeDefined())
  phone.tap('修改心愿')
  await eventually(() => expect((phone.find('input[aria-label="用一句话说"]') as HTMLInputElement | null)?.value).toBe('心愿1'))
  await eventually(() => expect(phone.button('✓ 2030年5月1日 周三 前')).toBeDefined())
  phone.choose('哪个驿站', '小蜜蜂驿站')
  phone.tap('交上去')
  await eventually(() => expect(alert(phone)).toBe('请先选为谁许的心愿'))
  phone.answer('Wish', () => found(ownWish({ status: 'IN_REVIEW' })))

  phone.tap('我自己')
  phone.write('用一句话说', '想要一个新书包')
  phone.tap('交上去')

  await eventually(() => expect(phone.text).toContain('审核通过后，邻居才能看到'))
  expect(phone.of('WishEdit')[0].variables.input).toMatchObject({ wishId: '1', revision: 3, submit: true, content: { title: '想要一个新书包', wantedBy: '2030-05-01', stationId: 's1' } })
})

test('whoever is not a resident is shown the way into a community', async () => {
  const phone = await open({ WishReader: () => reader('PHONE', null), Joining: () => ({ viewer: { id: 'v1', level: 'PHONE', household: null, joinRequests: [] } }) })
  await eventually(() => expect(phone.text).toContain('居民才能写心愿'))

  phone.tap('加入社区')

  await eventually(() => expect(phone.text).toContain('选一种方式加入'))
})

test('a page that did not come says why, and where there is no station home is offered', async () => {
  const phone = await open({ Stations: () => offline })
  await eventually(() => expect(phone.text).toContain('网络连不上'))
  phone.answer('Stations', () => ({ stations: connection() }))

  phone.tap('再试一次')

  await eventually(() => expect(phone.text).toContain('还没有登记驿站，请选“到我家里”'))
  expect(phone.of('Stations').map((each) => each.variables.filter)).toEqual([{ organisationId: 'c1' }, { organisationId: 'c1' }, {}])
})

test('what neighbours have wished alike is shown while the title is written, and opens', async () => {
  const phone = await open({ SimilarWishes: ({ title }: any) => ({ similarWishes: title === '书包' ? [{ id: '5', title: '少年学堂20个新书包', status: 'OPEN', wisherName: '马阿姨' }] : [] }), Wish: () => found(wishDetail({ id: '5' })) })
  await eventually(() => expect(phone.find('input[aria-label="用一句话说"]')).not.toBeNull())
  phone.write('用一句话说', '书')
  phone.write('用一句话说', '书包')
  await eventually(() => expect(phone.text).toContain('邻居的类似心愿'))
  expect(phone.text).toContain('马阿姨')
  // The page of the test before may still be asking about its own title.
  expect(phone.of('SimilarWishes').map((each) => each.variables).filter(({ title }) => String(title).startsWith('书'))).toEqual([{ title: '书包', first: 3 }])

  phone.tap('少年学堂20个新书包')
  await eventually(() => expect(phone.text).toContain('旧书包坏了。'))
  phone.tap('返回')

  await eventually(() => expect((phone.find('input[aria-label="用一句话说"]') as HTMLInputElement).value).toBe('书包'))
  phone.write('用一句话说', '书')
  await eventually(() => expect(phone.text).not.toContain('邻居的类似心愿'))
})
