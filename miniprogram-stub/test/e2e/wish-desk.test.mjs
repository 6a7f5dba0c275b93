import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { card, choose, claim, deliver, dispute, fulfil, join, unique, write } from './neighbours.mjs'
import { modes, newPerson, Phone } from './phone.mjs'
import { tokenOf } from './server.mjs'

const wisherName = newPerson()
const helperNames = [newPerson(), newPerson()]

let browser
let wisher
const helpers = []
before(async () => {
  browser = await startBrowser()
  for (const each of [wisherName, ...helperNames]) await join(browser, each)
  wisher = await tokenOf(wisherName)
  // Who has fulfilled many wishes is suggested first.
  for (const person of helperNames) {
    const token = await tokenOf(person)
    helpers.push({ person, token, nickname: await fulfil(wisher, token, ['COMPANIONSHIP', 'GOODS', 'LIVING', 'REPAIR']) })
  }
})
after(() => browser?.close())

async function atDesk(query) {
  const phone = await Phone.open(browser, { query, person: 'community-admin' })
  await phone.enter('心愿工作台')
  await phone.shown.getByRole('radio', { name: '✓ 无人认领' }).or(phone.shown.getByRole('radio', { name: '无人认领' })).first().waitFor()
  await phone.shown.locator('skeleton').waitFor({ state: 'detached' })
  return phone
}

/** The task about a wish, among what waits. */
const task = (phone, title) => phone.shown.locator('wish-task').filter({ hasText: title })

const within = (place, name) => place.getByRole('button', { name, exact: true })

/** Asks somebody to take a wish that nobody has claimed for days. */
async function dispatch(staff, title, name, screenshot) {
  await within(task(staff, title), '派单').tap()
  await task(staff, title).getByRole('radio', { name, exact: true }).tap()
  if (screenshot) await staff.wholeScreenshot(screenshot)
  await within(task(staff, title), `请 ${name} 帮忙`).tap()
  await task(staff, title).waitFor({ state: 'detached' })
}

/** Opens what staff has asked for from one's own wishes. */
async function openOffer(person, query, title, screenshot) {
  const phone = await Phone.open(browser, { person, query })
  await phone.enter('微心愿')
  await phone.button('我的心愿').tap()
  await phone.shown.getByText('网格员请您帮忙').waitFor()
  if (screenshot) await phone.screenshot(screenshot)
  await card(phone, title).tap()
  await phone.button('接单').waitFor()
  return phone
}

