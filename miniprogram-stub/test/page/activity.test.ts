// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { activity, detail, noCommunities, noneOwn, page, session } from './activity-fixture'
import { policy, templates } from './people-fixture'
import { type Answer, eventually, offline, Phone } from './phone'

const signup = (status = 'CONFIRMED', party = 2) => ({ id: 's1', status, party })

async function open(other: Record<string, Answer> = {}, stored = {}) {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    Activity: () => ({ activity: detail('1') }),
    ActivityMine: () => ({ activity: { id: '1', viewerSignup: null } }),
    ViewerLevel: () => ({ viewer: { id: 'v1', level: 'RESIDENT' } }),
    MessageTemplates: () => templates,
    ...other,
  }, stored)
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  phone.tap('查看活动：活动1')
  return phone
}

test('says everything about an activity, in Chinese time', async () => {
  const phone = await open()

  await eventually(() => expect(phone.text).toContain('请带身份证。'))
  for (const words of ['可以报名', '2030年5月1日 周三 09:00–11:00', '五一街 12 号', '居委会', '剩 15 个，共 20 个', '2030年5月1日 周三 09:00 报名截止']) {
    expect(phone.text).toContain(words)
  }
  phone.tap('打电话给居委会，0432-1234567')
  expect(phone.wx.makePhoneCall).toHaveBeenCalledOnce()
})

