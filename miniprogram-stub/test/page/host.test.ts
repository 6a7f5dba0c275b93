// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { activity, detail, noCommunities, noneOwn, page, session } from './activity-fixture'
import { eventually, Phone } from './phone'

async function open() {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    Activity: () => ({ activity: detail('1') }),
    ActivityMine: () => ({ activity: null }),
    Viewer: () => ({ viewer: null }),
    BallotsMine: () => ({ viewer: { id: 'v1', ballots: [] } }),
    ViewerSignups: () => ({ viewer: null }),
  })
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  return phone
}

test('signs in as the person who holds the phone, with a new code each time', async () => {
  const phone = await open()
  const codes = [phone.of('Login')[0].variables.input as { code: string }, await phone.wx.login()].map(({ code }) => code)

  for (const code of codes) expect(code).toMatch(/^dev-wang_[a-z0-9]{12}$/)
  expect(codes[0]).not.toBe(codes[1])
})

test('a key opens what a finger would', async () => {
  const phone = await open()

  phone.find('[role=link]')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))

  await eventually(() => expect(phone.text).toContain('请带身份证。'))
})

test('going back leaves nothing of a page behind', async () => {
  const phone = await open()
  phone.tap('查看活动：活动1')
  expect(document.querySelectorAll('.wx-page')).toHaveLength(2)
  expect(document.querySelector('.host-tabs')!.hasAttribute('hidden')).toBe(true)

  phone.tap('返回')

  expect(document.querySelectorAll('.wx-page')).toHaveLength(1)
})

test('the page of a tab lives on while another is shown', async () => {
  const phone = await open()
  const list = phone.page

  phone.tap('我的')
  expect(list.hidden).toBe(true)
  phone.tap('活动')

  expect(phone.page).toBe(list)
  expect(phone.of('Activities')).toHaveLength(1)
})

test('another page in the address opens that page', async () => {
  await open()
  location.hash = '#/pages/mine/index'

  await eventually(() => expect(document.querySelector('.host-title')!.textContent).toBe('我的'))
})

test('an inline style may use rpx', async () => {
  const phone = await open()

  phone.page.setAttribute('style', 'width: 100rpx')

  expect(phone.page.getAttribute('style')).toBe('width: calc(100 * var(--rpx))')
})

test('a question is not answered by the touch that opened it', async () => {
  const phone = await open()
  const answer = phone.wx.showModal({ title: '确定吗？' }) as Promise<{ confirm: boolean }>
  const confirm = document.querySelector('.host-confirm')!
  const click = () => confirm.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))

  click()
  expect(document.querySelector('[role=dialog]')).not.toBeNull()

  confirm.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  click()
  expect(document.querySelector('[role=dialog]')).toBeNull()
  expect((await answer).confirm).toBe(true)
})
