// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Topic, TopicWork } from '../../miniprogram/api/topics'
import { ballot, commentOf, comments, evaluation, foundTopic, foundWork, openHalls, publicNotice, version } from './hall-fixture'
import { connection, refused } from './people-fixture'
import { type Answer, eventually, offline, type Phone } from './phone'
import { reader } from './wish-fixture'

const open = (shown: Partial<Topic> | null = {}, answers: Record<string, Answer> = {}, stored = {}, work: Partial<TopicWork> = {}) =>
  openHalls('topic/index?id=1', { Topic: () => foundTopic(shown), TopicWork: () => foundWork(work), ...answers }, stored)

const alert = (phone: Phone) => phone.find('[role=alert]')?.textContent
const input = (phone: Phone, name: string) => (phone.of(name).at(-1)!.variables as any).input
const done = (name: string, result = {}) => () => ({ [name]: { topic: { id: '1' }, userErrors: [], ...result } })

test('says what is proposed, by whom, where it stands and what has happened', async () => {
  const phone = await open({ version: 2, versions: [version(2, { note: '多装一个' }), version(1)] })

  await eventually(() => expect(phone.text).toContain('请装三个充电桩。'))
  for (const words of ['征集附议', '问需', '王阿姨 2030年4月1日 周一 10:00 提出', '中心广场', '截止：2030年5月1日 周三 18:00', '第 2 版', '2'.repeat(64), '改了什么：多装一个', '很多人都说过', '还没有人留言']) {
    expect(phone.text).toContain(words)
  }
  expect([...phone.page.querySelectorAll('.step')].map((each) => each.firstElementChild!.textContent)).toEqual(['议事厅收下，开始征集附议', '居民提出'])
  expect(phone.text).not.toContain('提议第1稿')
  phone.tap('看以前的 1 版')
  await eventually(() => expect(phone.text).toContain('提议第1稿'))
})

test('a resident supports it, and sees that she does', async () => {
  const phone = await open({}, { TopicSecond: done('topicSecond') })
  await eventually(() => expect(phone.button('我来附议（3/5）')).toBeDefined())
  phone.answer('Topic', () => foundTopic({ seconds: 4, viewerHasSeconded: true }))

  phone.tap('我来附议（3/5）')

  await eventually(() => expect(phone.text).toContain('✓ 您已附议（4/5）'))
  expect(input(phone, 'TopicSecond')).toMatchObject({ topicId: '1', clientRequestId: expect.any(String) })
})

test('whoever is too late to support it is told so', async () => {
  const phone = await open({}, { TopicSecond: () => ({ topicSecond: { topic: null, userErrors: refused('附议已经结束') } }) })
  await eventually(() => expect(phone.button('我来附议（3/5）')).toBeDefined())
  phone.answer('Topic', () => foundTopic({ status: 'LAPSED' }))

  phone.tap('我来附议（3/5）')

  await eventually(() => expect(phone.text).toContain('附议不足'))
  expect(alert(phone)).toBe('附议已经结束')
})

test('whoever is not a resident is shown the way in, and a stranger signs in', async () => {
  const phone = await open({}, { WishReader: () => reader('PHONE', null) })
  await eventually(() => expect(phone.text).toContain('只有本社区居民可以参加'))
  expect(phone.button('加入社区')).toBeDefined()
  expect(phone.button('发出去')).toBeUndefined()

  const stranger = await open({}, { WishReader: () => ({ viewer: null }) }, { signedOut: true })
  await eventually(() => expect(stranger.button('登录后参加')).toBeDefined())
})

test('where she stands is said with a tap and taken back with another', async () => {
  const phone = await open({}, { TopicStance: done('topicStance') })
  await eventually(() => expect(phone.button('有顾虑，2 人')).toBeDefined())
  phone.answer('Topic', () => foundTopic({ viewerStance: 'CONCERN', stances: { support: 4, concern: 3, oppose: 1, question: 0 } }))
  phone.tap('有顾虑，2 人')
  await eventually(() => expect(phone.button('有顾虑，3 人')?.getAttribute('aria-checked')).toBe('true'))
  expect(input(phone, 'TopicStance')).toMatchObject({ topicId: '1', stance: 'CONCERN' })

  phone.tap('有顾虑，3 人')

  await eventually(() => expect(phone.of('TopicStance')).toHaveLength(2))
  expect(input(phone, 'TopicStance')).not.toHaveProperty('stance')
})

