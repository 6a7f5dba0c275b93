// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { connection, refused } from './people-fixture'
import { alert, hosted, hosting, input, staffDesk, task } from './hall-desk-fixture'
import { type Answer, eventually, offline } from './phone'
import { at, day } from './station-fixture'

const row = (id: string, title: string, status: string) => ({ id, title, status, ask: 'NEEDS', raisedAt: at(0, '09:00'), seconds: 2, secondsNeeded: null, commentCount: 1 })

const done = (name: string) => () => ({ [name]: { topic: { id: 't1' }, userErrors: [] } })

const topicPage = (topic: ReturnType<typeof hosted> | null, answers: Record<string, Answer> = {}) =>
  hosting('hosting/topic/index?id=t1', { HostedTopic: () => ({ topic }), ...answers })

test('topics are listed by the part of the work, hall by hall', async () => {
  const phone = await hosting('hosting/topics/index', { HostedTopics: () => ({ topics: connection(row('t1', '楼下装路灯', 'RAISED')) }) })
  await eventually(() => expect(phone.text).toContain('楼下装路灯'))
  expect(phone.text).toContain('待筛选')
  expect(phone.of('HostedTopics')[0].variables).toEqual({ hallId: 'h1', first: 20, after: null, filter: { stage: 'RAISING' } })
  phone.answer('HostedTopics', () => ({ topics: connection() }))

  phone.tap('议事', phone.page)

  await eventually(() => expect(phone.text).toContain('没有正在议的议题'))
  expect(phone.of('HostedTopics').at(-1)!.variables.filter).toEqual({ stage: 'TALKING' })
  phone.tap('人数不够')
  await eventually(() => expect(phone.of('HostedTopics').at(-1)!.variables.filter).toEqual({ status: 'NO_QUORUM' }))
  phone.choose('哪个议事厅', '3 号楼议事厅')
  await eventually(() => expect(phone.of('HostedTopics').at(-1)!.variables.hallId).toBe('h2'))
})

test('a topic of the list is opened', async () => {
  const phone = await hosting('hosting/topics/index', { HostedTopics: () => ({ topics: connection(row('t1', '楼下装路灯', 'RAISED')) }) })
  await eventually(() => expect(phone.button('处理议题：楼下装路灯，待筛选')).toBeDefined())

  phone.tap('处理议题：楼下装路灯，待筛选')

  await eventually(() => expect(phone.text).toContain('王阿姨 提于 今天 09:00'))
  for (const words of ['地点：3 号楼前', '支持 3 · 顾虑 1 · 反对 0 · 疑问 0', '留言 2 条', '第 1 版']) expect(phone.text).toContain(words)
})

test('who hosts no hall is told so, a node without one says so, and the second factor comes first', async () => {
  const phone = await hosting('hosting/topics/index', { StaffDesk: () => staffDesk('STATION_STAFF') })
  await eventually(() => expect(phone.text).toContain('您没有这项工作'))
  phone.answer('StaffDesk', () => staffDesk())
  phone.answer('HostedHalls', () => ({ halls: connection() }))
  phone.pull()
  await eventually(() => expect(phone.text).toContain('这里还没有议事厅'))
  phone.answer('StaffDesk', () => staffDesk('COMMUNITY_ADMIN', 'ASKED'))
  phone.pull()
  await eventually(() => expect(phone.text).toContain('工作台需要两步验证'))
})

test('a list that did not come says why', async () => {
  const phone = await hosting('hosting/topics/index', { HostedTopics: () => offline })

  await eventually(() => expect(phone.text).toContain('网络连不上'))
})

test('a topic is taken, and the page shows what comes next', async () => {
  const phone = await topicPage(hosted(), { TopicScreen: done('topicScreen') })
  await eventually(() => expect(phone.button('受理')).toBeDefined())
  phone.answer('HostedTopic', () => ({ topic: hosted({ status: 'SCREENED', secondsNeeded: 5, secondsUntil: at(7, '18:00') }) }))

  phone.tap('受理')

  await eventually(() => expect(phone.text).toContain('附议 0 人，需要 5 人 · 5月20日 周一 18:00 截止'))
  expect(input(phone, 'TopicScreen')).toMatchObject({ topicId: 't1', decision: 'TAKE' })
  expect(phone.button('受理')).toBeUndefined()
})

