// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Ballot } from '../../miniprogram/api/ballots'
import { ballot, cast, choices, closed, openHalls, own, receiptOf } from './hall-fixture'
import { refused } from './people-fixture'
import { type Answer, eventually, offline, type Phone } from './phone'

const URL = 'ballot/index?id=7'

const open = (shown: Partial<Ballot> = {}, answers: Record<string, Answer> = {}, stored = {}) =>
  openHalls(URL, { Ballot: () => ({ ballot: ballot(shown) }), ...answers }, stored)

const alert = (phone: Phone) => phone.find('[role=alert]')?.textContent
const kept = () => JSON.parse(localStorage.getItem('linli:wang:vote:7')!)
const sent = (phone: Phone) => phone.of('BallotCast').map((each) => (each.variables as any).input)

const vote = (other = {}) => {
  const made = { ballotId: '7', nonce: '0f'.repeat(16), choice: [0] }
  return { ...made, receipt: receiptOf(made), ...other }
}

async function confirm(phone: Phone) {
  phone.tap('投票')
  await eventually(() => expect(phone.find('[role=dialog]')).not.toBeNull())
  phone.tap('确认投票')
}

test('says what is asked, who may vote, what it takes and what is promised', async () => {
  const phone = await open({ unit: 'HOUSEHOLD', majority: 'TWO_THIRDS' })

  await eventually(() => expect(phone.text).toContain('要不要在广场装三个充电桩？'))
  for (const words of ['正在投票', '无记名投票', '名册上的 41 户，一户一票', '家里谁先投', '至少 21 户投票', '三分之二以上赞成', '2030年5月1日 周三 18:00', '满 3 票后才显示', '管理员也不能', '请不要给别人看']) {
    expect(phone.text).toContain(words)
  }
})

test('the choice is repeated, the vote kept before it is sent, and the receipt can be copied', async () => {
  let keptBefore: any
  const phone = await open({}, { BallotCast: (variables) => { keptBefore = kept(); return cast(variables) } })
  await eventually(() => expect(phone.button('赞成')).toBeDefined())
  phone.tap('投票')
  await eventually(() => expect(alert(phone)).toBe('请先选好再投票'))
  phone.tap('赞成')
  await eventually(() => expect(phone.button('赞成')!.getAttribute('aria-checked')).toBe('true'))
  phone.tap('投票')
  await eventually(() => expect(phone.find('[role=dialog]')!.textContent).toContain('赞成'))
  expect(phone.of('BallotCast')).toHaveLength(0)

  phone.tap('确认投票')

  await eventually(() => expect(phone.text).toContain('您的票已经投进去了'))
  const [{ ballotId, choice, nonce }] = sent(phone)
  expect({ ballotId, choice }).toEqual({ ballotId: '7', choice: [0] })
  expect(nonce).toMatch(/^[0-9a-f]{32}$/)
  expect(keptBefore).toEqual({ ballotId: '7', choice: [0], nonce, receipt: '' })
  expect(kept().receipt).toBe(receiptOf({ ballotId, choice, nonce }))
  expect(phone.text).toContain(kept().receipt)
  let copied = ''
  phone.wx.setClipboardData = ({ data }: any) => { copied = data }
  phone.tap('复制凭证')
  for (const words of [nonce, kept().receipt, '赞成（0）']) expect(copied).toContain(words)
})

test('whoever thinks again changes her choice', async () => {
  const phone = await open({}, { BallotCast: cast })
  await eventually(() => expect(phone.button('赞成')).toBeDefined())
  phone.tap('赞成')
  phone.tap('投票')
  await eventually(() => expect(phone.button('我再改改')).toBeDefined())

  phone.tap('我再改改')
  await eventually(() => expect(phone.find('[role=dialog]')).toBeNull())
  phone.tap('反对')
  await confirm(phone)

  await eventually(() => expect(sent(phone)).toMatchObject([{ choice: [1] }]))
})

