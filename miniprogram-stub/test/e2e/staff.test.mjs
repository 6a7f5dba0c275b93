import assert from 'node:assert/strict'
import crypto from 'node:crypto'
import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { modes, Phone } from './phone.mjs'

let browser
before(async () => { browser = await startBrowser() })
after(() => browser?.close())

for (const [mode, query] of modes) {
  test(`the call list is there for whoever heads a building, in ${mode} text`, async () => {
    const phone = await Phone.open(browser, { query, person: 'building-head' })
    await phone.enter('电话名单')
    await phone.page.getByRole('heading', { name: '电话名单' }).waitFor()
    await phone.shown.getByText(/没有要打的电话|要告诉的事/).first().waitFor()
    await phone.screenshot(`${mode}-calls`)

    // Who cannot be reached depends on what was told before, so an empty list is right as well.
    if (await phone.button('显示号码').count()) {
      await phone.button('显示号码').first().tap()
      await phone.button('打电话').waitFor()
      await phone.screenshot(`${mode}-call-number`)
      const before = await phone.button('已告知').count()
      await phone.button('已告知').first().tap()
      await phone.page.getByText('已记录').waitFor()
      assert.ok((await phone.button('已告知').count()) <= before)
    }
    await phone.close()
  })

  test(`a second factor is set up, in ${mode} text`, async () => {
    const phone = await Phone.open(browser, { query })
    await phone.page.getByRole('link').first().waitFor()
    await phone.go('/packages/staff/factor/index')
    await phone.button('开始设置').tap()
    const secret = (await phone.shown.locator('.letters').textContent()).replace(/\s/g, '')
    await phone.screenshot(`${mode}-factor`)
    await phone.field('6 位数字').fill(oneTimePassword(secret))
    await phone.button('完成设置').tap()
    await phone.button('复制全部恢复码').waitFor()
    await phone.screenshot(`${mode}-recovery-codes`)
    await phone.close()
  })
}

/** The password that an authenticator shows now (RFC 6238: SHA-1, 30 seconds, six digits). */
function oneTimePassword(secret) {
  const bits = [...secret.replace(/=+$/, '')].map((each) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((each) => parseInt(each, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = crypto.createHmac('sha1', key).update(counter).digest()
  const at = hash[19] & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
