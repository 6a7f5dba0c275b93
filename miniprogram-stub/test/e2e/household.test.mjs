import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { modes, Phone } from './phone.mjs'
import { letterCode } from './server.mjs'

let browser
before(async () => { browser = await startBrowser() })
after(() => browser?.close())

/** Somebody new who has just joined by a letter, on the page of her household. */
async function atHome(query) {
  const code = await letterCode()
  const phone = await Phone.open(browser, { query })
  await phone.enter('加入社区')
  await phone.field('编码').fill(code)
  await phone.agree({ first: true })
  await phone.button('加入').tap()
  await phone.button('去我的家').tap()
  return phone
}

for (const [mode, query] of modes) {
  test(`a child is added with the consent of the guardian, and a relative is invited, in ${mode} text`, async () => {
    const phone = await atHome(query)
    await phone.button('添加没有手机的家人').tap()
    await phone.field('真实姓名').fill('豆豆')
    await phone.field('出生年份').fill(String(new Date().getFullYear() - 6))
    await phone.agree()
    await phone.button('添加').tap()
    await phone.shown.getByText('请先打开“我是监护人”').waitFor()
    await phone.shown.getByRole('switch').tap()
    await phone.screenshot(`${mode}-dependant`)
    await phone.button('添加').tap()
    await phone.button('把豆豆移出').waitFor()

    await phone.button('生成邀请码').tap()
    await phone.button('复制邀请码').waitFor()
    await phone.screenshot(`${mode}-invitation`)
    const code = (await phone.shown.locator('.letters').textContent()).trim()

    const relative = await Phone.open(browser, { query })
    await relative.enter('加入社区')
    await relative.shown.getByRole('radio', { name: '家人邀请码' }).tap()
    await relative.field('编码').fill(code)
    await relative.agree({ first: true })
    await relative.button('加入').tap()
    await relative.button('去我的家').tap()
    await relative.shown.getByText('豆豆').waitFor()
    await relative.close()

    await phone.button('把豆豆移出').tap()
    await phone.answer('移出')
    await phone.button('把豆豆移出').waitFor({ state: 'detached' })
    await phone.button('退出这个家').tap()
    await phone.answer('退出')
    await phone.button('去加入').waitFor()
    assert.equal(await phone.button('退出这个家').count(), 0)
    await phone.close()
  })
}
