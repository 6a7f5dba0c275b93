import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { Phone } from './phone.mjs'
import { activityForTwo } from './server.mjs'

let browser
before(async () => { browser = await startBrowser() })
after(() => browser?.close())

test('everything is there in English', async () => {
  const phone = await Phone.open(browser)
  const activity = await activityForTwo()
  await phone.tab('我的')
  await phone.page.getByRole('radio', { name: 'English' }).tap()
  await phone.page.getByRole('heading', { name: 'Mine' }).waitFor()
  await phone.page.getByText('Guest (not verified)').waitFor()
  await phone.screenshot('english-mine')

  await phone.tab('Activities')
  await phone.search('Title, place or organiser', 'Search', activity.title)
  await phone.page.getByText('Open for sign-up').first().waitFor()
  await phone.screenshot('english-list')
  await phone.page.getByRole('link', { name: `See activity: ${activity.title}`, exact: true }).filter({ hasText: 'Open' }).first().tap()
  await phone.button('Sign up').waitFor()
  await phone.screenshot('english-detail')

  await phone.close()
})

test('a search without a find says what to do', async () => {
  const phone = await Phone.open(browser)
  await phone.search('搜活动、地点、主办方', '搜索', '没有这样的活动')
  await phone.page.getByText('没有找到合适的活动').waitFor()
  await phone.screenshot('empty')

  await phone.button('清除筛选').tap()
  await phone.page.getByRole('link').first().waitFor()

  await phone.close()
})

test('a server that is not available can be asked again', async () => {
  const phone = await Phone.open(browser, { ignore: /503/ })
  await phone.page.getByRole('link').first().waitFor()
  await phone.page.route('**/graphql', (route) => route.fulfill({
    status: 503,
    json: { errors: [{ message: 'busy', extensions: { code: 'UNAVAILABLE' } }] },
  }))
  await phone.page.getByRole('radio', { name: '本月' }).tap()
  await phone.page.getByText('服务暂时不可用，请稍后再试').waitFor()
  await phone.screenshot('error')

  await phone.page.unroute('**/graphql')
  await phone.page.getByRole('radio', { name: '全部时间' }).tap()
  await phone.page.getByRole('link').first().waitFor()

  await phone.close()
})

test('a phone without network says so, and goes on when it is back', async () => {
  const phone = await Phone.open(browser, { ignore: /ERR_INTERNET_DISCONNECTED/ })
  await phone.page.getByRole('link').first().waitFor()
  await phone.context.setOffline(true)
  await phone.page.getByText('现在没有网络，看到的可能不是最新内容').waitFor()
  await phone.page.getByRole('radio', { name: '全部时间' }).tap()
  await phone.page.getByText('网络连不上，请检查网络后再试').waitFor()
  await phone.screenshot('offline')

  await phone.context.setOffline(false)
  await phone.button('再试一次').tap()
  await phone.page.getByRole('link').first().waitFor()

  await phone.close()
})