test('a topic that is not for the hall needs the reason and the right office', async () => {
  const phone = await topicPage(hosted(), { TopicScreen: done('topicScreen') })
  await eventually(() => expect(phone.button('不属议事范围')).toBeDefined())
  phone.tap('不属议事范围')
  phone.tap('不受理，告诉提议人')
  await eventually(() => expect(alert(phone)).toBe('请写原因，和应该找谁'))
  phone.write('为什么', '属于行政审批')
  phone.write('应该找谁', '街道城管科')

  phone.tap('不受理，告诉提议人')
  await phone.tapDialog('不受理')

  await eventually(() => expect(input(phone, 'TopicScreen')).toMatchObject({ decision: 'OUT_OF_SCOPE', reason: '属于行政审批', office: '街道城管科' }))
})

test('a topic goes into another one that is not voted on yet', async () => {
  const phone = await topicPage(hosted({ status: 'SCREENED' }), {
    MergeTargets: () => ({ similarTopics: [{ id: 't1', title: '楼下装路灯', status: 'SCREENED' }, { id: 't2', title: '小区装路灯', status: 'DELIBERATING' }] }),
    HostedTopics: ({ filter }: any) => ({ topics: filter.stage === 'RAISING' ? connection(row('t2', '小区装路灯', 'DELIBERATING'), row('t3', '修大门', 'RAISED')) : connection(row('t4', '换水管', 'VOTING')) }),
    TopicMerge: done('topicMerge'),
  })
  await eventually(() => expect(phone.button('并到另一个议题')).toBeDefined())
  phone.tap('并到另一个议题')
  await eventually(() => expect(phone.find('select[aria-label="并到哪个"]')).not.toBeNull())
  expect([...phone.page.querySelectorAll('select[aria-label="并到哪个"] option')].slice(1).map((each) => each.textContent)).toEqual(['小区装路灯（协商中）', '修大门（待筛选）'])
  phone.tap('并过去')
  await eventually(() => expect(alert(phone)).toBe('请先选并到哪个议题'))
  phone.choose('并到哪个', '小区装路灯（协商中）')

  phone.tap('并过去')
  await phone.tapDialog('并过去')

  await eventually(() => expect(input(phone, 'TopicMerge')).toMatchObject({ topicId: 't1', intoId: 't2' }))
})

test('a topic with enough supporters is talked over', async () => {
  const phone = await topicPage(hosted({ status: 'SECONDED' }), { TopicDeliberate: done('topicDeliberate') })
  await eventually(() => expect(phone.button('开始协商')).toBeDefined())
  expect(phone.button('修改议案文本')).toBeUndefined()

  phone.tap('开始协商')

  await eventually(() => expect(input(phone, 'TopicDeliberate')).toMatchObject({ topicId: 't1' }))
})

test('what was said is summed up, and the text is written anew as a version that follows the one that was read', async () => {
  const phone = await topicPage(hosted({ status: 'DELIBERATING', version: 3, summary: '多数人赞成' }), { TopicSummarise: done('topicSummarise'), HostedTopicAmend: done('topicAmend') })
  await eventually(() => expect(phone.button('写小结')).toBeDefined())
  phone.tap('写小结')
  phone.write('大家说了什么', '多数人赞成，担心刺眼')
  phone.tap('发布小结')
  await eventually(() => expect(input(phone, 'TopicSummarise')).toMatchObject({ topicId: 't1', text: '多数人赞成，担心刺眼' }))
  await eventually(() => expect(phone.button('修改议案文本')).toBeDefined())
  phone.tap('修改议案文本')
  phone.tap('发布新版本')
  await eventually(() => expect(alert(phone)).toBe('请先写好再提交'))
  phone.write('新的文本', '装三盏暖光路灯。')
  phone.write('改了什么（可以不写）', '改成暖光')

  phone.tap('发布新版本')

  await eventually(() => expect(input(phone, 'HostedTopicAmend')).toMatchObject({ topicId: 't1', version: 3, text: '装三盏暖光路灯。', note: '改成暖光' }))
})