test('signs up with the chosen party and shows it in the list too', async () => {
  const phone = await open({ ActivitySignUp: ({ input }) => ({ activitySignUp: { signup: signup('CONFIRMED', input.party), userErrors: [] } }) })
  await eventually(() => expect(phone.button('我要报名')).toBeDefined())
  phone.answer('Activity', () => ({ activity: detail('1', { taken: 7 }) }))

  phone.tap('增加一人')
  phone.tap('我要报名')

  await eventually(() => expect(phone.text).toContain('您的报名：已报名，2 人'))
  await eventually(() => expect(phone.text).toContain('剩 13 个，共 20 个'))
  const [sent] = phone.of('ActivitySignUp')
  expect(sent.variables.input).toMatchObject({ activityId: '1', party: 2, clientRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  phone.tap('返回')
  await eventually(() => expect(phone.text).toContain('✓ 已报名'))
  expect(phone.text).toContain('还剩 13 个名额')
})

test('a party keeps between one and the limit', async () => {
  const phone = await open({ Activity: () => ({ activity: detail('1', { partyLimit: 2 }) }) })
  await eventually(() => expect(phone.text).toContain('1 人'))

  phone.tap('减少一人')
  expect(phone.text).toContain('1 人')
  for (const _ of [1, 2, 3]) phone.tap('增加一人')

  expect(phone.find('.value, [class*="value"]')!.textContent).toBe('2 人')
})

test('shows why a signup was refused, in the words of the server', async () => {
  const phone = await open({ ActivitySignUp: () => ({ activitySignUp: { signup: null, userErrors: [{ code: 'FULL', message: '活动已满，您可以看看别的' }] } }) })
  await eventually(() => expect(phone.button('我要报名')).toBeDefined())

  phone.tap('我要报名')

  await eventually(() => expect(phone.find('[role=alert]')?.textContent).toBe('活动已满，您可以看看别的'))
  expect(phone.button('我要报名')).toBeDefined()
})

test('a signup that did not get through can be tried again', async () => {
  const phone = await open({ ActivitySignUp: () => offline })
  await eventually(() => expect(phone.button('我要报名')).toBeDefined())

  phone.tap('我要报名')
  await eventually(() => expect(phone.find('[role=alert]')?.textContent).toContain('网络连不上'))
  phone.answer('ActivitySignUp', () => ({ activitySignUp: { signup: signup(), userErrors: [] } }))
  phone.tap('我要报名')

  await eventually(() => expect(phone.text).toContain('您的报名：已报名'))
})

test('gives the places back only after a question', async () => {
  const phone = await open({
    ActivityMine: () => ({ activity: { id: '1', viewerSignup: signup() } }),
    ActivitySignUpCancel: () => ({ activitySignUpCancel: { signup: signup('CANCELLED_SELF'), userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('取消报名')).toBeDefined())

  phone.tap('取消报名')
  phone.tap('先不取消', document.querySelector('[role=dialog]')!)
  expect(phone.of('ActivitySignUpCancel')).toHaveLength(0)
  await eventually(() => expect(document.querySelector('[role=dialog]')).toBeNull())
  phone.tap('取消报名')
  phone.tap('取消报名', document.querySelector('[role=dialog]')!)

  await eventually(() => expect(phone.button('我要报名')).toBeDefined())
  expect(phone.of('ActivitySignUpCancel')).toHaveLength(1)
})

test.each([
  [{ phase: 'FULL' as const, taken: 20 }, '名额已满'],
  [{ phase: 'NOT_OPEN' as const }, '2030年4月1日 周一 08:00 开始报名'],
  [{ phase: 'CANCELLED' as const, cancelReason: '下雨' }, '活动已取消：下雨'],
  [{ requiredLevel: 'RESIDENT' as const }, '需要是本社区居民'],
])('says what stands in the way', async (other, words) => {
  const phone = await open({ Activity: () => ({ activity: detail('1', other) }) })

  await eventually(() => expect(phone.text).toContain(words))
  expect(phone.button('我要报名') === undefined).toBe('phase' in other)
})

test('an activity that is gone leads back to the list', async () => {
  const phone = await open({ Activity: () => ({ activity: null }), ActivityMine: () => ({ activity: null }) })
  await eventually(() => expect(phone.text).toContain('找不到这个活动'))

  phone.tap('看其他活动')

  expect(phone.titles()).toEqual(['活动1'])
})

test('speaks English to whoever has chosen it, and asks the server to', async () => {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    Activity: () => ({ activity: detail('1') }),
    ActivityMine: () => ({ activity: null }),
  }, { language: 'en' })
  await eventually(() => expect(phone.text).toContain('15 places left'))

  phone.tap('See activity: 活动1')

  await eventually(() => expect(phone.button('Sign up')).toBeDefined())
  expect(phone.text).toContain('Wed 1 May 2030, 09:00–11:00')
  expect(phone.of('Activity')[0].language).toBe('en')
})

test('asks for a phone number only where the activity needs one, and says what it is kept for', async () => {
  const phone = await open({
    Activity: () => ({ activity: detail('1', { requiredLevel: 'PHONE' }) }),
    ViewerLevel: () => ({ viewer: { id: 'v1', level: 'GUEST' } }),
    PrivacyPolicy: () => policy,
    PhoneBind: () => ({ phoneBind: { viewer: { id: 'v1', phone: '199****0001', level: 'PHONE' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('绑定手机号后报名')).toBeDefined())
  expect(phone.button('我要报名')).toBeUndefined()

  phone.tap('绑定手机号后报名')
  await eventually(() => expect(phone.text).toContain('说明PHONE'))
  phone.tap('用微信手机号绑定')
  expect(phone.text).toContain('请先点上面的“同意”')
  phone.tap('看懂了，同意')
  await phone.tapDialog('同意')
  await eventually(() => expect(phone.text).not.toContain('请先点上面的“同意”'))
  phone.answer('ViewerLevel', () => ({ viewer: { id: 'v1', level: 'PHONE' } }))
  phone.tap('用微信手机号绑定')
  await phone.tapDialog('允许')

  await eventually(() => expect(phone.button('我要报名')).toBeDefined())
  const { input } = phone.of('PhoneBind')[0].variables as any
  expect(input.code).toMatch(/^phone-199\d{8}_[a-z0-9]{12}$/)
  expect(input.policyVersion).toBe('2026-11')
})

test('shows a guest the way into the community where the activity is for residents', async () => {
  const phone = await open({
    Activity: () => ({ activity: detail('1', { requiredLevel: 'RESIDENT' }) }),
    ViewerLevel: () => ({ viewer: { id: 'v1', level: 'PHONE' } }),
    Joining: () => ({ viewer: { id: 'v1', level: 'PHONE', household: null, joinRequests: [] } }),
    PrivacyPolicy: () => policy,
  })
  await eventually(() => expect(phone.button('加入社区')).toBeDefined())

  phone.tap('加入社区')

  await eventually(() => expect(phone.text).toContain('选一种方式加入'))
})

test('offers messages after a signup, straight from a tap', async () => {
  const phone = await open({ ActivitySignUp: () => ({ activitySignUp: { signup: signup(), userErrors: [] } }) })
  await eventually(() => expect(phone.button('我要报名')).toBeDefined())
  expect(phone.button('开启提醒')).toBeUndefined()

  phone.tap('我要报名')
  await eventually(() => expect(phone.button('开启提醒')).toBeDefined())
  phone.tap('开启提醒')
  await phone.tapDialog('允许')

  await eventually(() => expect(phone.text).toContain('已开启提醒'))
})
