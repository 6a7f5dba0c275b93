import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { modes, Phone } from './phone.mjs'

let browser
before(async () => { browser = await startBrowser() })
after(() => browser?.close())

for (const [mode, query] of modes) {
  test(`a consent is taken back, an export asked for, an account closed and kept, in ${mode} text`, async () => {
    const phone = await Phone.open(browser, { query })
    await phone.enter('手机号')
    await phone.bindPhone()
    await phone.shown.getByText(/^199/).waitFor()
    await phone.button('返回').tap()
    await phone.enter('隐私与我的数据')
    await phone.shown.getByRole('switch', { name: '手机号' }).waitFor()
    await phone.screenshot(`${mode}-privacy`)

    await phone.shown.getByRole('switch', { name: '手机号' }).tap()
    await phone.page.getByRole('dialog').getByText('手机号会删除', { exact: false }).waitFor()
    await phone.screenshot(`${mode}-consent-question`)
    await phone.answer('撤回')
    await phone.shown.getByText(/撤回$/).first().waitFor()

    await phone.button('申请导出').tap()
    await phone.button('复制下载链接').waitFor({ timeout: 120_000 })
    await phone.screenshot(`${mode}-export`)
    await phone.button('复制下载链接').tap()
    await phone.shown.getByText('链接已复制', { exact: false }).waitFor()

    await phone.button('申请注销').tap()
    await phone.answer('注销')
    await phone.button('取消注销，留下账号').waitFor()
    await phone.screenshot(`${mode}-closing`)
    await phone.button('返回').tap()
    await phone.shown.getByRole('link', { name: /^账号将在/ }).tap()
    await phone.button('取消注销，留下账号').tap()
    await phone.button('申请注销').waitFor()

    await phone.shown.getByRole('link', { name: '谁看过我的资料' }).tap()
    await phone.page.getByRole('heading', { name: '谁看过我的资料' }).waitFor()
    await phone.screenshot(`${mode}-records`)
    await phone.button('返回').tap()
    await phone.shown.getByRole('link', { name: '隐私说明' }).tap()
    await phone.shown.getByText(/^版本/).waitFor()
    await phone.screenshot(`${mode}-policy`)

    await phone.close()
  })
}
