// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { activity, noCommunities, noneOwn, page, session } from './activity-fixture'
import { connection, me, policy, refused, templates } from './people-fixture'
import { type Answer, eventually, offline, Phone } from './phone'

const rights = (other = {}) => ({
  id: 'v1',
  closesAt: null,
  consents: [
    { item: 'ACCOUNT', granted: true, policyVersion: '2026-11', at: '2026-11-01T00:00:00Z' },
    { item: 'PHONE', granted: true, policyVersion: '2026-11', at: '2026-11-01T00:00:00Z' },
  ],
  dataExports: [],
  ...other,
})

const household = (other = {}) => ({
  id: 'h1',
  address: '3 号楼 501',
  belongsUntil: '2030-05-01T00:00:00Z',
  community: { id: 'c1', name: '五一街社区', phone: '0432-1' },
  members: [{ id: 'm1', name: '周大姐', relation: 'HEAD', dependant: false, head: true, self: true, birthYear: null }],
  ...other,
})

const joining = (other = {}) => ({ viewer: { id: 'v1', level: 'PHONE', household: null, joinRequests: [], ...other } })

const request = (state: string) => ({
  id: 'j1',
  state,
  door: '2单元501',
  createdAt: '2026-11-01T00:00:00Z',
  reason: state === 'REFUSED' ? '门牌不对' : null,
  organisation: { id: 'b3', name: '3 号楼', ancestors: [{ id: 'c1', kind: 'COMMUNITY', name: '五一街社区' }] },
})

async function open(page_: string, answers: Record<string, Answer>) {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    Viewer: () => ({ viewer: { ...me(), devices: [] } }),
    PrivacyPolicy: () => policy,
    MessageTemplates: () => templates,
    ...answers,
  })
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  phone.go(`/packages/account/${page_}/index`)
  return phone
}

async function agree(phone: Phone) {
  await eventually(() => expect(phone.button('看懂了，同意')).toBeDefined())
  phone.tap('看懂了，同意')
  await phone.tapDialog('同意')
}

test('a number is bound only after its text was agreed to, and a refusal is told', async () => {
  const phone = await open('phone', { PhoneBind: () => ({ phoneBind: { viewer: null, userErrors: refused('这个号码已经绑在别的账号上') } }) })
  await agree(phone)

  phone.tap('用微信手机号绑定')
  await phone.tapDialog('不允许')
  await eventually(() => expect(phone.text).toContain('您没有授权手机号'))
  phone.tap('用微信手机号绑定')
  await phone.tapDialog('允许')

  await eventually(() => expect(phone.find('[role=alert]')?.textContent).toContain('这个号码已经绑在别的账号上'))
})

test('whoever declines the notice of WeChat is told what that means', async () => {
  const phone = await open('phone', {})
  await eventually(() => expect(phone.button('看懂了，同意')).toBeDefined())

  phone.tap('看懂了，同意')
  await phone.tapDialog('拒绝')

  await eventually(() => expect(phone.text).toContain('您没有同意微信的隐私提示'))
})

