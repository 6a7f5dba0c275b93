// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { activity, noCommunities, noneOwn, page, session } from './activity-fixture'
import { connection, me } from './people-fixture'
import { type Answer, eventually, offline, Phone, unavailable } from './phone'

const viewer = (other = {}) => ({
  viewer: { ...me(), devices: [{ id: 'd1', name: '手机', current: true }], ...other },
})

const signups = (...edges: { id: string; status: string }[]) => ({
  viewer: {
    id: 'v1',
    signups: {
      edges: edges.map(({ id, status }) => ({ node: { id, status, party: 2, activity: activity(id) } })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  },
})

function open(other: Record<string, Answer> = {}, stored = {}) {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    Viewer: () => viewer(),
    BallotsMine: () => ({ viewer: { id: 'v1', ballots: [] } }),
    ViewerSignups: () => signups(),
    ...other,
  }, stored)
  phone.tap('我的')
  return phone
}

test('shows who is signed in, and that she has not signed up yet', async () => {
  const phone = open()

  await eventually(() => expect(phone.text).toContain('您还没有报过名'))
  for (const words of ['邻居', '游客（未认证）', '已在 1 台设备上登录']) expect(phone.text).toContain(words)
})

test('shows the name, the level and the phone number of the community', async () => {
  const phone = open({ Viewer: () => viewer({ nickname: '王阿姨', level: 'RESIDENT', community: { id: 'c1', name: '五一街社区', phone: '0432-1' } }) })

  await eventually(() => expect(phone.text).toContain('王阿姨'))
  expect(phone.text).toContain('已认证居民')
  expect(phone.button('打电话给五一街社区，0432-1')).toBeDefined()
})

test('lists the signups with their status, and offers to cancel only what is live', async () => {
  const phone = open({ ViewerSignups: () => signups({ id: '1', status: 'CONFIRMED' }, { id: '2', status: 'CANCELLED_SELF' }, { id: '3', status: 'NO_SHOW' }) })

  await eventually(() => expect(phone.text).toContain('您已取消'))
  expect(phone.text).toContain('未到场')
  expect([...phone.page.querySelectorAll('button')].filter((each) => each.textContent === '取消报名')).toHaveLength(1)
})

test('cancels a signup after a question', async () => {
  const phone = open({
    ViewerSignups: () => signups({ id: '1', status: 'CONFIRMED' }),
    ActivitySignUpCancel: () => ({ activitySignUpCancel: { signup: { id: '1', status: 'CANCELLED_SELF', party: 2 }, userErrors: [] } }),
    Activity: () => ({ activity: null }),
  })
  await eventually(() => expect(phone.button('取消报名')).toBeDefined())
  phone.answer('ViewerSignups', () => signups({ id: '1', status: 'CANCELLED_SELF' }))

  phone.tap('取消报名')
  phone.tap('取消报名', document.querySelector('[role=dialog]')!)

  await eventually(() => expect(phone.text).toContain('您已取消'))
  expect(phone.of('ActivitySignUpCancel')[0].variables.input).toMatchObject({ activityId: '1' })
})

test('shows why a signup could not be cancelled', async () => {
  const phone = open({
    ViewerSignups: () => signups({ id: '1', status: 'CONFIRMED' }),
    ActivitySignUpCancel: () => ({ activitySignUpCancel: { signup: null, userErrors: [{ code: 'CLOSED', message: '活动已经开始，请打电话' }] } }),
  })
  await eventually(() => expect(phone.button('取消报名')).toBeDefined())

  phone.tap('取消报名')
  phone.tap('取消报名', document.querySelector('[role=dialog]')!)

  await eventually(() => expect(phone.find('[role=alert]')?.textContent).toBe('活动已经开始，请打电话'))
})

test('tells why the signups did not come, and tries again', async () => {
  const phone = open({ ViewerSignups: () => unavailable })
  await eventually(() => expect(phone.text).toContain('服务暂时不可用'))

  phone.answer('ViewerSignups', () => signups({ id: '1', status: 'CONFIRMED' }))
  phone.tap('再试一次')

  await eventually(() => expect(phone.text).toContain('已报名'))
})

test('offers to sign in when that did not work by itself', async () => {
  const phone = open({ Login: () => offline })
  await eventually(() => expect(phone.text).toContain('您还没有登录'))

  phone.answer('Login', () => session)
  phone.tap('微信登录')

  await eventually(() => expect(phone.text).toContain('您还没有报过名'))
})

test('says why the sign-in was refused', async () => {
  const phone = open({ Login: () => ({ login: { session: null, userErrors: [{ code: 'RATE_LIMITED', message: '请一分钟后再试' }] } }) })
  await eventually(() => expect(phone.button('微信登录')).toBeDefined())

  phone.tap('微信登录')

  await eventually(() => expect(phone.find('[role=alert]')?.textContent).toBe('请一分钟后再试'))
})

test('whoever signs out stays signed out', async () => {
  const phone = open({ SessionSignOut: () => ({ sessionSignOut: { deviceId: 'd1', userErrors: [] } }) })
  await eventually(() => expect(phone.button('退出登录')).toBeDefined())

  phone.tap('退出登录')
  phone.tap('退出登录', document.querySelector('[role=dialog]')!)

  await eventually(() => expect(phone.text).toContain('您还没有登录'))
  expect(phone.wx.getStorageSync('tokens')).toBe('')
  expect(phone.wx.getStorageSync('signedOut')).toBe(true)
})

test('the app does not sign in by itself whoever has signed out', async () => {
  const phone = open({}, { signedOut: true })

  await eventually(() => expect(phone.text).toContain('您还没有登录'))
  expect(phone.of('Login')).toHaveLength(0)
})

test('large text changes every page at once', async () => {
  const phone = open()
  await eventually(() => expect(phone.text).toContain('大字模式'))

  const track = phone.find('input[role=switch]') as HTMLInputElement
  track.checked = true
  track.dispatchEvent(new Event('change', { bubbles: true }))

  const roots = [...document.querySelectorAll('.root')]
  expect(roots).toHaveLength(2)
  for (const root of roots) expect(root.classList.contains('elder')).toBe(true)
})

test('another language changes pages, tabs and title at once', async () => {
  const phone = open()
  await eventually(() => expect(phone.text).toContain('中文'))

  phone.tap('English')

  expect(phone.text).toContain('My signups')
  expect(document.querySelector('.host-tabs')!.textContent).toBe('ActivitiesMine')
  expect(document.querySelector('.host-title')!.textContent).toBe('Mine')
})

test('the wall of wishes is one tap away', async () => {
  const phone = open({ WishReader: () => ({ viewer: { id: 'v1', level: 'GUEST', community: null } }), Wishes: () => ({ wishes: connection() }) })
  await eventually(() => expect(phone.button('微心愿')).toBeDefined())

  phone.tap('微心愿')

  await eventually(() => expect(phone.text).toContain('现在没有等人认领的心愿'))
})

test('tells how many votes wait, and is as good without', async () => {
  const waiting = (id: string, cast: boolean) => ({ id, question: '要不要？', unit: 'PERSON', closesAt: '2030-05-01T10:00:00Z', own: { cast } })
  const phone = open({ BallotsMine: () => ({ viewer: { id: 'v1', ballots: [waiting('1', false), waiting('2', true)] } }) })
  await eventually(() => expect(phone.button('我的议题和投票，1 个等您投')).toBeDefined())

  const other = open({ BallotsMine: () => offline })
  await eventually(() => expect(other.button('我的议题和投票')).toBeDefined())
})