test('a topic is put to the vote in secret, for or against, once that was meant', async () => {
  const phone = await topicPage(hosted({ status: 'DELIBERATING', version: 2 }), { TopicPutToVote: done('topicPutToVote') })
  await eventually(() => expect(phone.button('提交表决')).toBeDefined())
  phone.tap('提交表决')
  phone.tap('开始表决')
  await phone.tapDialog('开始')

  await eventually(() => expect(input(phone, 'TopicPutToVote')).toMatchObject({
    topicId: 't1', version: 2, mode: 'SECRET', type: 'YES_NO', unit: 'PERSON', options: [], most: 1, quorum: 'MORE_THAN_HALF', majority: 'MORE_THAN_HALF', closesAt: at(7, '18:00'),
  }))
})

test('several of several are voted on by household, whoever takes part', async () => {
  const phone = await topicPage(hosted({ status: 'NO_QUORUM' }), { TopicPutToVote: done('topicPutToVote') })
  await eventually(() => expect(phone.button('重新表决')).toBeDefined())
  phone.tap('重新表决')
  phone.tap('几个里选几个')
  phone.tap('开始表决')
  await eventually(() => expect(alert(phone)).toBe('请写 2 到 30 个选项，一行一个'))
  phone.write('选项，一行一个', '路灯\n\n长椅\n 树 ')
  phone.write('最多选几个', '4')
  phone.tap('开始表决')
  await eventually(() => expect(alert(phone)).toBe('最多选几个，请写 1 到 3'))
  phone.write('最多选几个', '2')
  phone.write('问什么（不写就用标题）', '先做哪些？')
  phone.tap('记名')
  phone.tap('一户一票')
  phone.tap('不限')
  phone.choose('哪天截止', '今天')
  phone.choose('几点截止', '09:00')
  phone.tap('开始表决')
  await eventually(() => expect(alert(phone)).toBe('截止时间要晚于现在'))
  phone.choose('哪天截止', '明天')

  phone.tap('开始表决')
  await phone.tapDialog('开始')

  await eventually(() => expect(input(phone, 'TopicPutToVote')).toMatchObject({
    question: '先做哪些？', mode: 'NAMED', type: 'UP_TO', unit: 'HOUSEHOLD', options: ['路灯', '长椅', '树'], most: 2, quorum: null, closesAt: at(1, '09:00'),
  }))
})

