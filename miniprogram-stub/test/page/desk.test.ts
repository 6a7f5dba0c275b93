// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { activity, noCommunities, noneOwn, page, session } from './activity-fixture'
import { connection, refused } from './people-fixture'
import { type Answer, eventually, offline, Phone } from './phone'
import { wish } from './wish-fixture'

const community = { id: 'c1', name: '五一街社区' }
const desk = (role = 'COMMUNITY_ADMIN', secondFactor = 'PASSED') => ({ viewer: { id: 'v1', secondFactor, appointments: [{ id: 'a1', role, organisation: community }] } })

const step = (kind: string, reason: string | null = null) => ({ kind, at: '2030-04-01T00:00:00Z', reason, parts: 0 })

const card = (other = {}) => ({
  id: 'k1', parts: 1, state: 'DELIVERED', claimedAt: '2030-04-01T00:00:00Z', dueAt: '2030-04-15T00:00:00Z', note: '放在柜子里了', pictures: [], deliveredAt: '2030-04-03T00:00:00Z',
  claimer: { id: 'p2', nickname: '李师傅' }, organisation: null, ...other,
})

const task = (kind: string, other = {}) => ({ kind, since: '2030-04-02T00:00:00Z', wish: { ...wish('1'), why: '旧书包坏了。', wisher: { id: 'p1' } }, claim: null, timeline: [step('WRITTEN'), step('OPENED')], ...other })

const suggestions = [
  { person: { id: 'p3', nickname: '热心小何' }, organisation: null, reasons: [{ kind: 'SAME_CATEGORY', count: 3 }, { kind: 'FREE', count: 0 }] },
  { person: null, organisation: { id: 'g1', name: '第一网格' }, reasons: [{ kind: 'OWN_NODE', count: 0 }] },
]

const tasks = (found: Record<string, object[]>) => ({ kind }: any) => ({ wishTasks: connection(...(found[kind] ?? [])) })

async function open(url: string, answers: Record<string, Answer> = {}, stored = {}) {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    StaffDesk: () => desk(),
    JoinPlaces: ({ id }) => ({ organisation: { id, children: connection({ id: 'g1', kind: 'GRID', name: '第一网格' }, { id: 'b1', kind: 'BUILDING', name: '1 号楼' }) } }),
    WishTasks: tasks({}),
    WishSuggestions: () => ({ wishSuggestions: suggestions }),
    ModerationQueue: () => ({ moderationQueue: connection() }),
    Wishes: () => ({ wishes: connection(wish('1'), wish('2')) }),
    OrganisationWishClaims: () => ({ organisationWishClaims: connection() }),
    ...answers,
  }, stored)
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  phone.go(`/packages/staff/${url}/index`)
  return phone
}

const alert = (phone: Phone) => phone.find('[role=alert]')?.textContent

const input = (phone: Phone, name: string) => phone.of(name).at(-1)!.variables.input

test('a wish that nobody claims is dispatched to somebody who is suggested with reasons', async () => {
  const phone = await open('desk', { WishTasks: tasks({ UNCLAIMED: [task('UNCLAIMED')] }), WishDispatch: () => ({ wishDispatch: { claim: { id: 'k9' }, userErrors: [] } }) })
  await eventually(() => expect(phone.text).toContain('2030年4月2日 周二 08:00 开放，还没有人认领'))
  expect(phone.button('看心愿人的电话')).toBeUndefined()
  phone.tap('派单')
  await eventually(() => expect(phone.text).toContain('一年内完成过 3 次同类心愿；手上没有别的心愿'))
  phone.tap('派单')
  await eventually(() => expect(alert(phone)).toBe('请先选请谁帮忙'))
  phone.tap('热心小何')
  phone.answer('WishTasks', tasks({}))

  phone.tap('请 热心小何 帮忙')

  await eventually(() => expect(phone.text).toContain('没有要派单的心愿'))
  expect(input(phone, 'WishDispatch')).toMatchObject({ wishId: '1', personId: 'p3', organisationId: null })
})

test('an organisation is asked as well, and a refusal is told', async () => {
  const phone = await open('desk', { WishTasks: tasks({ UNCLAIMED: [task('UNCLAIMED')] }), WishDispatch: () => ({ wishDispatch: { claim: null, userErrors: refused('满 7 天才能派单') } }) })
  await eventually(() => expect(phone.button('派单')).toBeDefined())
  phone.tap('派单')
  await eventually(() => expect(phone.button('第一网格')).toBeDefined())
  phone.tap('第一网格')

  phone.tap('请 第一网格 帮忙')

  await eventually(() => expect(alert(phone)).toBe('满 7 天才能派单'))
  expect(input(phone, 'WishDispatch')).toMatchObject({ personId: null, organisationId: 'g1' })
})

test('where nobody fits, the community can be asked', async () => {
  const phone = await open('desk', { WishTasks: tasks({ UNCLAIMED: [task('UNCLAIMED')] }), WishSuggestions: () => ({ wishSuggestions: [] }) })
  await eventually(() => expect(phone.button('派单')).toBeDefined())

  phone.tap('派单')

  await eventually(() => expect(phone.button('五一街社区')).toBeDefined())
  expect(phone.text).toContain('心愿人就在这里')
})

