// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { activity, noCommunities, noneOwn, page, session } from './activity-fixture'
import { type Answer, eventually, offline, outdated, Phone, unavailable } from './phone'

const open = (other: Record<string, Answer> = {}, stored = {}) => new Phone({
  Login: () => session,
  Communities: () => noCommunities,
  Activities: () => page([activity('1')]),
  ActivitiesMine: () => noneOwn,
  ...other,
}, stored)

test('shows a skeleton until the list is there', async () => {
  let arrive = (_: unknown) => {}
  const phone = open({ Activities: () => new Promise((resolve) => { arrive = resolve }) })
  expect(phone.find('[role=status]')!.getAttribute('aria-label')).toBe('正在加载活动')

  arrive(page([activity('1'), activity('2')]))

  await eventually(() => expect(phone.titles()).toEqual(['活动1', '活动2']))
  expect(phone.find('[role=status]')).toBeNull()
})

test('shows the list to a stranger while the sign-in is still under way', async () => {
  const phone = open({ Login: () => new Promise(() => {}) })

  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  expect(phone.of('Activities')[0].token).toBe('')
})

test('says what to do when nothing fits, and clears the filters', async () => {
  const phone = open({ Activities: ({ filter }) => page(filter.freePlaces ? [] : [activity('1')]) })
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))

  phone.tap('有名额')
  await eventually(() => expect(phone.text).toContain('没有找到合适的活动'))
  phone.tap('清除筛选')

  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  expect(phone.of('Activities').map((each) => (each.variables.filter as object))).toEqual([{}, { freePlaces: 1 }, {}])
})

test('says that there is nothing at all when no filter is set', async () => {
  const phone = open({ Activities: () => page([]) })

  await eventually(() => expect(phone.text).toContain('这里暂时没有活动'))
})

test.each([
  [unavailable, '服务暂时不可用，请稍后再试'],
  [offline, '网络连不上，请检查网络后再试'],
  [outdated, '小程序需要更新。请关闭小程序，再重新打开'],
])('tells why the list did not come, and tries again', async (fault, words) => {
  const phone = open({ Activities: () => fault })
  await eventually(() => expect(phone.text).toContain(words))

  phone.answer('Activities', () => page([activity('1')]))
  phone.tap('再试一次')

  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  expect(phone.text).not.toContain(words)
})

const numbers = ['1', '2', '3', '4', '5', '6']
const titles = numbers.map((each) => `活动${each}`)
const screenful = numbers.map((each) => activity(each))

test('loads more in order and shows nothing twice', async () => {
  const phone = open({ Activities: ({ after }) => (after === 'c6' ? page([activity('6'), activity('7')]) : page(screenful, 'c6')) })
  await eventually(() => expect(phone.titles()).toEqual(titles))

  phone.page.dispatchEvent(new Event('scroll'))

  await eventually(() => expect(phone.titles()).toEqual([...titles, '活动7']))
  expect(phone.text).toContain('已经到底了')
  expect(phone.of('Activities')).toHaveLength(2)
})

test('keeps the list when more of it does not come', async () => {
  const phone = open({ Activities: ({ after }) => (after ? offline : page(screenful, 'c6')) })
  await eventually(() => expect(phone.titles()).toEqual(titles))

  phone.tap('加载更多')

  await eventually(() => expect(phone.text).toContain('没加载出来，点这里再试'))
  expect(phone.titles()).toEqual(titles)
})

/** A search that finds one activity on each of some pages out of many. */
const search = (pages: number, finds: (page: number) => boolean): Answer => ({ after }) => {
  const number = Number(after ?? 1)
  return page(finds(number) ? [activity(`${number}`)] : [], number < pages ? `${number + 1}` : null)
}

test('a search goes on by itself until something is found and the list ends', async () => {
  const phone = open({ Activities: search(4, (number) => number === 3) })

  await eventually(() => expect(phone.text).toContain('已经到底了'))
  expect(phone.titles()).toEqual(['活动3'])
  expect(phone.of('Activities').map((each) => each.variables.after)).toEqual([null, '2', '3', '4'])
  await eventually(() => expect(phone.of('ActivitiesMine').map((each) => each.variables.after)).toEqual(['3']))
})

test('a search that ends without a find says so', async () => {
  const phone = open({ Activities: search(3, () => false) })

  await eventually(() => expect(phone.text).toContain('这里暂时没有活动'))
  expect(phone.of('Activities')).toHaveLength(3)
})

test('a long search shows a skeleton, then pauses and goes on when asked', async () => {
  const phone = open({ Activities: search(12, (number) => number === 12) })
  expect(phone.find('[role=status]')).not.toBeNull()

  await eventually(() => expect(phone.text).toContain('暂时还没有找到'))
  expect(phone.of('Activities')).toHaveLength(5)
  phone.page.dispatchEvent(new Event('scroll'))
  phone.tap('继续查找')
  await eventually(() => expect(phone.of('Activities')).toHaveLength(10))
  await eventually(() => expect(phone.text).toContain('暂时还没有找到'))
  phone.tap('继续查找')

  await eventually(() => expect(phone.titles()).toEqual(['活动12']))
  expect(phone.text).toContain('已经到底了')
  expect(phone.of('Activities')).toHaveLength(12)
})