test('a vote whose answer was lost is sent again as it was, and nothing else in its place', async () => {
  const phone = await open({}, { BallotCast: () => offline })
  await eventually(() => expect(phone.button('反对')).toBeDefined())
  phone.tap('反对')
  await confirm(phone)
  await eventually(() => expect(phone.text).toContain('还不知道您的票到了没有'))
  expect(alert(phone)).toContain('网络')
  expect(phone.button('赞成')).toBeUndefined()

  phone.tap('再送一次')
  await eventually(() => expect(sent(phone)).toHaveLength(2))
  await eventually(() => expect(phone.button('再送一次')).toBeDefined())
  phone.answer('BallotCast', cast)
  phone.tap('再送一次')

  await eventually(() => expect(phone.text).toContain('您的票已经投进去了'))
  const [first, ...others] = sent(phone)
  for (const { nonce, choice } of others) expect({ nonce, choice }).toEqual({ nonce: first.nonce, choice: [1] })
})

test('a vote whose answer was lost still waits when the page is opened another day', async () => {
  const phone = await open({ status: 'CLOSED', result: closed().result }, { BallotCast: cast }, { 'vote:7': vote({ receipt: '' }) })
  await eventually(() => expect(phone.button('再送一次')).toBeDefined())

  phone.tap('再送一次')

  await eventually(() => expect(phone.text).toContain('您的票已经投进去了'))
  expect(sent(phone)[0]).toMatchObject({ nonce: vote().nonce, choice: [0] })
})

test('a vote that was lost and came too late is told so, and forgotten', async () => {
  const phone = await open({}, { BallotCast: () => ({ ballotCast: { receipt: null, userErrors: refused('投票已经结束') } }) }, { 'vote:7': vote({ receipt: '' }) })
  await eventually(() => expect(phone.button('再送一次')).toBeDefined())
  phone.answer('Ballot', () => ({ ballot: ballot({ status: 'COUNTING' }) }))

  phone.tap('再送一次')

  await eventually(() => expect(phone.text).toContain('票还在清点'))
  expect(alert(phone)).toBe('投票已经结束')
  expect(localStorage.getItem('linli:wang:vote:7')).toBeNull()
})

test('whose household has voted meanwhile is told so', async () => {
  const phone = await open({ unit: 'HOUSEHOLD' }, { BallotCast: () => ({ ballotCast: { receipt: null, userErrors: refused('您家已经有人投过票了') } }) })
  await eventually(() => expect(phone.button('赞成')).toBeDefined())
  phone.tap('赞成')
  phone.answer('BallotMine', () => own({ cast: true }))

  await confirm(phone)

  await eventually(() => expect(phone.text).toContain('您家已经投过票了'))
  expect(alert(phone)).toBe('您家已经有人投过票了')
  expect(localStorage.getItem('linli:wang:vote:7')).toBeNull()
})

test('a receipt that does not fit the choice is called out', async () => {
  const phone = await open({}, { BallotCast: ({ input }) => cast({ input: { ...input, choice: [1] } }) })
  await eventually(() => expect(phone.button('赞成')).toBeDefined())
  phone.tap('赞成')

  await confirm(phone)

  await eventually(() => expect(alert(phone)).toContain('凭证和您的选择对不上'))
})

test('up to two are ticked, and a third one is refused', async () => {
  const phone = await open({ type: 'UP_TO', most: 2, options: choices('路灯', '长椅', '花坛') }, { BallotCast: cast })
  await eventually(() => expect(phone.text).toContain('最多选 2 项'))
  for (const each of ['花坛', '路灯', '长椅']) phone.tap(each)
  await eventually(() => expect(alert(phone)).toContain('已经选满了'))
  expect(phone.text).toContain('已选 2 项，最多 2 项')

  await confirm(phone)

  await eventually(() => expect(sent(phone)).toMatchObject([{ choice: [0, 2] }]))
})

test('a ranking is tapped in order', async () => {
  const phone = await open({ type: 'RANKING', options: choices('路灯', '长椅', '花坛') }, { BallotCast: cast })
  await eventually(() => expect(phone.button('花坛')).toBeDefined())
  for (const each of ['花坛', '长椅', '路灯', '长椅']) phone.tap(each)
  await eventually(() => expect(phone.text).toContain('已排 2 项'))
  phone.tap('投票')
  await eventually(() => expect(phone.find('[role=dialog]')!.textContent).toContain('第 1 · 花坛第 2 · 路灯'))

  phone.tap('确认投票')

  await eventually(() => expect(sent(phone)).toMatchObject([{ choice: [2, 0] }]))
})