test('what was decided is published for some days', async () => {
  const phone = await topicPage(hosted({ status: 'DECIDED', ballots: [{ id: 'b1', question: '装路灯吗？', status: 'CLOSED', closesAt: at(0, '08:00'), result: { text: '名册 41，投 23，通过' } }] }), {
    NoticeBegin: () => ({ noticeBegin: { notice: { id: 'n1' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('名册 41，投 23，通过'))
  phone.tap('开始公示')
  phone.tap('公示')
  await eventually(() => expect(alert(phone)).toBe('请先写好再提交'))
  phone.write('决定了什么', '装三盏路灯')
  phone.write('天数', '2')
  phone.tap('公示')
  await eventually(() => expect(alert(phone)).toBe('天数请写 3 到 30'))
  phone.write('天数', '5')

  phone.tap('公示')

  await eventually(() => expect(input(phone, 'NoticeBegin')).toMatchObject({ topicId: 't1', text: '装三盏路灯', days: 5 }))
})

test('objections are answered, and one that is upheld is asked about first', async () => {
  const notice = { id: 'n1', text: '装三盏路灯', status: 'OPEN' as const, waitsFor: null, endsAt: at(3, '18:00'), objectionCount: 2, openObjectionCount: 2 }
  const objection = (id: string, text: string) => ({ id, text, raisedAt: at(0, '08:00'), person: { id: 'p2', nickname: '李叔' } })
  const phone = await topicPage(hosted({ status: 'PUBLIC_NOTICE', notice }), {
    HostedObjections: () => ({ objectionCards: connection(objection('o1', '太亮'), objection('o2', '太贵')) }),
    ObjectionAnswer: () => ({ objectionAnswer: { objection: { id: 'o1' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('异议 2 条，2 条等答复'))
  expect(phone.of('HostedObjections')[0].variables).toMatchObject({ noticeId: 'n1' })
  phone.tap('答复：异议不成立')
  await eventually(() => expect(alert(phone)).toBe('请先写好再提交'))
  phone.write('答复', '会用暖光')
  phone.tap('答复：异议不成立')
  await eventually(() => expect(input(phone, 'ObjectionAnswer')).toMatchObject({ objectionId: 'o1', upheld: false, text: '会用暖光' }))
  await eventually(() => expect(phone.of('HostedTopic')).toHaveLength(2))
  phone.write('答复', '确实太贵')
  phone.tap('异议成立，重新协商')
  await phone.tapDialog('成立')

  await eventually(() => expect(input(phone, 'ObjectionAnswer')).toMatchObject({ upheld: true, text: '确实太贵' }))
  expect(phone.button('安排办理事项')).toBeUndefined()
})

test('tasks are planned, and get on', async () => {
  const phone = await topicPage(hosted({ status: 'EXECUTING', undertakings: [task({ overdue: true })] }), {
    UndertakingAdd: () => ({ undertakingAdd: { undertaking: { id: 'u2' }, userErrors: [] } }),
    HostedUndertakingProgress: () => ({ undertakingProgress: { undertaking: { id: 'u1' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('社区居委会 · 5月22日 周三前'))
  expect(phone.text).toContain('已超期')
  phone.tap('安排办理事项')
  phone.tap('安排')
  await eventually(() => expect(alert(phone)).toBe('请写办什么、谁来办'))
  phone.write('办什么', '修剪树枝')
  phone.write('谁来办', '物业')
  phone.tap('安排')
  await eventually(() => expect(input(phone, 'UndertakingAdd')).toMatchObject({ topicId: 't1', title: '修剪树枝', owner: { post: '物业' }, dueOn: day(14) }))
  phone.tap('更新进展：装三盏路灯')
  await eventually(() => expect(phone.find('select[aria-label="办到多少"]')).not.toBeNull())
  phone.choose('办到多少', '60%')
  phone.write('做了什么', '灯杆已到货')

  phone.tap('发布进展')

  await eventually(() => expect(input(phone, 'HostedUndertakingProgress')).toMatchObject({ undertakingId: 'u1', percent: 60, text: '灯杆已到货' }))
})

test('what is done is judged, and why it cannot be yet stands beside it', async () => {
  const phone = await topicPage(hosted({ status: 'EXECUTING', undertakings: [task()] }), {
    ExecutionFinish: () => ({ executionFinish: { evaluation: null, userErrors: refused('还有事项没到 100%') } }),
  })
  await eventually(() => expect(phone.button('都办好了，请居民评议')).toBeDefined())
  phone.tap('都办好了，请居民评议')
  phone.tap('开始评议')
  await phone.tapDialog('办好了')

  await eventually(() => expect(alert(phone)).toBe('还有事项没到 100%'))
  expect(input(phone, 'ExecutionFinish')).toMatchObject({ topicId: 't1', days: 7 })
})

test('an evaluation is closed', async () => {
  const evaluation = { id: 'e1', status: 'OPEN' as const, closesAt: at(2, '18:00'), scoreCount: 6, average: 4, explanation: null }
  const phone = await topicPage(hosted({ status: 'EVALUATED', undertakings: [task({ status: 'DONE', percent: 100 })], evaluation }), {
    TopicClose: () => ({ topicClose: { status: 'CLOSED', userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('平均 4.0 分'))
  expect(phone.button('更新进展：装三盏路灯')).toBeUndefined()
  phone.answer('HostedTopic', () => ({ topic: hosted({ status: 'CLOSED', evaluation: { ...evaluation, status: 'CLOSED', explanation: '平均 4.0 分，达到 3.0，办结' } }) }))

  phone.tap('结束评议')
  await phone.tapDialog('结束')

  await eventually(() => expect(phone.text).toContain('平均 4.0 分，达到 3.0，办结'))
  expect(input(phone, 'TopicClose')).toMatchObject({ topicId: 't1' })
})

test('a topic that is gone says so', async () => {
  const phone = await topicPage(null)

  await eventually(() => expect(phone.text).toContain('找不到这个议题'))
})
