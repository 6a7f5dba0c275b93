// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { activity, detail, noCommunities, noneOwn, page, session } from './activity-fixture'
import { connection, me } from './people-fixture'
import { type Answer, eventually, Phone, unavailable } from './phone'

const news = (id: string, other = {}) => ({
  id, kind: 'SIGNUP', title: `消息${id}`, text: '说明', page: null, createdAt: '2026-11-01T00:00:00Z', readAt: null, ...other,
})

const inbox = (...nodes: ReturnType<typeof news>[]) => ({
  viewer: { id: 'v1', unreadCount: nodes.filter((each) => !each.readAt).length, notifications: connection(...nodes) },
})

const read = { notificationsRead: { viewer: { id: 'v1', unreadCount: 0 }, userErrors: [] } }

async function open(answers: Record<string, Answer>) {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    Viewer: () => ({ viewer: { ...me({ unreadCount: 2 }), devices: [] } }),
    BallotsMine: () => ({ viewer: { id: 'v1', ballots: [] } }),
    ViewerSignups: () => ({ viewer: { id: 'v1', signups: connection() } }),
    ...answers,
  })
  phone.tap('我的')
  await eventually(() => expect(phone.button('消息，2 条未读')).toBeDefined())
  phone.tap('消息，2 条未读')
  return phone
}

test('a tap reads a message and goes on to its page', async () => {
  const phone = await open({
    Notifications: () => inbox(news('1', { page: '/pages/activity/index?id=1' }), news('2', { readAt: '2026-11-02T00:00:00Z' })),
    NotificationsRead: () => read,
    Activity: () => ({ activity: detail('1') }),
    ActivityMine: () => ({ activity: null }),
  })
  await eventually(() => expect(phone.button('未读，消息1')).toBeDefined())

  phone.tap('未读，消息1')

  await eventually(() => expect(phone.text).toContain('请带身份证。'))
  expect(phone.of('NotificationsRead')[0].variables.input).toMatchObject({ notificationIds: ['1'] })
})

test('marks everything as read at once', async () => {
  const phone = await open({ Notifications: () => inbox(news('1'), news('2')), NotificationsRead: () => read })
  await eventually(() => expect(phone.button('全部标为已读')).toBeDefined())

  phone.tap('全部标为已读')

  await eventually(() => expect(phone.button('未读，消息1')).toBeUndefined())
  expect(phone.of('NotificationsRead')[0].variables.input).not.toHaveProperty('notificationIds')
  expect(phone.button('全部标为已读')).toBeUndefined()
})

test('shows one kind only, and says what to do when there is none of it', async () => {
  const phone = await open({ Notifications: ({ filter }) => (filter ? inbox() : inbox(news('1'))) })
  await eventually(() => expect(phone.text).toContain('消息1'))

  phone.tap('审核')
  await eventually(() => expect(phone.text).toContain('这一类还没有消息'))
  expect(phone.of('Notifications')[1].variables.filter).toEqual({ kinds: ['CONTENT'] })
  phone.tap('看全部消息')

  await eventually(() => expect(phone.text).toContain('消息1'))
})

test('says why no news came, and tries again', async () => {
  const phone = await open({ Notifications: () => unavailable })
  await eventually(() => expect(phone.text).toContain('服务暂时不可用'))

  phone.answer('Notifications', () => inbox())
  phone.tap('再试一次')

  await eventually(() => expect(phone.text).toContain('还没有消息'))
})