test('projects are chosen as long as the money lasts', async () => {
  const projects = [['路灯', 600_000], ['长椅', 500_050], ['花坛', 400_000]].map(([text, costFen], place) => ({ place, text: String(text), costFen: Number(costFen) }))
  const phone = await open({ type: 'KNAPSACK', subject: 'PROJECTS', rule: 'EQUAL_SHARES', budgetFen: 1_000_000, options: projects }, { BallotCast: cast })
  await eventually(() => expect(phone.text).toContain('加起来不超过 10000 元'))
  for (const words of ['等额份额法', '5000.50 元', '已选 0 元，还剩 10000 元']) expect(phone.text).toContain(words)
  phone.tap('路灯')
  await eventually(() => expect(phone.text).toContain('已选 6000 元，还剩 4000 元'))
  phone.tap('长椅')
  await eventually(() => expect(alert(phone)).toContain('钱不够了'))
  phone.tap('花坛')

  await confirm(phone)

  await eventually(() => expect(sent(phone)).toMatchObject([{ choice: [0, 2] }]))
})

test('points are given with steps', async () => {
  const phone = await open({ type: 'POINTS', subject: 'PROJECTS', rule: 'GREEDY', most: 3, options: choices('路灯', '长椅') }, { BallotCast: cast })
  await eventually(() => expect(phone.button('给“长椅”加一分')).toBeDefined())
  for (const _ of [1, 2, 3, 4]) phone.tap('给“长椅”加一分')
  await eventually(() => expect(alert(phone)).toContain('分已经给完了'))
  phone.tap('给“长椅”减一分')
  phone.tap('给“路灯”加一分')
  await eventually(() => expect(phone.text).toContain('已给 3 分，还剩 0 分'))

  await confirm(phone)

  await eventually(() => expect(sent(phone)).toMatchObject([{ choice: [1, 2] }]))
})

test('whoever wants none of them abstains', async () => {
  const phone = await open({ type: 'ONE_OF', options: choices('路灯', '长椅') }, { BallotCast: cast })
  await eventually(() => expect(phone.button('都不选，弃权')).toBeDefined())
  phone.tap('路灯')
  phone.tap('都不选，弃权')

  await confirm(phone)

  await eventually(() => expect(sent(phone)).toMatchObject([{ choice: [] }]))
})

test('who is not on the roll, and whose household has voted, is told why she cannot', async () => {
  const phone = await open({}, { BallotMine: () => own({ onRoll: false }) })
  await eventually(() => expect(phone.text).toContain('这次投票的名册上没有您'))
  expect(phone.button('投票')).toBeUndefined()

  phone.answer('BallotMine', () => own({ cast: true }))
  phone.pull()

  await eventually(() => expect(phone.text).toContain('您已经投过票了'))
})

test('a ballot that was called off says why', async () => {
  const phone = await open({ status: 'CALLED_OFF', calledOffBecause: '选项写错了' })

  await eventually(() => expect(phone.text).toContain('票都已销毁。原因：选项写错了'))
  expect(phone.button('赞成')).toBeUndefined()
})

test('a ballot that is over waits for its result', async () => {
  const phone = await open({ closesAt: '2020-01-01T00:00:00Z' })

  await eventually(() => expect(phone.text).toContain('投票已经结束'))
  expect(phone.button('投票')).toBeUndefined()
})

