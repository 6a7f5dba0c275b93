import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { modes, newPerson, Phone } from './phone.mjs'
import { buildingsOf, homeIn, letterCode, tokenOf } from './server.mjs'

let browser
before(async () => { browser = await startBrowser() })
after(() => browser?.close())

for (const [mode, query] of modes) {
  test(`somebody joins by the code of a letter, in ${mode} text`, async () => {
    const code = await letterCode()
    const phone = await Phone.open(browser, { query })
    await phone.enter('手机号')
    await phone.bindPhone()
    await phone.shown.getByText(/^199/).waitFor()
    await phone.button('返回').tap()

    await phone.enter('加入社区')
    await phone.field('编码').fill(code.toLowerCase())
    await phone.agree()
    await phone.screenshot(`${mode}-join-letter`)
    await phone.button('加入').tap()
    await phone.button('去我的家').tap()
    await phone.shown.getByText('家里人', { exact: true }).waitFor()
    await phone.screenshot(`${mode}-household`)
    await phone.button('返回').tap()
    await phone.shown.getByText('已认证居民').waitFor()

    await phone.close()
  })

  test(`the grid worker confirms a request on another phone, in ${mode} text`, async () => {
    const token = await tokenOf('grid-worker')
    const [building] = await buildingsOf(token)
    const { household, path } = await homeIn(building, token)
    const phone = await Phone.open(browser, { query, person: newPerson() })
    await phone.enter('加入社区')
    await phone.shown.getByRole('radio', { name: '请网格员确认' }).tap()
    await phone.bindPhone()
    const lists = { STREET: '街道', COMMUNITY: '社区', GRID: '网格', BUILDING_GROUP: '楼组', BUILDING: '楼栋' }
    for (const { kind, name } of path) await phone.field(lists[kind]).selectOption({ label: name })
    const door = `${household.name} ${Math.floor(Math.random() * 1e6)}`
    await phone.field('门牌号').fill(door)
    await phone.agree()
    await phone.screenshot(`${mode}-join-request`)
    await phone.button('提交申请').tap()
    await phone.shown.getByText('等网格员确认', { exact: true }).waitFor()
    await phone.button('开启提醒').tap()
    await phone.answer('允许')
    await phone.screenshot(`${mode}-join-waiting`)

    const staff = await Phone.open(browser, { query, person: 'grid-worker' })
    await staff.enter('入住申请')
    const card = staff.shown.locator('.card').filter({ hasText: door })
    await card.getByRole('button', { name: '核对并决定' }).tap()
    await card.getByLabel('属于哪一户').selectOption({ index: 1 })
    await staff.screenshot(`${mode}-staff-join`)
    await card.getByRole('button', { name: '确认居住' }).tap()
    await card.waitFor({ state: 'detached' })
    await staff.close()

    await phone.button('返回').tap()
    await phone.shown.getByText('已认证居民').waitFor()
    await phone.close()
  })

  test(`a request can be taken back, in ${mode} text`, async () => {
    const token = await tokenOf('grid-worker')
    const [building] = await buildingsOf(token)
    const { path } = await homeIn(building, token)
    const phone = await Phone.open(browser, { query })
    await phone.enter('加入社区')
    await phone.shown.getByRole('radio', { name: '请网格员确认' }).tap()
    await phone.bindPhone()
    const lists = { STREET: '街道', COMMUNITY: '社区', GRID: '网格', BUILDING_GROUP: '楼组', BUILDING: '楼栋' }
    for (const { kind, name } of path) await phone.field(lists[kind]).selectOption({ label: name })
    await phone.field('门牌号').fill('1单元101')
    await phone.agree()
    await phone.button('提交申请').tap()

    await phone.button('撤回申请').tap()
    await phone.answer('撤回')
    await phone.shown.getByText('已撤回').first().waitFor()
    await phone.close()
  })
}
