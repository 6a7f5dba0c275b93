import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { modes, Phone } from './phone.mjs'
import { letterCode } from './server.mjs'

let browser
before(async () => { browser = await startBrowser() })
after(() => browser?.close())

for (const [mode, query] of modes) {
  test(`a nickname and a picture are handed in, and staff decides what waits, in ${mode} text`, async () => {
    const code = await letterCode()
    // The simulated WeChat is not sure about a text with 可疑.
    const nickname = `可疑${Math.random().toString(36).slice(2, 8)}`
    const phone = await Phone.open(browser, { query })
    await phone.enter('加入社区')
    await phone.field('编码').fill(code)
    await phone.agree({ first: true })
    await phone.button('加入').tap()
    await phone.button('去我的家').waitFor()
    await phone.button('返回').tap()
    await phone.enter('我的资料')
    await phone.field('昵称').fill(nickname)
    await phone.button('换头像').tap()
    await phone.shown.getByRole('img', { name: '头像' }).waitFor()
    await phone.screenshot(`${mode}-profile`)
    await phone.button('保存').tap()
    await phone.shown.getByText('审核中，只有您能看到').first().waitFor()
    await phone.button('开启提醒').tap()
    await phone.answer('允许')
    await phone.screenshot(`${mode}-profile-waiting`)

    const staff = await Phone.open(browser, { query, person: 'community-admin' })
    await staff.enter('内容审核')
    const item = staff.shown.getByRole('checkbox').filter({ hasText: nickname })
    await item.tap()
    await staff.field('不通过的原因').fill('请换一个昵称')
    await staff.screenshot(`${mode}-moderation`)
    await staff.button('不通过').tap()
    await item.waitFor({ state: 'detached' })
    await staff.close()

    await phone.button('返回').tap()
    await phone.enter('我的资料')
    await phone.shown.getByText('原因：请换一个昵称').waitFor()
    await phone.button('请工作人员再看看').first().tap()
    await phone.field('说说为什么可以公开').fill('这是我的外号')
    await phone.screenshot(`${mode}-appeal`)
    await phone.button('提交').tap()
    await phone.button('请工作人员再看看').waitFor({ state: 'detached' })
    await phone.close()
  })
}