test('the result is told in words and bars, and the own vote is found in the list', async () => {
  const phone = await openHalls(URL, {
    Ballot: () => ({ ballot: closed() }),
    BallotReceipt: () => ({ ballotReceipt: { found: true, told: true, choice: [0] } }),
    BallotRecount: () => ({ ballotRecount: { agrees: true, published: 23, marked: 23 } }),
  }, { 'vote:7': vote() })
  await eventually(() => expect(phone.text).toContain('赞成占 65%，通过'))
  expect([...phone.page.querySelectorAll('[role=img]')].map((each) => each.getAttribute('aria-label'))).toEqual(['赞成：15', '反对：7', '弃权：1'])
  expect(phone.text).toContain('ab'.repeat(32))

  phone.tap('查我的票')
  await eventually(() => expect(phone.find('[role=status]')?.textContent).toBe('✓ 一样，您的票算进去了'))
  expect(phone.of('BallotReceipt')[0].variables).toEqual({ ballotId: '7', receipt: vote().receipt })
  phone.tap('重新数一遍票')

  await eventually(() => expect(phone.text).toContain('公布 23 张票，名册上有 23 个记号，结果一样'))
})

test.each([
  [{ found: true, told: true, choice: [1] }, '✗ 不一样'],
  [{ found: false, told: true, choice: [] as number[] }, '✗ 名单里没有您的票'],
])('a vote that is listed otherwise, or not at all, is called out', async (ballotReceipt, verdict) => {
  const phone = await openHalls(URL, { Ballot: () => ({ ballot: closed() }), BallotReceipt: () => ({ ballotReceipt }) }, { 'vote:7': vote() })
  await eventually(() => expect(phone.button('查我的票')).toBeDefined())

  phone.tap('查我的票')

  await eventually(() => expect(phone.find('[role=status]')?.textContent).toContain(verdict))
})

test('a phone without a receipt says so, and links to chart and votes are copied', async () => {
  const phone = await openHalls(URL, { Ballot: () => ({ ballot: closed() }), BallotMine: () => own({ cast: true }) })
  await eventually(() => expect(phone.button('查我的票')).toBeDefined())
  phone.tap('查我的票')
  await eventually(() => expect(phone.text).toContain('这部手机里没有这次投票的凭证'))
  const copied: string[] = []
  phone.wx.setClipboardData = ({ data }: any) => copied.push(data)

  phone.tap('复制结果图的链接')
  phone.tap('复制全部选票的链接')

  expect(copied.map((each) => each.slice(-14))).toEqual(['/ballots/7.svg', 'ballots/7.json'])
})

test('a run-off is told round by round', async () => {
  const rounds = [{ totals: [4, 3, 2], out: 2 }, { totals: [4, 5, 0], out: null }]
  const phone = await open({ type: 'RANKING', options: choices('路灯', '长椅', '花坛'), status: 'CLOSED', result: { ...closed().result!, totals: [4, 3, 2], winners: [1], rounds } })

  await eventually(() => expect(phone.text).toContain('第 1 轮路灯：4 · 长椅：3 · 花坛：2去掉“花坛”'))
  expect(phone.text).toContain('✓ 胜出')
})

test('the receipt can be deleted from the phone', async () => {
  const phone = await open({}, {}, { 'vote:7': vote() })
  await eventually(() => expect(phone.button('从手机里删掉')).toBeDefined())

  phone.tap('从手机里删掉')

  await eventually(() => expect(phone.text).toContain('您已经投过票了'))
  expect(localStorage.getItem('linli:wang:vote:7')).toBeNull()
})

test('a stranger signs in to vote', async () => {
  const phone = await open({}, {}, { signedOut: true })
  await eventually(() => expect(phone.text).toContain('要不要在广场装三个充电桩？'))

  phone.tap('微信登录')

  await eventually(() => expect(phone.button('赞成')).toBeDefined())
})

test('a ballot that is not there, and one that did not come', async () => {
  const phone = await open({}, { Ballot: () => offline })
  await eventually(() => expect(phone.text).toContain('网络连不上'))
  phone.answer('Ballot', () => ({ ballot: null }))

  phone.tap('再试一次')

  await eventually(() => expect(phone.text).toContain('找不到这次投票'))
})

test('is read in English', async () => {
  const phone = await open({ cast: 12 }, {}, { language: 'en' })

  await eventually(() => expect(phone.text).toContain('41 people on the roll, one vote each'))
  expect(phone.text).toContain('12 people')
})
