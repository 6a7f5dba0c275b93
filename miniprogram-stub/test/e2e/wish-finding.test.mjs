import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { choose, join } from './neighbours.mjs'
import { modes, newPerson, Phone } from './phone.mjs'

const resident = newPerson()

let browser
before(async () => {
  browser = await startBrowser()
  await join(browser, resident)
})
after(() => browser?.close())

async function atWishes(person, query) {
  const phone = await Phone.open(browser, { person, query })
  await phone.enter('微心愿')
  await phone.button('写心愿').waitFor()
  return phone
}

for (const [mode, query] of modes) {
  test(`wishes nearby are found by where the phone is, in ${mode} text`, async () => {
    const phone = await atWishes(newPerson(), query)
    await choose(phone, '附近')
    await phone.answer('同意')
    await phone.answer('拒绝')
    await phone.shown.getByText('不知道您在哪里').waitFor()
    await phone.screenshot(`${mode}-wishes-nowhere`)
    await phone.button('允许使用位置').tap()
    await phone.answer('允许')
    await phone.shown.getByText(/^(不到 100 米|约 .+米|约 .+公里) · /).first().waitFor()
    await phone.screenshot(`${mode}-wishes-nearby`)
    await phone.close()
  })

  test(`nothing is near whoever is far away, in ${mode} text`, async () => {
    const phone = await atWishes(newPerson(), `${query}&at=20.02,110.35`)
    await choose(phone, '附近')
    await phone.answer('同意')
    await phone.answer('允许')
    await phone.shown.getByText('附近暂时没有心愿').waitFor()
    await phone.screenshot(`${mode}-wishes-nearby-none`)
    await phone.button('看全部心愿').tap()
    await phone.shown.locator('wish-card').first().waitFor()
    await phone.close()
  })

  test(`whoever writes sees what neighbours wish alike, in ${mode} text`, async () => {
    const phone = await atWishes(resident, query)
    await phone.button('写心愿').tap()
    await phone.field('用一句话说').fill('想要新书包')
    await phone.shown.getByText('邻居的类似心愿').waitFor()
    await phone.screenshot(`${mode}-wish-similar`)
    await phone.shown.getByRole('link').filter({ hasText: '书包' }).first().tap()
    await phone.shown.getByText('为什么有这个心愿').waitFor()
    await phone.button('返回').tap()
    await phone.shown.getByText('邻居的类似心愿').waitFor()
    await phone.close()
  })

  test(`the wall says what the month has brought, in ${mode} text`, async () => {
    const phone = await atWishes(resident, query)
    await choose(phone, '已实现')
    await phone.shown.getByText('五一街社区本月').waitFor()
    await phone.screenshot(`${mode}-wishes-month`)
    await phone.close()
  })
}
