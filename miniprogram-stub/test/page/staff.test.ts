// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { activity, noCommunities, noneOwn, page, session } from './activity-fixture'
import { connection, me, refused } from './people-fixture'
import { type Answer, eventually, Phone } from './phone'

const node = { id: 'g1', name: '第一网格' }
const appointment = (role = 'GRID_WORKER') => ({ id: `a-${role}`, role, organisation: node })
const desk = (secondFactor = 'PASSED', ...appointments: object[]) => ({ viewer: { id: 'v1', secondFactor, appointments: appointments.length ? appointments : [appointment()] } })

const content = (id: string) => ({
  id, kind: 'NICKNAME', text: `名字${id}`, pictures: [], author: { id: 'p1', nickname: '居民0412' }, organisation: node, origin: 'WORD_LIST', reports: 0, appeal: null, submittedAt: '2026-11-01T00:00:00Z',
})

const asked = (candidates: object[]) => ({
  id: 'j1', door: '501', createdAt: '2026-11-01T00:00:00Z', organisation: { id: 'b3', name: '3 号楼', kind: 'BUILDING' }, candidates,
  resident: { id: 'p1', nickname: '李师傅', name: null, phone: '139****8765', level: 'PHONE' },
})

const call = (other = {}) => ({ id: 'k1', name: '张*', phone: '138****0001', text: '义诊改时间了', since: '2026-11-01T00:00:00Z', building: { id: 'b1', name: '1 号楼' }, buildingHead: null, ...other })

async function open(task: string, answers: Record<string, Answer>) {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    StaffDesk: () => desk(),
    ...answers,
  })
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  phone.go(`/packages/staff/${task}/index`)
  return phone
}

test('only who has an appointment finds the work, and only her own tasks', async () => {
  const phone = new Phone({
    Login: () => session, Communities: () => noCommunities, Activities: () => page([activity('1')]), ActivitiesMine: () => noneOwn,
    Viewer: () => ({ viewer: { ...me({ appointments: [appointment('BUILDING_HEAD') as never] }), devices: [] } }),
    BallotsMine: () => ({ viewer: { id: 'v1', ballots: [] } }),
    ViewerSignups: () => ({ viewer: { id: 'v1', signups: connection() } }),
  })
  phone.tap('我的')
  await eventually(() => expect(phone.button('电话名单')).toBeDefined())
  expect(phone.button('内容审核')).toBeUndefined()

  phone.answer('Viewer', () => ({ viewer: { ...me(), devices: [] } }))
  phone.pull()

  await eventually(() => expect(phone.button('电话名单')).toBeUndefined())
})

