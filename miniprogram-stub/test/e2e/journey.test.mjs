import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { Phone } from './phone.mjs'
import { activityForTwo } from './server.mjs'

let browser
before(async () => { browser = await startBrowser() })
after(() => browser?.close())

test('a resident finds an activity, signs up with a neighbour and cancels again', async () => {
  const phone = await Phone.open(browser)

  await journey(phone, 'normal', async () => {})

  await phone.close()
})

test('the same in large text', async () => {
  const phone = await Phone.open(browser)
  await phone.tab('我的')
  await phone.page.getByRole('switch', { name: '大字模式' }).tap()
  await elderRoot(phone).waitFor()
  await phone.tab('活动')

  await journey(phone, 'elder', () => phone.page.getByRole('button', { name: '筛选活动' }).tap())
  assert.ok(await bodySize(phone) >= 24, 'body text has at least 18 points')

  await phone.close()
})

async function journey(phone, name, unfold) {
  const { page } = phone
  const activity = await activityForTwo()
  const card = page.getByRole('link', { name: `查看活动：${activity.title}`, exact: true }).filter({ hasText: '可以报名' }).first()

  await page.getByRole('link').first().waitFor()
  await phone.screenshot(`${name}-list`)

  await unfold()
  await page.getByLabel('社区', { exact: true }).selectOption({ label: activity.community.name })
  await page.getByRole('checkbox', { name: '有名额' }).tap()
  await phone.search('搜活动、地点、主办方', '搜索', activity.title)
  await card.waitFor()
  await phone.screenshot(`${name}-filters`)

  await card.tap()
  await phone.button('我要报名').waitFor()
  await phone.screenshot(`${name}-detail`)
  await phone.button('增加一人').tap()
  await page.getByText('2 人', { exact: true }).waitFor()
  if (name === 'elder') await assertTargets(phone, ['我要报名', '增加一人', '减少一人'])
  await phone.button('我要报名').tap()
  await page.getByText(/您的报名：.+，2 人/).waitFor()
  await phone.button('取消报名').waitFor()
  await phone.screenshot(`${name}-signed-up`)

  await phone.button('返回').tap()
  await phone.shown.getByText('✓ 已报名').waitFor()
  await phone.tab('我的')
  await phone.shown.getByText(activity.title, { exact: true }).waitFor()
  await phone.shown.getByText(/2 人参加/).waitFor()
  await phone.screenshot(`${name}-mine`)

  await phone.button('取消报名').tap()
  await phone.screenshot(`${name}-cancel-question`)
  await page.getByRole('dialog').getByRole('button', { name: '取消报名' }).tap()
  await page.getByText('您已取消').waitFor()
  assert.equal(await phone.button('取消报名').count(), 0)
  await phone.screenshot(`${name}-cancelled`)
}

async function assertTargets(phone, names) {
  for (const each of names) {
    const { width, height } = await phone.button(each).boundingBox()
    assert.ok(Math.min(width, height) >= 60, `${each} is ${width} × ${height}`)
  }
}

const elderRoot = (phone) => phone.shown.locator('.root.elder')
const bodySize = (phone) => elderRoot(phone).evaluate((each) => parseFloat(getComputedStyle(each).fontSize))