for (const [mode, query] of modes) {
  // Only the demo has wishes that have waited for a week, so nobody writes this one here.
  test(`a wish that nobody claims is dispatched, declined, and taken by somebody else, in ${mode} text`, async () => {
    const [first, second] = helpers
    const staff = await atDesk(query)
    await staff.screenshot(`${mode}-desk-unclaimed`)
    const title = await staff.shown.locator('wish-task [class*="heading"]').first().textContent()
    await dispatch(staff, title, first.nickname, `${mode}-desk-dispatch`)

    const one = await openOffer(first.person, query, title, `${mode}-wishes-offered`)
    await one.wholeScreenshot(`${mode}-wish-offered`)
    await one.button('不方便').tap()
    await one.button('告诉网格员').tap()
    await one.shown.getByRole('alert').getByText('请先写原因').waitFor()
    await one.field('为什么不方便').fill('这周要带孙子')
    await one.wholeScreenshot(`${mode}-wish-offer-decline`)
    await one.button('告诉网格员').tap()
    await one.button('接单').waitFor({ state: 'detached' })
    await one.close()

    await staff.button('返回').tap()
    await staff.enter('心愿工作台')
    await within(task(staff, title), '看经过').tap()
    await task(staff, title).getByText('原因：这周要带孙子').waitFor()
    await staff.wholeScreenshot(`${mode}-desk-timeline`)
    await within(task(staff, title), '收起经过').tap()
    await within(task(staff, title), '派单').tap()
    await task(staff, title).getByRole('radio', { name: second.nickname, exact: true }).waitFor()
    assert.equal(await task(staff, title).getByRole('radio', { name: first.nickname, exact: true }).count(), 0, 'who has declined is not asked again')
    await within(task(staff, title), '先不').tap()
    await dispatch(staff, title, second.nickname)
    await staff.close()

    const other = await openOffer(second.person, query, title)
    await other.button('接单').tap()
    await other.answer('接单')
    await other.shown.getByText('您认领了这个心愿', { exact: false }).or(other.shown.getByText('您认领了', { exact: false })).first().waitFor()
    await other.wholeScreenshot(`${mode}-wish-offer-taken`)
    // Room for what the other journeys ask of her.
    await other.button('放弃认领').tap()
    await other.field('为什么放弃').fill('试过了')
    await other.button('确定放弃').tap()
    await other.button('我来认领').waitFor()
    await other.close()
  })

  test(`a dispute is decided by staff, in ${mode} text`, async () => {
    const title = unique('想请人换水龙头')
    const [helper] = helpers
    const { id } = await claim(helper.token, await write(wisher, title))
    await deliver(helper.token, id, '换好了')
    await dispute(wisher, id, '还在漏水')

    const staff = await atDesk(query)
    await choose(staff, '未收到')
    await task(staff, title).getByText('换好了').waitFor()
    await within(task(staff, title), '看心愿人的电话').tap()
    await task(staff, title).getByText(/^199/).waitFor()
    await within(task(staff, title), '看经过').tap()
    await task(staff, title).getByText('原因：还在漏水').waitFor()
    await within(task(staff, title), '处理').tap()
    await within(task(staff, title), '做好了，算完成').tap()
    await task(staff, title).getByRole('alert').getByText('请先写原因').waitFor()
    await task(staff, title).getByLabel('核实的情况', { exact: true }).fill('上门看过，确实还漏')
    await staff.wholeScreenshot(`${mode}-desk-disputed`)
    await within(task(staff, title), mode === 'normal' ? '没有做好，重新找人' : '做好了，算完成').tap()
    await task(staff, title).waitFor({ state: 'detached' })
    await staff.close()

    const phone = await Phone.open(browser, { person: wisherName, query })
    await phone.enter('微心愿')
    await phone.button('我的心愿').tap()
    await card(phone, title).tap()
    await phone.shown.getByText('原因：上门看过，确实还漏').waitFor()
    await phone.shown.getByText(mode === 'normal' ? '工作人员取消了这次认领。' : '心愿实现了！写一张感谢卡吧。').waitFor()
    await phone.wholeScreenshot(`${mode}-wish-decided`)
    await phone.close()
  })

  test(`several wishes are claimed for an organisation, one of them too late, in ${mode} text`, async () => {
    const titles = [unique('想请人擦窗'), unique('想请人修椅子'), unique('想请人装架子')]
    const ids = []
    for (const title of titles) ids.push(await write(wisher, title))

    const staff = await atDesk(query)
    await staff.button('为组织认领').tap()
    for (const title of titles) await staff.shown.getByRole('checkbox', { name: title, exact: true }).tap()
    await staff.screenshot(`${mode}-bulk`)
    const late = await claim(helpers[0].token, ids[1])
    await staff.button('认领 3 个心愿').tap()
    await staff.answer('认领')
    await staff.shown.getByText('✓ 为五一街社区认领了 2 个心愿').waitFor()
    await staff.shown.getByText('有 1 个没有认领到').waitFor()
    await staff.shown.locator('.missed').getByText(titles[1]).waitFor()
    await staff.screenshot(`${mode}-bulk-missed`)
    await deliver(helpers[0].token, late.id, '修好了')

    await staff.button('去看组织的认领').tap()
    const pledge = (title) => staff.shown.locator('pledge').filter({ hasText: title })
    await pledge(titles[0]).getByText('负责').waitFor()
    await staff.screenshot(`${mode}-pledges`)
    await within(pledge(titles[0]), '换人来办').tap()
    await pledge(titles[0]).getByRole('radio', { name: helpers[0].nickname, exact: true }).tap()
    await staff.wholeScreenshot(`${mode}-pledge-assign`)
    await within(pledge(titles[0]), '定了').tap()
    await pledge(titles[0]).getByText(`${helpers[0].nickname} 负责`).waitFor()
    await within(pledge(titles[2]), '去完成心愿').tap()
    await staff.button('已经做好').waitFor()
    await staff.wholeScreenshot(`${mode}-pledge-own`)
    await staff.close()
  })

  test(`an organisation is asked, and answers, in ${mode} text`, async () => {
    const staff = await atDesk(query)
    const title = await staff.shown.locator('wish-task [class*="heading"]').first().textContent()
    await dispatch(staff, title, '五一街社区')
    await staff.button('组织的认领').tap()
    const pledge = staff.shown.locator('pledge').filter({ hasText: title }).first()
    await pledge.getByText('网格员请五一街社区帮忙').waitFor()
    await staff.screenshot(`${mode}-pledge-offered`)
    await within(pledge, '接单').tap()
    await staff.answer('接单')
    await pledge.getByText('正在完成').waitFor()
    await pledge.getByText('负责').waitFor()
    await staff.close()
  })

  test(`whoever works elsewhere finds an empty desk, in ${mode} text`, async () => {
    const staff = await Phone.open(browser, { query, person: 'grid-worker' })
    await staff.enter('心愿工作台')
    await choose(staff, '未收到')
    await staff.shown.getByText(/没有要处理的|心愿人说没有实现/).first().waitFor()
    await staff.screenshot(`${mode}-desk-empty`)
    await staff.close()
  })
}

// The demo has one wish whose wisher is silent, so only one of the two confirms for her.
test('a silent wisher is called and confirmed for, in both sizes of text', async (context) => {
  for (const [mode, query] of modes.toReversed()) {
    const staff = await atDesk(query)
    await choose(staff, '待电话确认')
    await staff.shown.getByText(/起等打电话|没有要打电话确认的/).first().waitFor()
    if (!(await staff.button('打完电话，代为确认').count())) {
      await staff.close()
      return context.skip('the wisher has been called before')
    }
    const title = await staff.shown.locator('wish-task [class*="heading"]').first().textContent()
    await within(task(staff, title), '打完电话，代为确认').tap()
    await task(staff, title).getByLabel('心愿人怎么说', { exact: true }).fill('电话里说理得很好，很满意')
    await staff.wholeScreenshot(`${mode}-desk-silent`)
    if (mode === 'normal') {
      await within(task(staff, title), '代心愿人确认').tap()
      await task(staff, title).waitFor({ state: 'detached' })
      await staff.shown.getByText('没有要打电话确认的').waitFor()
    }
    await staff.close()
  }
})