test('several contents are decided at once, and a refusal needs its reason', async () => {
  const phone = await open('moderation', {
    ModerationQueue: () => ({ moderationQueue: connection(content('1'), content('2')) }),
    ModerationDecide: () => ({ moderationDecide: { items: [], userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('名字2'))
  expect(phone.text).toContain('词库提示')
  phone.tap('全选')
  await eventually(() => expect(phone.text).toContain('已选 2 条'))
  phone.tap('不通过')
  expect(phone.text).toContain('请先写不通过的原因')
  phone.answer('ModerationQueue', () => ({ moderationQueue: connection() }))

  phone.write('不通过的原因', '含有广告')
  phone.tap('不通过')

  await eventually(() => expect(phone.text).toContain('没有等待审核的内容'))
  expect(phone.of('ModerationDecide')[0].variables.input).toMatchObject({ itemIds: ['1', '2'], decision: 'REFUSE', reason: '含有广告' })
})

test('a decision that was refused is told and changes nothing', async () => {
  const phone = await open('moderation', {
    ModerationQueue: () => ({ moderationQueue: connection(content('1')) }),
    ModerationDecide: () => ({ moderationDecide: { items: [], userErrors: refused('不能审核自己的内容') } }),
  })
  await eventually(() => expect(phone.button('全选')).toBeDefined())
  phone.tap('全选')
  await eventually(() => expect(phone.button('通过')).toBeDefined())

  phone.tap('通过')

  await eventually(() => expect(phone.find('[role=alert]')?.textContent).toBe('不能审核自己的内容'))
  expect(phone.text).toContain('名字1')
})

test('a request is confirmed with the household that fits the door', async () => {
  const phone = await open('joins', {
    JoinRequests: () => ({ joinRequests: connection(asked([{ id: 'h1', name: '501' }])) }),
    JoinRequestDecide: () => ({ joinRequestDecide: { joinRequestId: 'j1', userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('139****8765'))
  phone.tap('核对并决定')
  await eventually(() => expect(phone.button('确认居住')).toBeDefined())
  phone.answer('JoinRequests', () => ({ joinRequests: connection() }))

  phone.tap('确认居住')

  await eventually(() => expect(phone.text).toContain('没有等待确认的申请'))
  expect(phone.of('JoinRequestDecide')[0].variables.input).toMatchObject({ joinRequestId: 'j1', confirmed: true, householdId: 'h1' })
})

test('where no door fits, all households of the place are offered', async () => {
  const phone = await open('joins', {
    JoinRequests: () => ({ joinRequests: connection(asked([])) }),
    Homes: ({ id }) => ({ organisation: { id, households: connection({ id: 'h7', name: '701' }, { id: 'h8', name: '801' }) } }),
  })
  await eventually(() => expect(phone.button('核对并决定')).toBeDefined())

  phone.tap('核对并决定')

  await eventually(() => expect(phone.find('select[aria-label="属于哪一户"]')?.textContent).toContain('801'))
  await eventually(() => expect(phone.button('确认居住')!.getAttribute('aria-disabled')).toBe('false'))
  phone.tap('确认居住')
  await eventually(() => expect(phone.text).toContain('请先选属于哪一户'))
})

test('a number is shown only on a tap, then called, and the outcome written down', async () => {
  const phone = await open('calls', {
    CallList: () => ({ callList: connection(call()) }),
    CallReveal: () => ({ callReveal: { phone: '13800000001', userErrors: [] } }),
    CallDone: () => ({ callDone: { callId: 'k1', userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('138****0001'))
  phone.tap('显示号码')
  await eventually(() => expect(phone.button('打电话')).toBeDefined())
  phone.tap('打电话')
  expect(phone.wx.makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '13800000001' }))
  phone.answer('CallList', () => ({ callList: connection() }))

  phone.tap('已告知')

  await eventually(() => expect(phone.text).toContain('没有要打的电话'))
  expect(phone.of('CallDone')[0].variables.input).toMatchObject({ callId: 'k1', outcome: 'TOLD' })
})

test('the second factor comes before the work', async () => {
  const phone = await open('moderation', {
    StaffDesk: () => desk('ASKED'),
    SecondFactorVerify: () => ({ secondFactorVerify: { viewer: null, userErrors: refused('数字不对，请再看一下验证器') } }),
  })
  await eventually(() => expect(phone.text).toContain('工作台需要两步验证'))
  phone.tap('两步验证')
  await eventually(() => expect(phone.button('验证')).toBeDefined())
  phone.write('6 位数字，或恢复码', '000000')
  phone.tap('验证')
  await eventually(() => expect(phone.find('[role=alert]')?.textContent).toBe('数字不对，请再看一下验证器'))

  phone.answer('SecondFactorVerify', () => ({ secondFactorVerify: { viewer: { id: 'v1', secondFactor: 'PASSED' }, userErrors: [] } }))
  phone.answer('StaffDesk', () => desk('PASSED'))
  phone.write('6 位数字，或恢复码', '123456')
  phone.tap('验证')

  await eventually(() => expect(phone.text).toContain('本机已通过验证'))
})

test('a second factor is set up with a secret, and its recovery codes are shown once', async () => {
  const phone = await open('factor', {
    StaffDesk: () => desk('NONE'),
    SecondFactorBegin: () => ({ secondFactorBegin: { secret: 'JBSWY3DP', uri: 'otpauth://totp/x', userErrors: [] } }),
    SecondFactorConfirm: () => ({ secondFactorConfirm: { viewer: { id: 'v1', secondFactor: 'PASSED' }, recoveryCodes: ['7K2M-9QXA'], userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('开始设置')).toBeDefined())
  phone.tap('开始设置')
  await eventually(() => expect(phone.text).toContain('JBSWY3DP'))
  phone.answer('StaffDesk', () => desk('PASSED'))

  phone.write('6 位数字', '123456')
  phone.tap('完成设置')

  await eventually(() => expect(phone.text).toContain('7K2M-9QXA'))
})

test('whoever has not the task is told so', async () => {
  const phone = await open('joins', { StaffDesk: () => desk('PASSED', appointment('AUDITOR')) })

  await eventually(() => expect(phone.text).toContain('您没有这项工作'))
})
