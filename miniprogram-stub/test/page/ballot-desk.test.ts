// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { HostedBallot } from '../../miniprogram/api/ballot-desk'
import { alert, hosted, hosting, input } from './hall-desk-fixture'
import { connection, refused } from './people-fixture'
import { type Answer, eventually, offline } from './phone'
import { at } from './station-fixture'

const option = (place: number, text: string, costFen: number | null = null) => ({ place, text, costFen })

const ballot = (other: Partial<HostedBallot> = {}): HostedBallot => ({
  id: 'b1',
  question: '装路灯吗？',
  mode: 'SECRET',
  type: 'YES_NO',
  unit: 'PERSON',
  options: [option(0, '赞成'), option(1, '反对'), option(2, '弃权')],
  most: 1,
  budgetFen: null,
  roll: 41,
  needed: 21,
  cast: null,
  status: 'OPEN',
  closesAt: at(2, '18:00'),
  calledOffBecause: null,
  result: null,
  ...other,
})

const elector = (id: string, name: string | null, cast: boolean | null = null) => ({ id, name, cast })

const batch = (id: string, papers: number, own: boolean) => ({ id, papers, own, enteredAt: at(0, '09:30') })

const open = (other: Partial<HostedBallot> = {}, answers: Record<string, Answer> = {}, stored = {}) =>
  hosting('hosting/ballot/index?id=b1', {
    HostedBallot: () => ({ ballot: ballot(other) }),
    HostedRoll: () => ({ ballotRoll: connection(elector('e1', '王阿姨'), elector('e2', '李叔', true)) }),
    HostedPapers: () => ({ ballotPaperBatches: connection() }),
    ...answers,
  }, stored)

const entered = (batchId: string | null) => () => ({ ballotPaperEnter: { batch: batchId ? { id: batchId } : null, userErrors: [] } })

async function enterPapers(other: Partial<HostedBallot> = {}, answers: Record<string, Answer> = {}, stored = {}) {
  const phone = await open(other, { BallotPaperEnter: entered('q1'), ...answers }, stored)
  await eventually(() => expect(phone.button('录入纸质票')).toBeDefined())
  phone.tap('录入纸质票')
  await eventually(() => expect(phone.button('录一批新的')).toBeDefined())
  await eventually(() => expect(phone.of('HostedPapers')).toHaveLength(1))
  return phone
}

test('a ballot of a topic is opened, and says that nobody sees the count', async () => {
  const topic = hosted({ status: 'VOTING', ballots: [{ id: 'b1', question: '装路灯吗？', status: 'OPEN', closesAt: at(2, '18:00'), result: null }] })
  const phone = await hosting('hosting/topic/index?id=t1', { HostedTopic: () => ({ topic }), HostedBallot: () => ({ ballot: ballot() }), HostedRoll: () => ({ ballotRoll: connection() }) })
  await eventually(() => expect(phone.button('看表决：装路灯吗？')).toBeDefined())

  phone.tap('看表决：装路灯吗？')

  await eventually(() => expect(phone.text).toContain('名册 41，至少要 21 票'))
  for (const words of ['无记名 · 一人一票', '满 3 票后才显示投了多少', '结束前，谁也看不到票数。']) expect(phone.text).toContain(words)
})