test('where nobody at all fits, that is said', async () => {
  const nowhere = { ...wish('1', { community: null }), why: '', wisher: null }
  const phone = await open('desk', { WishTasks: tasks({ UNCLAIMED: [task('UNCLAIMED', { wish: nowhere })] }), WishSuggestions: () => ({ wishSuggestions: [] }) })
  await eventually(() => expect(phone.button('派单')).toBeDefined())

  phone.tap('派单')

  await eventually(() => expect(phone.text).toContain('没有合适的人'))
})

test('everything that was said stands in the timeline, also to large text', async () => {
  const phone = await open('desk', { WishTasks: tasks({ UNCLAIMED: [task('UNCLAIMED', { timeline: [step('WRITTEN'), step('DISPATCHED'), step('DECLINED', '腰不好')] })] }) }, { elder: true })
  await eventually(() => expect(phone.button('看经过')).toBeDefined())
  expect(phone.text).not.toContain('腰不好')

  phone.tap('看经过')

  expect(phone.text).toContain('原因：腰不好')
  expect(phone.text).toContain('请的人没有接单')
})

test('a silent wisher is called, and confirmed for with what she says', async () => {
  const phone = await open('desk', {
    WishTasks: tasks({ SILENT: [task('SILENT', { claim: card() })] }),
    PersonReveal: () => ({ personReveal: { value: '13800000001', userErrors: [] } }),
    WishConfirmFor: () => ({ wishConfirmFor: { claim: { id: 'k1' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('没有要派单的心愿'))
  phone.tap('待电话确认')
  await eventually(() => expect(phone.text).toContain('放在柜子里了'))
  expect(phone.text).toContain('李师傅 认领')
  phone.tap('看心愿人的电话')
  await eventually(() => expect(phone.text).toContain('13800000001'))
  expect(input(phone, 'PersonReveal')).toMatchObject({ personId: 'p1', field: 'PHONE', purpose: '核实微心愿“心愿1”' })
  phone.tap('打完电话，代为确认')
  phone.tap('代心愿人确认')
  await eventually(() => expect(alert(phone)).toBe('请先写原因'))
  phone.answer('WishTasks', tasks({}))

  phone.write('心愿人怎么说', '收到了，很满意')
  phone.tap('代心愿人确认')

  await eventually(() => expect(phone.text).toContain('没有要打电话确认的'))
  expect(input(phone, 'WishConfirmFor')).toMatchObject({ claimId: 'k1', reason: '收到了，很满意' })
})

for (const [name, received] of [['收到了，算完成', true], ['没有收到，重新找人', false]] as const) {
  test(`a dispute is decided: ${name}`, async () => {
    const phone = await open('desk', {
      WishTasks: tasks({ DISPUTED: [task('DISPUTED', { claim: card({ state: 'DISPUTED', parts: 2 }) })] }),
      WishDisputeDecide: () => ({ wishDisputeDecide: { claim: { id: 'k1' }, userErrors: [] } }),
    })
    await eventually(() => expect(phone.button('未收到')).toBeDefined())
    phone.tap('未收到')
    await eventually(() => expect(phone.text).toContain('李师傅 认领 2 份'))
    for (const side of ['看心愿人的电话', '看认领人的电话']) expect(phone.button(side)).toBeDefined()
    phone.tap('处理')
    phone.write('核实的情况', '问过双方')
    phone.answer('WishTasks', tasks({}))

    phone.tap(name)

    await eventually(() => expect(phone.text).toContain('没有要处理的'))
    expect(input(phone, 'WishDisputeDecide')).toMatchObject({ claimId: 'k1', received, reason: '问过双方' })
  })
}

test('whoever is under a pseudonym cannot be called from here, and who must not look is not offered to', async () => {
  const hidden = task('SILENT', { claim: card(), wish: { ...wish('1'), why: '', wisher: null } })
  const phone = await open('desk', { StaffDesk: () => desk('STATION_STAFF'), WishTasks: tasks({ SILENT: [hidden] }) })
  await eventually(() => expect(phone.button('待电话确认')).toBeDefined())

  phone.tap('待电话确认')

  await eventually(() => expect(phone.text).toContain('心愿人不显示姓名'))
  expect(phone.button('看心愿人的电话')).toBeUndefined()
  expect(phone.button('审核新心愿')).toBeUndefined()
})

test('the second factor comes before the desk, and a list that did not come says why', async () => {
  const phone = await open('desk', { StaffDesk: () => desk('GRID_WORKER', 'ASKED') })
  await eventually(() => expect(phone.text).toContain('工作台需要两步验证'))
  expect(phone.of('WishTasks')).toHaveLength(0)
  phone.answer('StaffDesk', () => desk())
  phone.answer('WishTasks', () => offline)

  phone.pull()

  await eventually(() => expect(phone.text).toContain('网络连不上'))
})

test('the desk leads to moderation and to what organisations claim', async () => {
  const phone = await open('desk')
  await eventually(() => expect(phone.button('审核新心愿')).toBeDefined())
  phone.tap('审核新心愿')
  await eventually(() => expect(phone.text).toContain('没有等待审核的内容'))
  phone.tap('返回')
  await eventually(() => expect(phone.button('组织的认领')).toBeDefined())

  phone.tap('组织的认领')

  await eventually(() => expect(phone.text).toContain('这个组织还没有认领心愿'))
})

test('several wishes are claimed for an organisation, and what was missed is told', async () => {
  const phone = await open('bulk', { WishClaimFor: () => ({ wishClaimFor: { claims: [{ id: 'k1' }], missed: [{ wishId: '2', code: 'TAKEN', message: '只剩 0 份' }, { wishId: '1', code: 'OWN_WISH', message: '不能认领自己的心愿' }], userErrors: [] } }) })
  await eventually(() => expect(phone.button('心愿2')).toBeDefined())
  phone.choose('为哪个组织认领', '第一网格')
  await eventually(() => expect(phone.of('Wishes')).toHaveLength(2))
  await eventually(() => expect(phone.button('心愿2')).toBeDefined())
  phone.tap('心愿1')
  phone.tap('心愿2')
  expect(phone.text).toContain('已选 2 个，为第一网格认领')
  phone.answer('Wishes', () => ({ wishes: connection() }))

  phone.tap('认领 2 个心愿')
  await phone.tapDialog('认领')

  await eventually(() => expect(phone.text).toContain('✓ 为第一网格认领了 1 个心愿'))
  for (const words of ['有 2 个没有认领到', '心愿2', '已经有人认领了。', '不能认领自己的心愿']) expect(phone.text).toContain(words)
  expect(input(phone, 'WishClaimFor')).toMatchObject({ organisationId: 'g1', wishIds: ['1', '2'] })
  expect(phone.of('Wishes').map((each) => each.variables.filter)).toEqual([{ organisationId: 'c1' }, { organisationId: 'c1' }, { organisationId: 'c1' }])
})

test('at most twenty wishes are chosen at once, and a refusal is told', async () => {
  const many = Array.from({ length: 21 }, (_, index) => wish(`w${index}`))
  const phone = await open('bulk', { Wishes: () => ({ wishes: connection(...many) }), WishClaimFor: () => ({ wishClaimFor: { claims: [], missed: [], userErrors: refused('不在您的管理范围内') } }) })
  await eventually(() => expect(phone.button('心愿w20')).toBeDefined())
  for (const { title } of many) phone.tap(title)
  expect(alert(phone)).toBe('一次最多选 20 个')
  expect(phone.text).toContain('已选 20 个')

  phone.tap('认领 20 个心愿')
  await phone.tapDialog('认领')

  await eventually(() => expect(alert(phone)).toBe('不在您的管理范围内'))
})

const pledges = (...nodes: object[]) => () => ({ organisationWishClaims: connection(...nodes) })
const pledge = (other = {}) => ({ id: 'k1', parts: 1, state: 'CLAIMED', dueAt: '2030-04-15T00:00:00Z', note: null, pictures: [], claimer: null, wish: wish('1', { status: 'CLAIMED' }), ...other })

test('an offer to an organisation is taken or declined for it', async () => {
  const phone = await open('pledges', { OrganisationWishClaims: pledges(pledge({ state: 'OFFERED' })), WishOfferAnswerFor: () => ({ wishOfferAnswerFor: { claim: { id: 'k1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.text).toContain('网格员请五一街社区帮忙'))
  phone.tap('不方便')
  phone.write('为什么不方便', '人手不够')
  phone.answer('OrganisationWishClaims', pledges(pledge({ state: 'DECLINED' })))

  phone.tap('告诉网格员')

  await eventually(() => expect(phone.text).toContain('没有接单'))
  expect(input(phone, 'WishOfferAnswerFor')).toMatchObject({ claimId: 'k1', accepted: false, reason: '人手不够' })
})

test('somebody is named who sees to a claim of an organisation, or oneself', async () => {
  const phone = await open('pledges', { OrganisationWishClaims: pledges(pledge()), WishClaimAssign: () => ({ wishClaimAssign: { claim: { id: 'k1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.text).toContain('还没有人负责'))
  phone.tap('指定谁来办')
  await eventually(() => expect(phone.button('热心小何')).toBeDefined())
  expect(phone.button('第一网格')).toBeUndefined()
  phone.tap('定了')
  await eventually(() => expect(alert(phone)).toBe('请先选谁来办'))
  phone.tap('我自己')
  phone.answer('OrganisationWishClaims', pledges(pledge({ claimer: { id: 'v1', nickname: '社区孙主任' } })))

  phone.tap('定了')

  await eventually(() => expect(phone.text).toContain('社区孙主任 负责'))
  expect(input(phone, 'WishClaimAssign')).toMatchObject({ claimId: 'k1', personId: 'v1' })
  expect(phone.button('去完成心愿')).toBeDefined()
})
