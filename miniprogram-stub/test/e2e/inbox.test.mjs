import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { modes, Phone } from './phone.mjs'
import { activityForTwo } from './server.mjs'

let browser
before(async () => { browser = await startBrowser() })
after(() => browser?.close())

for (const [mode, query] of modes) {
  test(`a signup is told in the inbox, and WeChat may tell too, in ${mode} text`, async () => {
    const activity = await activityForTwo()
    const phone = await Phone.open(browser, { query })
    await phone.page.getByRole('link').first().waitFor()
    await phone.go(`/pages/activity/index?id=${encodeURIComponent(activity.id)}`)
    await phone.button('我要报名').tap()
    await phone.button('开启提醒').waitFor()
    await phone.screenshot(`${mode}-messages-offered`)
    await phone.button('开启提醒').tap()
    await phone.answer('允许')
    await phone.shown.getByText('✓ 已开启提醒').waitFor()
    await phone.button('返回').tap()

    await phone.enter('消息')
    const news = phone.shown.getByRole('link', { name: /^未读/ }).first()
    // News is written after the signup, so it may take a moment.
    for (let tries = 0; tries < 30 && !(await news.count()); tries++) {
      await phone.page.waitForTimeout(1_000)
      await phone.shown.getByRole('radio', { name: '全部' }).tap()
    }
    await phone.screenshot(`${mode}-inbox`)
    await news.tap()
    await phone.shown.getByText(activity.title, { exact: true }).waitFor()
    await phone.button('返回').tap()
    await phone.shown.getByRole('link', { name: /^未读/ }).waitFor({ state: 'detached' })

    await phone.button('消息设置').tap()
    await phone.field('报名').selectOption({ label: '只放进消息箱' })
    await phone.page.getByText('已保存').waitFor()
    await phone.shown.getByRole('switch', { name: '免打扰时段' }).tap()
    await phone.page.getByText('已保存').waitFor()
    await phone.screenshot(`${mode}-notices`)

    await phone.close()
  })
}