test('a bound number is shown masked and can be taken away after a question', async () => {
  const phone = await open('phone', {
    Viewer: () => ({ viewer: { ...me({ phone: '138****1234', level: 'PHONE' }), devices: [] } }),
    PhoneUnbind: () => ({ phoneUnbind: { viewer: { id: 'v1', phone: null, level: 'GUEST' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('138****1234'))
  phone.answer('Viewer', () => ({ viewer: { ...me(), devices: [] } }))

  phone.tap('解除绑定')
  await phone.tapDialog('解除')

  await eventually(() => expect(phone.text).toContain('先绑定手机号'))
})

test('a page that did not come says why and offers to try again', async () => {
  const phone = await open('household', { Household: () => offline })
  await eventually(() => expect(phone.text).toContain('网络连不上'))

  phone.answer('Household', () => ({ viewer: { id: 'v1', household: household() } }))
  phone.tap('再试一次')

  await eventually(() => expect(phone.text).toContain('3 号楼 501'))
})

test('joins by the code of a letter', async () => {
  const phone = await open('join', {
    Joining: () => joining(),
    JoinByLetter: () => ({ joinByLetter: { viewer: { id: 'v1', level: 'RESIDENT' }, userErrors: [] } }),
  })
  await agree(phone)
  phone.tap('加入')
  expect(phone.text).toContain('请先写编码')
  phone.answer('Joining', () => joining({ level: 'RESIDENT', household: { id: 'h1', address: '' } }))

  phone.write('编码', 'ab3d-7k9m')
  phone.choose('您和户主的关系', '子女')
  phone.tap('加入')

  await eventually(() => expect(phone.text).toContain('您已经加入了'))
  expect(phone.of('JoinByLetter')[0].variables.input).toMatchObject({ code: 'ab3d-7k9m', relation: 'CHILD', policyVersion: '2026-11' })
})

test('asks the grid worker by way of street, community and building, and can take that back', async () => {
  const phone = await open('join', {
    Joining: () => joining(),
    JoinCommunities: () => ({ communities: connection({ id: 'c1', name: '五一街社区', parent: { id: 's1', name: '民主街道' } }) }),
    JoinPlaces: ({ id }) => ({ organisation: { id, children: id === 'c1' ? connection({ id: 'b3', kind: 'BUILDING', name: '3 号楼' }) : connection() } }),
    JoinRequest: () => ({ joinRequest: { joinRequest: request('OPEN'), userErrors: [] } }),
    JoinRequestWithdraw: () => ({ joinRequestWithdraw: { joinRequest: request('WITHDRAWN'), userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('请网格员确认')).toBeDefined())
  phone.tap('请网格员确认')
  await eventually(() => expect(phone.find('select[aria-label="街道"]')).not.toBeNull())
  phone.choose('街道', '民主街道')
  phone.choose('社区', '五一街社区')
  await eventually(() => expect(phone.find('select[aria-label="楼栋"]')).not.toBeNull())
  phone.choose('楼栋', '3 号楼')
  phone.write('门牌号', '2单元501')
  await agree(phone)
  phone.answer('Joining', () => joining({ joinRequests: [request('OPEN')] }))

  phone.tap('提交申请')
  await eventually(() => expect(phone.text).toContain('等网格员确认'))
  expect(phone.of('JoinRequest')[0].variables.input).toMatchObject({ organisationId: 'b3', door: '2单元501', policyVersion: '2026-11' })
  await eventually(() => expect(phone.button('开启提醒')).toBeDefined())
  phone.answer('Joining', () => joining({ joinRequests: [request('WITHDRAWN')] }))
  phone.tap('撤回申请')
  await phone.tapDialog('撤回')

  await eventually(() => expect(phone.text).toContain('已撤回'))
})

test('a refused request says why, and another way can be tried', async () => {
  const phone = await open('join', { Joining: () => joining({ joinRequests: [request('REFUSED')] }) })

  await eventually(() => expect(phone.text).toContain('原因：门牌不对'))
  expect(phone.button('信上的编码')).toBeDefined()
})

test('a child can be added only with the consent of the guardian', async () => {
  const phone = await open('household', {
    Household: () => ({ viewer: { id: 'v1', household: household() } }),
    DependantAdd: () => ({ dependantAdd: { household: household({ members: [{ id: 'm2', name: '豆豆', relation: 'CHILD', dependant: true, head: false, self: false, birthYear: 2022 }] }), userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('添加没有手机的家人')).toBeDefined())
  phone.tap('添加没有手机的家人')
  phone.write('真实姓名', '豆豆')
  phone.write('出生年份', '2022')
  await agree(phone)
  phone.tap('添加')
  expect(phone.text).toContain('请先打开“我是监护人”')

  phone.flip('我是监护人，同意保存孩子的信息')
  phone.tap('添加')

  await eventually(() => expect(phone.text).toContain('2022 年出生'))
  expect(phone.of('DependantAdd')[0].variables.input).toMatchObject({ name: '豆豆', birthYear: 2022, guardianAgrees: true, policyVersion: '2026-11' })
})

test('an invitation shows its code once, to be copied', async () => {
  const phone = await open('household', {
    Household: () => ({ viewer: { id: 'v1', household: household() } }),
    HouseholdInvite: () => ({ householdInvite: { code: 'AB3D7K9M', expiresAt: '2030-01-01T00:00:00Z', userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('生成邀请码')).toBeDefined())

  phone.tap('生成邀请码')

  await eventually(() => expect(phone.text).toContain('AB3D7K9M'))
  expect(phone.button('复制邀请码')).toBeDefined()
})

test('whoever belongs to no household is shown the way into one', async () => {
  const phone = await open('household', { Household: () => ({ viewer: { id: 'v1', household: null } }), Joining: () => joining() })
  await eventually(() => expect(phone.text).toContain('您还没有加入家庭'))

  phone.tap('去加入')

  await eventually(() => expect(phone.text).toContain('选一种方式加入'))
})

test('a nickname and a picture are handed in together, and a refused text can be appealed', async () => {
  const held = { id: 'k1', kind: 'NICKNAME', text: '旧名', state: 'REFUSED', reason: '含有广告', appealable: true }
  const own = { id: 'v1', nickname: null, nicknameState: null, avatar: null, level: 'PHONE' }
  const phone = await open('profile', {
    Profile: () => ({ viewer: { ...own, heldContents: connection(held) } }),
    ProfileEdit: () => ({ profileEdit: { viewer: own, userErrors: [] } }),
    ModerationAppeal: () => ({ moderationAppeal: { content: held, userErrors: [] } }),
  })
  await phone.tapDialog('同意')
  expect(phone.text).toContain('原因：含有广告')
  phone.write('昵称', '王阿姨')
  phone.tap('保存')
  await eventually(() => expect(phone.of('ProfileEdit')[0].variables.input).toMatchObject({ nickname: '王阿姨' }))
  await eventually(() => expect(phone.button('开启提醒')).toBeDefined())

  phone.tap('请工作人员再看看')
  phone.write('说说为什么可以公开', '不是广告')
  phone.tap('提交')

  await eventually(() => expect(phone.of('ModerationAppeal')[0].variables.input).toMatchObject({ itemId: 'k1', text: '不是广告' }))
})

test('what taking back a consent means is told before, and staying changes nothing', async () => {
  const phone = await open('privacy', {
    Privacy: () => ({ viewer: rights() }),
    ConsentSet: () => ({ consentSet: { viewer: rights({ consents: [{ item: 'PHONE', granted: false, policyVersion: '2026-11', at: '2026-11-02T00:00:00Z' }] }), userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('我同意的事项'))
  phone.flip('手机号')
  await eventually(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain('手机号会删除'))
  await phone.tapDialog('先不')
  await eventually(() => expect((phone.find('input[aria-label="手机号"]') as HTMLInputElement).checked).toBe(true))
  expect(phone.of('ConsentSet')).toHaveLength(0)

  phone.flip('手机号')
  await phone.tapDialog('撤回')

  await eventually(() => expect(phone.text).toContain('撤回'))
  await eventually(() => expect(phone.of('ConsentSet')[0].variables.input).toMatchObject({ item: 'PHONE', granted: false, policyVersion: '2026-11' }))
})

test('an export is asked for, followed and fetched once', async () => {
  const made = (state: string) => ({ id: 'e1', state, progress: 40, createdAt: '2026-11-01T00:00:00Z', expiresAt: '2030-11-01T00:00:00Z' })
  const phone = await open('privacy', {
    Privacy: () => ({ viewer: rights() }),
    DataExportRequest: () => ({ dataExportRequest: { dataExport: made('WAITING'), userErrors: [] } }),
    DataExportOpen: () => ({ dataExportOpen: { url: '/exports/secret', userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('申请导出')).toBeDefined())
  phone.answer('Privacy', () => ({ viewer: rights({ dataExports: [made('RUNNING')] }) }))
  phone.tap('申请导出')
  await eventually(() => expect(phone.text).toContain('已完成 40%'))
  phone.answer('Privacy', () => ({ viewer: rights({ dataExports: [made('READY')] }) }))
  await eventually(() => expect(phone.button('复制下载链接')).toBeDefined())

  phone.answer('Privacy', () => ({ viewer: rights({ dataExports: [made('FETCHED')] }) }))
  phone.tap('复制下载链接')

  await eventually(() => expect(phone.text).toContain('链接已复制'))
  expect(phone.of('DataExportOpen')[0].variables.input).toMatchObject({ dataExportId: 'e1' })
})

test('an account is closed after seven days, and kept by one tap', async () => {
  const phone = await open('privacy', {
    Privacy: () => ({ viewer: rights() }),
    AccountClose: () => ({ accountClose: { viewer: rights({ closesAt: '2030-05-08T00:00:00Z' }), userErrors: [] } }),
    AccountCloseCancel: () => ({ accountCloseCancel: { viewer: rights(), userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('申请注销')).toBeDefined())
  phone.tap('申请注销')
  await phone.tapDialog('注销')
  await eventually(() => expect(phone.text).toContain('账号将在 2030年5月8日'))

  phone.tap('取消注销，留下账号')

  await eventually(() => expect(phone.button('申请注销')).toBeDefined())
})

test('says who has looked at what, and what for', async () => {
  const phone = await open('records', {
    AccessRecords: () => ({ viewer: { id: 'v1', accessRecords: connection({ id: 'r1', text: '查看了您的手机号', role: 'GRID_WORKER', organisation: { id: 'g', name: '第一网格' }, purpose: '通知停水', at: '2026-11-01T00:00:00Z' }) } }),
  })

  await eventually(() => expect(phone.text).toContain('网格员，第一网格'))
  expect(phone.text).toContain('用途：通知停水')
})

test('the policy can be read item by item', async () => {
  const phone = await open('policy', {})

  await eventually(() => expect(phone.text).toContain('说明ADDRESS'))
  expect(phone.text).toContain('版本 2026-11')
})

test('every kind of news has its way, and quiet hours can be turned off', async () => {
  const own = (quietFrom: string | null) => ({ quietFrom, quietTo: quietFrom && '07:00', kinds: [{ kind: 'SIGNUP', way: 'WECHAT', allowed: 2 }] })
  const edited = (quietFrom: string | null) => ({ notificationPreferencesEdit: { viewer: { id: 'v1', notificationPreferences: own(quietFrom) }, userErrors: [] } })
  const phone = await open('notices', {
    NotificationPreferences: () => ({ viewer: { id: 'v1', notificationPreferences: own('21:00') } }),
    NotificationPreferencesEdit: ({ input }) => edited(input.quietHours === null ? null : '21:00'),
  })
  await eventually(() => expect(phone.text).toContain('微信还能提醒您 2 次'))

  phone.choose('报名', '每天汇总一次')
  await eventually(() => expect(phone.of('NotificationPreferencesEdit')[0].variables.input).toMatchObject({ ways: [{ kind: 'SIGNUP', way: 'DIGEST' }] }))
  await eventually(() => expect(document.querySelector('.host-toast')?.textContent).toBe('已保存'))
  phone.flip('免打扰时段')

  await eventually(() => expect(phone.of('NotificationPreferencesEdit')[1].variables.input).toMatchObject({ quietHours: null }))
  await eventually(() => expect(phone.find('select[aria-label="从"]')).toBeNull())
})