test('a comment and a reply are sent, and what is checked first is said to be', async () => {
  const phone = await open({}, {
    TopicComments: () => comments(commentOf('k1', { text: '装在东边好', byHost: true, replyCount: 1, replies: [commentOf('k2', { text: '西边也行' })] })),
    TopicComment: () => ({ topicComment: { comment: { id: 'k3' }, shown: true, userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('西边也行'))
  expect(phone.text).toContain('主持人')
  phone.tap('发出去')
  await eventually(() => expect(alert(phone)).toBe('请先写几句话'))
  phone.write('说说您的看法', '同意')
  phone.tap('发出去')
  await eventually(() => expect(phone.of('TopicComments')).toHaveLength(2))
  expect(input(phone, 'TopicComment')).toMatchObject({ topicId: '1', text: '同意' })
  phone.answer('TopicComment', () => ({ topicComment: { comment: { id: 'k4' }, shown: false, userErrors: [] } }))

  phone.tap('回复李师傅：装在东边好')
  await eventually(() => expect(phone.text).toContain('回复 李师傅'))
  phone.write('说说您的看法', '我也觉得')
  phone.tap('发出去')

  await eventually(() => expect(document.body.textContent).toContain('审核后大家能看到'))
  expect(input(phone, 'TopicComment')).toMatchObject({ repliesTo: 'k1', text: '我也觉得' })
  // A reply takes none of its own.
  expect(phone.button('回复李师傅：西边也行')).toBeUndefined()
})

test('more replies and more comments are fetched when asked for', async () => {
  const thread = commentOf('k1', { replyCount: 4, replies: [commentOf('r1')] })
  const phone = await open({}, {
    TopicComments: ({ repliesTo, after }) => {
      if (repliesTo) return comments(commentOf('r1'), commentOf('r4'))
      const only = comments(after ? commentOf('k9') : thread)
      return after ? only : { topicComments: { ...only.topicComments, pageInfo: { hasNextPage: true, endCursor: 'c' } } }
    },
  })
  await eventually(() => expect(phone.button('看全部 4 条回复')).toBeDefined())
  phone.tap('看全部 4 条回复')
  await eventually(() => expect(phone.text).toContain('留言r4'))
  phone.tap('加载更多')
  await eventually(() => expect(phone.text).toContain('留言k9'))
})

test('a comment is reported with a reason, and an own one taken back', async () => {
  const phone = await open({}, {
    TopicComments: () => comments(commentOf('k1', { text: '乱说' }), commentOf('k2', { text: '我的话', author: { id: 'v1', nickname: '我' } })),
    ContentReport: () => ({ contentReport: { userErrors: [] } }),
    TopicCommentWithdraw: done('topicCommentWithdraw'),
  })
  await eventually(() => expect(phone.button('举报李师傅：乱说')).toBeDefined())
  expect(phone.button('举报我：我的话')).toBeUndefined()
  phone.tap('举报李师傅：乱说')
  await eventually(() => expect(phone.button('辱骂')).toBeDefined())
  phone.tap('辱骂')
  await eventually(() => expect(input(phone, 'ContentReport')).toMatchObject({ kind: 'TOPIC_COMMENT', contentId: 'k1', reason: 'INSULT' }))
  await eventually(() => expect(phone.button('辱骂')).toBeUndefined())

  phone.tap('撤回我的留言：我的话')
  await phone.tapDialog('撤回')

  await eventually(() => expect(input(phone, 'TopicCommentWithdraw')).toMatchObject({ commentId: 'k2' }))
})

test('comments that did not come say why', async () => {
  const phone = await open({}, { TopicComments: () => offline })

  await eventually(() => expect(alert(phone)).toContain('网络'))
})

test('the vote on it, the voted version and the rules are told, and the ballot opens', async () => {
  const phone = await open({
    status: 'VOTING',
    ballots: [{ id: '7', question: '要不要装充电桩？', status: 'OPEN', closesAt: '2030-05-01T10:00:00Z', result: null }],
    votedVersion: { number: 1 },
    rules: { id: 'u1', kind: 'PROCEDURE', version: 2 },
    summary: '多数人同意装在东边。',
  }, { Ballot: () => ({ ballot: ballot() }) })
  await eventually(() => expect(phone.text).toContain('投票表决的是第 1 版'))
  for (const words of ['议事规则（第 2 版）', '多数人同意装在东边', '截止 2030年5月1日 周三 18:00']) expect(phone.text).toContain(words)

  phone.tap('要不要装充电桩？，正在投票')

  await eventually(() => expect(phone.text).toContain('要不要在广场装三个充电桩？'))
})

test('a decision on notice shows objections with answers, and takes one', async () => {
  const objections = connection({ id: 'o1', text: '太吵', raisedAt: '2030-05-02T00:00:00Z', upheld: false, answer: '夜里停用' }, { id: 'o2', text: null, raisedAt: '2030-05-02T00:00:00Z', upheld: null, answer: null })
  const notice = publicNotice({ objectionCount: 2, objections })
  const phone = await open({ status: 'PUBLIC_NOTICE' }, { ObjectionRaise: () => ({ objectionRaise: { objection: { id: 'o3' }, userErrors: [] } }) }, {}, { notice })
  await eventually(() => expect(phone.text).toContain('决定装三个充电桩'))
  for (const words of ['公示到 2030年5月8日 周三 18:00', '异议 2 条', '太吵', '异议不成立', '答复：夜里停用', '内容还在审核', '等召集人答复']) expect(phone.text).toContain(words)
  phone.tap('我有异议')
  await eventually(() => expect(phone.button('提出异议')).toBeDefined())
  phone.tap('提出异议')
  await eventually(() => expect(alert(phone)).toBe('请先写几句话'))
  phone.answer('TopicWork', () => foundWork({ notice: publicNotice({ viewerObjection: { id: 'o3', text: '挡路', state: 'IN_REVIEW', upheld: null, answer: null } }) }))

  phone.write('为什么有异议', '挡路')
  phone.tap('提出异议')

  await eventually(() => expect(phone.text).toContain('您提的异议'))
  expect(input(phone, 'ObjectionRaise')).toMatchObject({ noticeId: 'n1', text: '挡路' })
  expect(phone.button('我有异议')).toBeUndefined()
})

test('tasks tell who does them, how far they are, and what was done', async () => {
  const phone = await open({ status: 'EXECUTING' }, {}, {}, {
    undertakings: [{
      id: 't1', title: '接电', owner: '社区居委会', dueOn: '2030-06-01', percent: 40, status: 'OPEN', overdue: true,
      steps: [{ id: 's1', kind: 'PROGRESSED', percent: 40, text: '电缆到了', at: '2030-05-20T02:00:00Z', pictures: [{ id: 'x', url: 'pictures/x' }] }],
    }],
  })

  await eventually(() => expect(phone.text).toContain('电缆到了'))
  for (const words of ['社区居委会 · 2030年6月1日 周六前', '已过期限', '完成 40%']) expect(phone.text).toContain(words)
  expect(phone.find('[role=img][aria-label="完成 40%"]')).not.toBeNull()
})

test('what was done is judged with a score and words, and can be changed', async () => {
  const phone = await open({ status: 'EVALUATED' }, { EvaluationGive: () => ({ evaluationGive: { evaluation: { id: 'e1' }, userErrors: [] } }) }, {}, { evaluation: evaluation() })
  await eventually(() => expect(phone.text).toContain('满 5 人打分后显示平均分'))
  phone.tap('交上去')
  await eventually(() => expect(alert(phone)).toBe('请先打分'))
  phone.answer('TopicWork', () => foundWork({ evaluation: evaluation({ scoreCount: 6, average: 4.2, viewerEvaluation: { id: 'm1', score: 4, text: '不错', state: 'PASSED' } }) }))
  phone.tap('4 分 满意')
  phone.write('想说的话', '不错')

  phone.tap('交上去')

  await eventually(() => expect(phone.button('改一改再交')).toBeDefined())
  expect(input(phone, 'EvaluationGive')).toMatchObject({ evaluationId: 'e1', score: 4, text: '不错' })
  expect(phone.text).toContain('6 人打分 · 平均 4.2 分')
})

test('what came of a judgement is told with its numbers', async () => {
  const phone = await open({ status: 'CLOSED' }, {}, {}, {
    evaluation: evaluation({ status: 'CLOSED', scoreCount: 6, average: 4.2, distribution: [0, 0, 1, 3, 2], explanation: '平均 4.2 分，满意，办结。', comments: connection({ id: 'c1', text: '方便多了' }) }),
  })

  await eventually(() => expect(phone.text).toContain('平均 4.2 分，满意，办结。'))
  for (const words of ['4 分：3 人', '方便多了']) expect(phone.text).toContain(words)
  expect(phone.button('交上去')).toBeUndefined()
})

test('an own topic that waits for the check says so and is taken back after a question', async () => {
  const phone = await open({ status: 'RAISED', viewerHasRaised: true, hiddenFromOthers: true, secondsNeeded: null, secondsUntil: null }, { TopicWithdraw: done('topicWithdraw') })
  await eventually(() => expect(phone.text).toContain('正在审核，现在只有您能看到'))
  phone.answer('Topic', () => foundTopic({ status: 'WITHDRAWN', viewerHasRaised: true }))

  phone.tap('撤回议题')
  await phone.tapDialog('撤回')

  await eventually(() => expect(phone.text).toContain('提出的人撤回了'))
  expect(input(phone, 'TopicWithdraw')).toMatchObject({ topicId: '1' })
})

test('a topic that is not for the hall names the office, and a merged one leads on', async () => {
  const phone = await open({ status: 'OUT_OF_SCOPE', office: '区住建局', reason: '这是物业的事' })
  await eventually(() => expect(phone.text).toContain('请找：区住建局'))
  expect(phone.text).toContain('召集人说：这是物业的事')

  const merged = await open({}, { Topic: ({ id }) => (id === '1' ? foundTopic({ status: 'MERGED', mergedInto: { id: '2', title: '装充电桩' } }) : foundTopic({ id: '2', title: '装充电桩' })) })
  await eventually(() => expect(merged.button('合并到：装充电桩')).toBeDefined())
  merged.tap('合并到：装充电桩')

  await eventually(() => expect(merged.of('Topic').at(-1)!.variables).toEqual({ id: '2' }))
})

test('a topic that is not there, and one that did not come', async () => {
  const phone = await open(null, { Topic: () => offline })
  await eventually(() => expect(phone.text).toContain('网络连不上'))
  phone.answer('Topic', () => foundTopic(null))

  phone.tap('再试一次')

  await eventually(() => expect(phone.text).toContain('找不到这个议题'))
})