test('who has voted on paper is noted, once that was meant', async () => {
  const phone = await open({}, { BallotPaperMark: () => ({ ballotPaperMark: { ballot: { id: 'b1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.text).toContain('已投票'))
  expect(phone.button('登记 李叔 投了纸质票')).toBeUndefined()

  phone.tap('登记 王阿姨 投了纸质票')
  await phone.tapDialog('登记')

  await eventually(() => expect(phone.text).toContain('已登记'))
  expect(input(phone, 'BallotPaperMark')).toMatchObject({ ballotId: 'b1', electorId: 'e1' })
  expect(phone.button('登记 王阿姨 投了纸质票')).toBeUndefined()
})

test('why somebody was not noted stands beside her', async () => {
  const phone = await open({}, { BallotPaperMark: () => ({ ballotPaperMark: { ballot: null, userErrors: refused('已经投过票了') } }) })
  await eventually(() => expect(phone.button('登记 王阿姨 投了纸质票')).toBeDefined())

  phone.tap('登记 王阿姨 投了纸质票')
  await phone.tapDialog('登记')

  await eventually(() => expect(alert(phone)).toBe('已经投过票了'))
})

test('somebody is looked for through the pages of the roll', async () => {
  const pages: Record<string, { name: string; next: string | null }> = { '': { name: '王阿姨', next: 'c1' }, c1: { name: '李叔', next: 'c2' }, c2: { name: '赵敏', next: null } }
  const phone = await open({}, {
    HostedRoll: ({ after }: any) => {
      const { name, next } = pages[after ?? '']
      return { ballotRoll: { edges: [{ node: elector(name, name) }], pageInfo: { hasNextPage: next !== null, endCursor: next } } }
    },
  })
  await eventually(() => expect(phone.text).toContain('王阿姨'))
  expect(phone.of('HostedRoll')).toHaveLength(1)
  phone.tap('加载更多')
  await eventually(() => expect(phone.text).toContain('李叔'))
  phone.write('找谁', '赵')

  phone.tap('找')

  await eventually(() => expect(phone.text).toContain('找到 1 个'))
  expect(phone.text).toContain('赵敏')
  expect(phone.text).not.toContain('李叔')
  expect(phone.text).toContain('名册已看完。')
  phone.write('找谁', '孙')
  phone.tap('找')
  await eventually(() => expect(phone.text).toContain('到现在还没找到。'))
  phone.tap('看全部')
  await eventually(() => expect(phone.text).toContain('王阿姨'))
})

test('a roll that did not come says why, and is asked for again', async () => {
  const phone = await open({}, { HostedRoll: () => offline })
  await eventually(() => expect(phone.text).toContain('网络连不上'))
  phone.answer('HostedRoll', () => ({ ballotRoll: connection(elector('e1', '王阿姨')) }))

  phone.tap('再试一次')

  await eventually(() => expect(phone.text).toContain('王阿姨'))
})

test('each tap enters a paper, and the last one can be taken back', async () => {
  const phone = await enterPapers({}, {}, { elder: true })
  phone.tap('录一批新的')
  await eventually(() => expect(phone.button('赞成，已录 0 张，加一张')).toBeDefined())
  phone.tap('提交这一批')
  await eventually(() => expect(alert(phone)).toBe('还没有录'))

  phone.tap('赞成，已录 0 张，加一张')
  await eventually(() => expect(phone.button('赞成，已录 1 张，加一张')).toBeDefined())
  phone.tap('赞成，已录 1 张，加一张')
  phone.tap('反对，已录 0 张，加一张')
  await eventually(() => expect(phone.text).toContain('已录 3 张'))
  phone.tap('撤回上一张')
  await eventually(() => expect(phone.text).toContain('已录 2 张'))
  phone.tap('弃权，已录 0 张，加一张')
  phone.tap('废票，已录 0 张，加一张')
  await eventually(() => expect(phone.text).toContain('已录 4 张'))
  phone.answer('HostedPapers', () => ({ ballotPaperBatches: connection(batch('q1', 4, true)) }))

  phone.tap('提交这一批')

  await eventually(() => expect(phone.text).toContain('是您录的，请另一个人再录一遍'))
  expect(input(phone, 'BallotPaperEnter')).toMatchObject({ ballotId: 'b1', choices: [[0], [0], [2]], spoilt: 1 })
  expect(input(phone, 'BallotPaperEnter')).not.toHaveProperty('batchId')
  expect(phone.button('我来录第二遍')).toBeUndefined()
})

test('the second person enters the same papers without seeing the first entry', async () => {
  const phone = await enterPapers({}, { HostedPapers: () => ({ ballotPaperBatches: connection(batch('q1', 2, false)) }) })
  await eventually(() => expect(phone.button('录第二遍：2 张，今天 09:30 录入')).toBeDefined())
  phone.tap('录第二遍：2 张，今天 09:30 录入')
  await eventually(() => expect(phone.text).toContain('正在录第二遍，应有 2 张'))
  phone.tap('赞成，已录 0 张，加一张')
  phone.tap('提交这一批')
  await eventually(() => expect(alert(phone)).toBe('应有 2 张，现在是 1 张'))
  expect(phone.of('BallotPaperEnter')).toHaveLength(0)
  phone.tap('反对，已录 0 张，加一张')
  phone.answer('BallotPaperEnter', () => ({ ballotPaperEnter: { batch: null, userErrors: refused('两个人录的不一样') } }))
  phone.tap('提交这一批')
  await eventually(() => expect(alert(phone)).toBe('两个人录的不一样'))
  expect(phone.text).toContain('已录 2 张')
  phone.answer('BallotPaperEnter', entered(null))
  phone.answer('HostedPapers', () => ({ ballotPaperBatches: connection() }))

  phone.tap('提交这一批')

  await eventually(() => expect(phone.text).toContain('没有等第二个人录入的票。'))
  expect(input(phone, 'BallotPaperEnter')).toMatchObject({ batchId: 'q1', choices: [[0], [1]], spoilt: 0 })
})

test('a paper that names several is tapped together, and not more than it may', async () => {
  const phone = await enterPapers({ type: 'UP_TO', most: 2, options: [option(0, '路灯'), option(1, '长椅'), option(2, '树')] })
  phone.tap('录一批新的')
  await eventually(() => expect(phone.button('下一张')).toBeDefined())
  phone.tap('下一张')
  await eventually(() => expect(alert(phone)).toBe('请先点这张票选的'))
  for (const each of ['路灯', '长椅', '树']) phone.tap(each)
  phone.tap('下一张')
  await eventually(() => expect(alert(phone)).toBe('这张票最多选 2 个'))
  phone.tap('长椅')
  await eventually(() => expect(phone.text).toContain('这张票：路灯、树'))
  phone.tap('下一张')
  await eventually(() => expect(phone.text).toContain('已录 1 张'))

  phone.tap('提交这一批')

  await eventually(() => expect(input(phone, 'BallotPaperEnter')).toMatchObject({ choices: [[0, 2]], spoilt: 0 }))
})

test('a ranking keeps the order of the taps', async () => {
  const phone = await enterPapers({ type: 'RANKING', options: [option(0, '路灯'), option(1, '长椅'), option(2, '树')] })
  phone.tap('录一批新的')
  await eventually(() => expect(phone.button('下一张')).toBeDefined())
  phone.tap('树')
  phone.tap('路灯')
  await eventually(() => expect(phone.text).toContain('这张票：树 › 路灯'))
  phone.tap('下一张')

  phone.tap('提交这一批')

  await eventually(() => expect(input(phone, 'BallotPaperEnter')).toMatchObject({ choices: [[2, 0]] }))
})

test('papers about money stay within the budget, and points within what there is', async () => {
  const projects = [option(0, '路灯', 300), option(1, '长椅', 200)]
  const phone = await enterPapers({ type: 'KNAPSACK', budgetFen: 400, options: projects })
  phone.tap('录一批新的')
  await eventually(() => expect(phone.button('下一张')).toBeDefined())
  phone.tap('路灯')
  phone.tap('长椅')
  phone.tap('下一张')
  await eventually(() => expect(alert(phone)).toBe('这张票超出了预算，应作废票'))

  const other = await enterPapers({ type: 'POINTS', most: 10, options: projects })
  other.tap('录一批新的')
  await eventually(() => expect(other.find('input[aria-label="路灯"]')).not.toBeNull())
  other.write('路灯', '8')
  other.write('长椅', '3')
  other.tap('下一张')
  await eventually(() => expect(alert(other)).toBe('这张票给的分超过 10，应作废票'))
  other.write('长椅', '2')
  other.tap('下一张')
  await eventually(() => expect(other.text).toContain('已录 1 张'))

  other.tap('提交这一批')

  await eventually(() => expect(input(other, 'BallotPaperEnter')).toMatchObject({ choices: [[8, 2]] }))
})

test('papers on which the two do not agree are discarded', async () => {
  const phone = await enterPapers({}, {
    HostedPapers: () => ({ ballotPaperBatches: connection(batch('q1', 2, false)) }),
    BallotPaperDiscard: () => ({ ballotPaperDiscard: { ballot: { id: 'b1' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('作废重录：2 张，今天 09:30 录入')).toBeDefined())

  phone.tap('作废重录：2 张，今天 09:30 录入')
  await phone.tapDialog('作废')

  await eventually(() => expect(input(phone, 'BallotPaperDiscard')).toMatchObject({ ballotId: 'b1', batchId: 'q1' }))
})

test('a ballot is closed early, or why not', async () => {
  const phone = await open({}, { BallotClose: () => ({ ballotClose: { ballot: null, userErrors: refused('还没到时间') } }) })
  await eventually(() => expect(phone.button('结束')).toBeDefined())
  phone.tap('结束')
  await eventually(() => expect(phone.button('现在结束并计票')).toBeDefined())
  phone.tap('现在结束并计票')
  await phone.tapDialog('结束')
  await eventually(() => expect(alert(phone)).toBe('还没到时间'))
  phone.answer('BallotClose', () => ({ ballotClose: { ballot: { id: 'b1' }, userErrors: [] } }))
  phone.answer('HostedBallot', () => ({ ballot: ballot({ status: 'CLOSED', cast: 23, result: { text: '15 票赞成，通过' } }) }))

  phone.tap('现在结束并计票')
  await phone.tapDialog('结束')

  await eventually(() => expect(phone.text).toContain('15 票赞成，通过'))
  expect(phone.text).toContain('已经结束，不能再登记和录入。')
})

test('a ballot is called off with a reason only', async () => {
  const phone = await open({}, { BallotCallOff: () => ({ ballotCallOff: { ballot: { id: 'b1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.button('结束')).toBeDefined())
  phone.tap('结束')
  await eventually(() => expect(phone.button('取消这次表决')).toBeDefined())
  phone.tap('取消这次表决')
  phone.tap('取消表决')
  await eventually(() => expect(alert(phone)).toBe('请先写好再提交'))
  phone.write('为什么取消', '选项写错了')

  phone.tap('取消表决')
  await phone.tapDialog('取消它')

  await eventually(() => expect(input(phone, 'BallotCallOff')).toMatchObject({ ballotId: 'b1', reason: '选项写错了' }))
})

test('a ballot that is gone says so', async () => {
  const phone = await hosting('hosting/ballot/index?id=b1', { HostedBallot: () => ({ ballot: null }) })

  await eventually(() => expect(phone.text).toContain('找不到这次表决'))
})