test('a search that finds little pauses under what it has found', async () => {
  const phone = open({ Activities: search(50, (number) => number % 2 === 0) })

  await eventually(() => expect(phone.button('继续查找')).toBeDefined())
  expect(phone.titles()).toEqual(['活动2', '活动4'])
  phone.page.dispatchEvent(new Event('scroll'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(phone.of('Activities')).toHaveLength(5)

  phone.tap('继续查找')

  await eventually(() => expect(phone.titles()).toEqual(['活动2', '活动4', '活动6', '活动8', '活动10']))
})

test('a search stops by itself when a screen is full', async () => {
  const phone = open({ Activities: ({ after }) => page(['a', 'b', 'c'].map((each) => activity(each + (after ?? 0))), `${Number(after ?? 0) + 1}`) })

  await eventually(() => expect(phone.button('加载更多')).toBeDefined())

  expect(phone.titles()).toHaveLength(6)
  expect(phone.of('Activities')).toHaveLength(2)
})

test('a search that fails on its way goes on from there', async () => {
  const whole = search(3, (number) => number === 3)
  const phone = open({ Activities: (variables, sent) => (variables.after === '2' ? offline : whole(variables, sent)) })
  await eventually(() => expect(phone.text).toContain('没加载出来，点这里再试'))
  phone.answer('Activities', whole)

  phone.tap('没加载出来，点这里再试')

  await eventually(() => expect(phone.titles()).toEqual(['活动3']))
  expect(phone.of('Activities').map((each) => each.variables.after).slice(-2)).toEqual(['2', '3'])
})

test('another choice ends a search that is under way', async () => {
  let arrive = (_: unknown) => {}
  const phone = open({ Activities: ({ filter, after }) => (filter.from ? page([activity('2')]) : after ? new Promise((resolve) => { arrive = resolve }) : page([], '2')) })
  await eventually(() => expect(phone.of('Activities')).toHaveLength(2))

  phone.tap('本月')
  await eventually(() => expect(phone.titles()).toEqual(['活动2']))
  arrive(page([], '3'))
  await new Promise((resolve) => setTimeout(resolve, 20))

  expect(phone.titles()).toEqual(['活动2'])
  expect(phone.of('Activities')).toHaveLength(3)
})

test('pulling down brings the list anew and stops turning', async () => {
  const phone = open()
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  phone.answer('Activities', () => page([activity('9')]))

  phone.pull()
  expect(phone.find('.host-spinner')).not.toBeNull()

  await eventually(() => expect(phone.titles()).toEqual(['活动9']))
  await eventually(() => expect(phone.find('.host-spinner')).toBeNull())
})

test('an answer that comes late does not overwrite a newer one', async () => {
  const late: ((answer: unknown) => void)[] = []
  const phone = open({ Activities: ({ filter }) => (filter.from ? page([activity('2')]) : new Promise((resolve) => late.push(resolve))) })

  phone.tap('本月')
  await eventually(() => expect(phone.titles()).toEqual(['活动2']))
  late[0](page([activity('1')]))
  await new Promise((resolve) => setTimeout(resolve, 20))

  expect(phone.titles()).toEqual(['活动2'])
})

test('marks what the person has signed up for, once she is signed in', async () => {
  const phone = open({ ActivitiesMine: () => ({ activities: { edges: [{ node: { id: '1', viewerSignup: { status: 'CONFIRMED' } } }] } }) })

  await eventually(() => expect(phone.text).toContain('✓ 已报名'))
  expect(phone.of('ActivitiesMine')[0].token).toBe('Bearer a1')
})

test('remembers the community, and offers its phone number', async () => {
  const communities = { edges: [{ node: { id: 'c1', name: '五一街社区', phone: '0432-1' } }], pageInfo: { hasNextPage: false, endCursor: null } }
  const phone = open({ Communities: () => ({ communities }) }, { community: 'c1' })

  await eventually(() => expect(phone.button('打电话给五一街社区，0432-1')).toBeDefined())
  phone.tap('打电话给五一街社区，0432-1')

  expect(phone.wx.makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '0432-1' }))
  expect(phone.of('Activities')[0].variables.filter).toEqual({ organisationId: 'c1' })
})

test('forgets a community that is gone', async () => {
  const communities = { edges: [{ node: { id: 'c2', name: '和平路社区', phone: null } }], pageInfo: { hasNextPage: false, endCursor: null } }
  const phone = open({ Communities: () => ({ communities }), Activities: ({ filter }) => page(filter.organisationId ? [] : [activity('1')]) }, { community: 'gone' })

  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
})

test('is in large text for whoever has chosen it', async () => {
  const phone = open({}, { elder: true })

  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  expect(phone.find('.root')!.classList.contains('elder')).toBe(true)
  expect(phone.find('.root')!.getAttribute('style')).toBe('--size: 24px')
})
