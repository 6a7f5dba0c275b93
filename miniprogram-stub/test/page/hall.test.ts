// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { connection } from './people-fixture'
import { type Answer, eventually, offline } from './phone'
import { hall, hallRules, halls, openHalls, topicLine } from './hall-fixture'
import { reader } from './wish-fixture'

const open = (answers: Record<string, Answer> = {}, stored = {}) => openHalls('hall/index', answers, stored)

test('tells who convenes the hall, how it works, its rules, numbers, meetings and topics', async () => {
  const phone = await open({ HallMeetings: () => ({ meetings: connection({ id: 'm1', kind: 'HEARING', title: '充电桩听证', place: '三楼会议室', room: null, startsAt: '2030-05-01T01:00:00Z', endsAt: '2030-05-01T02:00:00Z' }) }) })

  await eventually(() => expect(phone.text).toContain('充电桩听证'))
  for (const words of ['众心向和谐', '五一街社区', '有事好商量。', '张书记', '14 天里有 5 位居民附议', '议事规则（第 2 版）', '2029年1月1日 周一 起施行', '2029 年', '36.5 天', '听证会 · 三楼会议室', '2030年5月1日 周三 09:00–10:00', '附议 3/5 · 2 条留言']) {
    expect(phone.text).toContain(words)
  }
  expect(phone.of('Halls')[0].variables).toEqual({ under: 'c1', first: 50 })
  expect(phone.of('HallTopics')[0].variables).toMatchObject({ hallId: 'h1', filter: { stage: 'RAISING' } })
})

test('topics are listed by where they stand, with more of them below', async () => {
  const phone = await open({
    HallTopics: ({ filter, after }) => ({ topics: filter.stage === 'DOING' ? { ...connection(topicLine(after ? '9' : '8', { status: 'EXECUTING' })), pageInfo: { hasNextPage: !after, endCursor: after ? null : 'c' } } : connection() }),
  })
  await eventually(() => expect(phone.text).toContain('这一类还没有议题'))

  phone.tap('办理中')
  await eventually(() => expect(phone.button('查看议题：议题8')).toBeDefined())
  phone.tap('加载更多')

  await eventually(() => expect(phone.button('查看议题：议题9')).toBeDefined())
})

test('a topic opens', async () => {
  const phone = await open()
  await eventually(() => expect(phone.button('查看议题：议题1')).toBeDefined())

  phone.tap('查看议题：议题1')

  await eventually(() => expect(phone.text).toContain('请装三个充电桩。'))
})

test('versions of the rules are told, with the vote that adopted one', async () => {
  const phone = await open()
  await eventually(() => expect(phone.button('看所有版本')).toBeDefined())
  phone.tap('看所有版本')
  await eventually(() => expect(phone.button('议事规则（第 1 版），未通过')).toBeDefined())

  phone.tap('议事规则（第 2 版），已通过')

  await eventually(() => expect(phone.text).toContain('一人一次，每次三分钟。'))
  for (const words of ['cd'.repeat(32), '表决通过', '2029年1月1日 周一 起施行']) expect(phone.text).toContain(words)
  phone.tap('看这次表决，通过')
  await eventually(() => expect(phone.of('Ballot')).toHaveLength(1))
})

test('rules that are not there lead back', async () => {
  const phone = await openHalls('rules/index?id=5', { HallRules: () => ({ hallRules: null as typeof hallRules | null }) })

  await eventually(() => expect(phone.text).toContain('找不到这一版规则'))
})

test('one of several halls is chosen', async () => {
  const phone = await open({ Halls: () => halls('社区议事厅', '一号院议事厅'), Hall: ({ id }) => ({ hall: hall({ id, name: id === 'h1' ? '社区议事厅' : '一号院议事厅' }) }) })
  await eventually(() => expect(phone.find('select[aria-label="哪个议事厅"]')).not.toBeNull())

  phone.choose('哪个议事厅', '一号院议事厅')

  await eventually(() => expect(phone.of('HallTopics').at(-1)!.variables.hallId).toBe('h2'))
})

test('where there is no hall, that is said', async () => {
  const phone = await open({ Halls: () => halls() })

  await eventually(() => expect(phone.text).toContain('这里还没有议事厅'))
})

test('a stranger sees the halls, and nothing of meetings is asked', async () => {
  const phone = await open({ WishReader: () => ({ viewer: null }) }, { signedOut: true })

  await eventually(() => expect(phone.text).toContain('有事好商量。'))
  expect(phone.of('Halls')[0].variables.under).toBeNull()
  expect(phone.of('HallMeetings')).toHaveLength(0)
})

test('meetings that did not come do not keep the hall away, and a hall that did not come says why', async () => {
  const phone = await open({ HallMeetings: () => offline, Hall: () => offline })
  await eventually(() => expect(phone.text).toContain('网络连不上'))
  phone.answer('Hall', () => ({ hall: hall() }))

  phone.tap('再试一次')

  await eventually(() => expect(phone.text).toContain('有事好商量。'))
})

test('own ballots and topics stand together', async () => {
  const phone = await openHalls('mine/index', {
    BallotsMine: () => ({ viewer: { id: 'v1', ballots: [{ id: '7', question: '要不要装充电桩？', unit: 'HOUSEHOLD', closesAt: '2030-05-01T10:00:00Z', own: { cast: false } }] } }),
    TopicsMine: () => ({ viewer: { id: 'v1', topics: connection(topicLine('3', { status: 'DELIBERATING' })) } }),
  })
  await eventually(() => expect(phone.button('查看议题：议题3')).toBeDefined())
  expect(phone.text).toContain('截止 2030年5月1日 周三 18:00')

  phone.tap('要不要装充电桩？，去投票')

  await eventually(() => expect(phone.text).toContain('要不要在广场装三个充电桩？'))
})

test('who has nothing to vote on and no topic is told so, and can raise one', async () => {
  const phone = await openHalls('mine/index', {})
  await eventually(() => expect(phone.text).toContain('现在没有要投的票'))

  phone.tap('我要提议题')

  await eventually(() => expect(phone.button('提出议题')).toBeDefined())
  expect(reader().viewer.level).toBe('RESIDENT')
})
