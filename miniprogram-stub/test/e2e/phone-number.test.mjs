import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { modes, Phone } from './phone.mjs'

let browser
before(async () => { browser = await startBrowser() })
after(() => browser?.close())

for (const [mode, query] of modes) {
  test(`a guest binds her phone number and takes it away again, in ${mode} text`, async () => {
    const phone = await Phone.open(browser, { query })
    await phone.enter('手机号')
    await phone.button('用微信手机号绑定').waitFor()
    await phone.screenshot(`${mode}-phone-asked`)

    await phone.bindPhone()
    await phone.shown.getByText(/^199\*{4}\d{4}$/).waitFor()
    await phone.screenshot(`${mode}-phone-bound`)
    await phone.button('返回').tap()
    await phone.shown.getByText('已验证手机号').waitFor()

    await phone.enter('手机号')
    await phone.button('解除绑定').tap()
    await phone.answer('解除')
    await phone.button('用微信手机号绑定').waitFor()

    await phone.close()
  })
}
