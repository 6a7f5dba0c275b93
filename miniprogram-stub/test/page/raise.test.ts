// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { foundTopic, halls, openHalls, topicLine } from './hall-fixture'
import { connection, refused } from './people-fixture'
import { type Answer, eventually, offline, type Phone } from './phone'
import { reader } from './wish-fixture'

const open = (answers: Record<string, Answer> = {}, url = 'raise/index') => openHalls(url, answers)

const alert = (phone: Phone) => phone.find('[role=alert]')?.textContent
const input = (phone: Phone, name: string) => (phone.of(name).at(-1)!.variables as any).input
const raised = () => ({ topicRaise: { topic: { id: '1' }, userErrors: [] } })

async function fill(phone: Phone) {
  await eventually(() => expect(phone.button('问需 · 大家需要什么')).toBeDefined())
  phone.tap('问需 · 大家需要什么')
  phone.write('用一句话说', '广场没有地方充电')
  phone.write('情况怎样，建议怎么做', '请装三个充电桩。')
}

test('a topic is raised in the hall, with its place and station, and its page says what comes next', async () => {
  const phone = await open({
    TopicRaise: raised,
    Topic: () => foundTopic({ status: 'RAISED', viewerHasRaised: true, hiddenFromOthers: true }),
    Stations: () => ({ stations: connection({ id: 's1', name: '小蜜蜂驿站', address: '五一街 12 号' }) }),
  })
  await fill(phone)
  phone.write('在哪里', '中心广场')
  phone.choose('和哪个驿站有关', '小蜜蜂驿站')

  phone.tap('提出议题')

  await eventually(() => expect(phone.text).toContain('正在审核，现在只有您能看到'))
  expect(input(phone, 'TopicRaise')).toMatchObject({
    hallId: 'h1', ask: 'NEEDS', title: '广场没有地方充电', text: '请装三个充电桩。', place: '中心广场', stationId: 's1', clientRequestId: expect.any(String),
  })
})

test('says what is missing, one thing at a time', async () => {
  const phone = await open({ Halls: () => halls('社区议事厅', '一号院议事厅') })
  await eventually(() => expect(phone.button('提出议题')).toBeDefined())
  phone.tap('提出议题')
  await eventually(() => expect(alert(phone)).toBe('请先选议事厅'))
  phone.choose('提给哪个议事厅', '一号院议事厅')
  phone.tap('提出议题')
  await eventually(() => expect(alert(phone)).toBe('请先选想问什么'))
  phone.tap('问计 · 怎么办才好')
  phone.tap('提出议题')
  await eventually(() => expect(alert(phone)).toBe('请用一句话写下议题'))
  phone.write('用一句话说', '停车')
  phone.tap('提出议题')
  await eventually(() => expect(alert(phone)).toBe('请写一写情况和建议'))
  expect(phone.of('TopicRaise')).toHaveLength(0)
})

test('similar topics are shown while the title is written, and open', async () => {
  const phone = await open({ SimilarTopics: ({ title }) => ({ similarTopics: title === '充电桩' ? [topicLine('5', { title: '装充电桩' })] : [] }) })
  await eventually(() => expect(phone.find('input[aria-label="用一句话说"]')).not.toBeNull())
  phone.write('用一句话说', '充电')
  phone.write('用一句话说', '充电桩')
  await eventually(() => expect(phone.text).toContain('已经有类似的议题'))
  // The page of the test before may still be asking about its own title.
  expect(phone.of('SimilarTopics').map((each) => each.variables).filter(({ title }) => String(title).startsWith('充'))).toEqual([{ hallId: 'h1', title: '充电桩', first: 3 }])

  phone.tap('查看议题：装充电桩')

  await eventually(() => expect(phone.of('Topic').at(-1)!.variables).toEqual({ id: '5' }))
  phone.tap('返回')
  await eventually(() => expect((phone.find('input[aria-label="用一句话说"]') as HTMLInputElement).value).toBe('充电桩'))
})

test('a refusal is told, and what was written is still there', async () => {
  const phone = await open({ TopicRaise: () => ({ topicRaise: { topic: null, userErrors: refused('文字没有通过审核') } }) })
  await fill(phone)

  phone.tap('提出议题')

  await eventually(() => expect(alert(phone)).toBe('文字没有通过审核'))
  expect((phone.find('input[aria-label="用一句话说"]') as HTMLInputElement).value).toBe('广场没有地方充电')
})

test('whoever has raised it writes it anew, as a version that follows the one she saw', async () => {
  const phone = await open({ Topic: () => foundTopic({ status: 'DELIBERATING', viewerHasRaised: true, version: 2 }), TopicAmend: () => ({ topicAmend: { topic: { id: '1' }, userErrors: [] } }) }, 'topic/index?id=1')
  await eventually(() => expect(phone.button('修改提议')).toBeDefined())
  phone.tap('修改提议')
  await eventually(() => expect((phone.find('textarea') as HTMLTextAreaElement | null)?.value).toBe('请装三个充电桩。'))
  phone.write('情况怎样，建议怎么做', '请装四个充电桩。')
  phone.write('改了什么', '多装一个')

  phone.tap('交上新的一版')

  await eventually(() => expect(phone.button('修改提议')).toBeDefined())
  expect(input(phone, 'TopicAmend')).toMatchObject({ topicId: '1', version: 2, text: '请装四个充电桩。', note: '多装一个' })
})

test('whoever is not a resident is shown the way in, and a community without a hall says so', async () => {
  const phone = await open({ WishReader: () => reader('PHONE', null) })
  await eventually(() => expect(phone.text).toContain('居民才能提议题'))

  const other = await open({ Halls: () => halls() })
  await eventually(() => expect(other.text).toContain('这里还没有议事厅'))
})

test('a page that did not come says why', async () => {
  const phone = await open({ Halls: () => offline })

  await eventually(() => expect(phone.text).toContain('网络连不上'))
})
