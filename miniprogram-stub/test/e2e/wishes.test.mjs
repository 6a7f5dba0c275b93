import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { card, choose, join, unique } from './neighbours.mjs'
import { modes, newPerson, Phone } from './phone.mjs'

const wisherName = newPerson()
const helperName = newPerson()

let browser
before(async () => {
  browser = await startBrowser()
  await join(browser, wisherName)
  await join(browser, helperName)
})
after(() => browser?.close())

async function atWishes(person, query) {
  const phone = await Phone.open(browser, { person, query, ignore: /503/ })
  await phone.enter('微心愿')
  await phone.button('写心愿').waitFor()
  return phone
}

/** Adds a photo; WeChat asks for its own notice first. */
async function addPhoto(phone) {
  await phone.button('添加照片').tap()
  await phone.answer('同意')
  await phone.shown.getByRole('img', { name: '第 1 张照片' }).waitFor()
}

/** Looks at the open wishes again and opens one of them. */
async function find(phone, title) {
  await choose(phone, '待认领')
  await card(phone, title).tap()
  await phone.page.getByRole('heading', { name: '心愿详情' }).waitFor()
}

/** Goes back to the wall, and by way of the own wishes or claims to one of them. */
async function revisit(phone, title, view) {
  await phone.button('返回').tap()
  await phone.button('我的心愿').tap()
  await choose(phone, view)
  await card(phone, title).tap()
}

/** Opens the page again that is shown, as whoever waits for the other one does. */
async function again(phone, title) {
  await phone.button('返回').tap()
  await card(phone, title).tap()
}

/** Opens the page again and again until a picture has passed the check, which WeChat tells a moment later. */
async function untilSeen(phone, title, name) {
  for (let times = 0; times < 60 && !(await phone.shown.getByRole('img', { name }).count()); times++) {
    await phone.page.waitForTimeout(500)
    await again(phone, title)
    await phone.shown.getByText('为什么有这个心愿').waitFor()
  }
  await phone.shown.getByRole('img', { name }).waitFor()
}

/** Writes a wish for help at home, and hands it in. */
async function wishForHelp(phone, title) {
  await phone.button('写心愿').tap()
  await choose(phone, '请人帮忙')
  await phone.field('用一句话说').fill(title)
  await choose(phone, '维修')
  await phone.field('为什么有这个心愿').fill('年纪大了，自己弄不了。')
  await phone.button('交上去').tap()
  await phone.shown.getByText('邻居都能看到，正在等人认领。').waitFor()
}

async function claim(phone) {
  await phone.button('我来认领').tap()
  await phone.answer('认领')
}

for (const [mode, query] of modes) {
  test(`a wish goes from a draft to thanks, between two phones, in ${mode} text`, async () => {
    const title = unique('想要书包')
    const wisher = await atWishes(wisherName, query)
    await wisher.screenshot(`${mode}-wishes`)
    await wisher.button('写心愿').tap()
    await wisher.button('交上去').tap()
    await wisher.shown.getByRole('alert').getByText('请先选想要什么').waitFor()
    await wisher.wholeScreenshot(`${mode}-wish-write-empty`)
    await choose(wisher, '要一样东西')
    await wisher.field('用一句话说').fill(title)
    await choose(wisher, '学习')
    await wisher.field('为什么有这个心愿').fill('可疑：孩子要上学了，旧书包的带子断了。')
    await addPhoto(wisher)
    await wisher.field('一份大约多少元').fill('80')
    await wisher.field('一共要几份').fill('2')
    await choose(wisher, '一个月内')
    await wisher.field('哪个驿站').selectOption({ index: 1 })
    await choose(wisher, '家里的孩子')
    await wisher.field('姓什么').fill('李')
    await wisher.wholeScreenshot(`${mode}-wish-write`)
    await wisher.button('先存着，不交').tap()
    await wisher.shown.getByText('还没有交上去，只有您能看到。', { exact: false }).waitFor()
    await wisher.wholeScreenshot(`${mode}-wish-draft`)

    await wisher.button('修改心愿').tap()
    await choose(wisher, '家里的孩子')
    await wisher.field('姓什么').fill('李')
    await wisher.button('交上去').tap()
    // The simulated WeChat is not sure about a text with 可疑, so staff has a look.
    await wisher.shown.getByText('审核中', { exact: true }).waitFor()
    await wisher.wholeScreenshot(`${mode}-wish-in-review`)

    const staff = await Phone.open(browser, { query, person: 'community-admin' })
    await staff.enter('内容审核')
    const item = staff.shown.getByRole('checkbox').filter({ hasText: title })
    await item.tap()
    await staff.screenshot(`${mode}-wish-moderation`)
    await staff.button('通过').tap()
    await item.waitFor({ state: 'detached' })
    await staff.close()

    const helper = await atWishes(helperName, query)
    await find(helper, title)
    await helper.shown.getByText('李小朋友').waitFor()
    await helper.wholeScreenshot(`${mode}-wish-open`)
    await helper.button('增加一份').tap()
    await claim(helper)
    await helper.shown.getByText('您认领了 2 份', { exact: false }).waitFor()
    await helper.wholeScreenshot(`${mode}-wish-claimed`)
    await helper.button('看联系方式').tap()
    await helper.answer('查看')
    await helper.shown.getByText('打电话', { exact: true }).waitFor()
    await helper.wholeScreenshot(`${mode}-wish-contact`)

    await helper.button('多要几天').tap()
    await helper.wholeScreenshot(`${mode}-wish-extend`)
    await helper.field('为什么要多几天').fill('书包要从网上买')
    await helper.button('请心愿人同意').tap()
    await helper.shown.getByText('已经请心愿人多给几天，等答复。').waitFor()

    await revisit(wisher, title, '我写的')
    await wisher.shown.getByText('想多要几天。同意吗？').waitFor()
    await wisher.wholeScreenshot(`${mode}-wish-asked`)
    await wisher.button('同意，多给几天').tap()
    await wisher.button('同意，多给几天').waitFor({ state: 'detached' })

    await revisit(helper, title, '我认领的')
    await helper.shown.getByText('心愿人同意了，多给您几天。').waitFor()
    await helper.button('已经送到').tap()
    await helper.field('做了什么').fill('两个书包放在驿站前台了')
    await addPhoto(helper)
    await helper.wholeScreenshot(`${mode}-wish-deliver`)
    await helper.button('交给心愿人确认').tap()
    await helper.shown.getByText('等心愿人确认', { exact: false }).first().waitFor()
    await helper.wholeScreenshot(`${mode}-wish-delivered`)

    await again(wisher, title)
    await wisher.shown.getByText('说已经送到了。您收到了吗？').waitFor()
    await wisher.shown.getByText('两个书包放在驿站前台了').waitFor()
    await untilSeen(wisher, title, '完成的照片')
    await wisher.wholeScreenshot(`${mode}-wish-received`)
    await wisher.button('收到了').tap()
    await wisher.answer('收到了')
    await wisher.field('想说的话').fill('书包很漂亮，孩子高兴坏了，谢谢您！')
    await wisher.wholeScreenshot(`${mode}-wish-thank`)
    await wisher.button('送出感谢卡').tap()
    await wisher.shown.getByText('心愿实现了，您也说了谢谢。').waitFor()
    await wisher.wholeScreenshot(`${mode}-wish-thanked`)
    await wisher.button('返回').tap()
    await card(wisher, title).waitFor()
    await wisher.screenshot(`${mode}-wishes-made`)

    await again(helper, title)
    await helper.shown.getByText('心愿人谢谢您').waitFor()
    await helper.wholeScreenshot(`${mode}-wish-thanks-read`)
    await helper.button('返回').tap()
    await helper.screenshot(`${mode}-wishes-claimed`)
    await helper.button('返回').tap()
    await choose(helper, '已实现')
    await card(helper, title).getByText('书包很漂亮', { exact: false }).waitFor()
    await helper.screenshot(`${mode}-wishes-fulfilled`)

    await wisher.close()
    await helper.close()
  })

  test(`what was not received goes to staff, in ${mode} text`, async () => {
    const title = unique('想请人换灯泡')
    const wisher = await atWishes(wisherName, query)
    await wishForHelp(wisher, title)

    const helper = await atWishes(helperName, query)
    await find(helper, title)
    await claim(helper)
    await helper.button('看联系方式').tap()
    await helper.answer('查看')
    await helper.shown.getByText('地址', { exact: true }).waitFor()
    await helper.wholeScreenshot(`${mode}-wish-contact-home`)
    await helper.button('已经做好').tap()
    await helper.button('交给心愿人确认').tap()
    await helper.shown.getByRole('alert').getByText('请写一句做了什么，或者拍张照片').waitFor()
    await helper.field('做了什么').fill('灯换好了')
    await helper.button('交给心愿人确认').tap()
    await helper.shown.getByText('等心愿人确认', { exact: false }).first().waitFor()

    await revisit(wisher, title, '我写的')
    await wisher.button('没有做好').tap()
    await wisher.field('是什么情况').fill('没有人来过')
    await wisher.wholeScreenshot(`${mode}-wish-dispute`)
    await wisher.button('请工作人员处理').tap()
    await wisher.shown.getByText('您说没有实现，工作人员会打电话给您。').waitFor()
    await wisher.wholeScreenshot(`${mode}-wish-disputed`)
    await wisher.button('返回').tap()

    await revisit(helper, title, '我认领的')
    await helper.shown.getByText('心愿人说没有实现', { exact: false }).waitFor()
    await helper.wholeScreenshot(`${mode}-wish-disputed-helper`)

    await wisher.close()
    await helper.close()
  })

  test(`a claim is given back, and the wish is changed and taken back, in ${mode} text`, async () => {
    const title = unique('想请人修门')
    const wisher = await atWishes(wisherName, query)
    await wishForHelp(wisher, title)
    await wisher.button('返回').tap()

    const helper = await atWishes(helperName, query)
    await find(helper, title)
    await claim(helper)
    await helper.button('放弃认领').tap()
    await helper.field('为什么放弃').fill('这几天要出门')
    await helper.wholeScreenshot(`${mode}-wish-give-up`)
    await helper.button('确定放弃').tap()
    await helper.button('我来认领').waitFor()
    await helper.close()

    await wisher.button('我的心愿').tap()
    await card(wisher, title).tap()
    await wisher.shown.getByText('后来放弃了这次认领。').waitFor()
    await wisher.wholeScreenshot(`${mode}-wish-given-up`)
    await wisher.button('修改心愿').tap()
    await choose(wisher, '我自己')
    await wisher.field('为什么有这个心愿').fill('门关不上，风很大。')
    await wisher.button('交上去').tap()
    await wisher.shown.getByText('门关不上，风很大。').waitFor()
    await wisher.button('撤回心愿').tap()
    await wisher.answer('撤回')
    await wisher.shown.getByText('已撤回', { exact: true }).first().waitFor()
    await wisher.wholeScreenshot(`${mode}-wish-withdrawn`)
    await wisher.close()
  })

  test(`whoever is new reads the wall, and is told what comes before writing and claiming, in ${mode} text`, async () => {
    const title = unique('想请人修灯')
    const wisher = await atWishes(wisherName, query)
    await wishForHelp(wisher, title)
    await wisher.close()

    const guest = await atWishes(newPerson(), query)
    await guest.button('筛选心愿').tap()
    await guest.field('放在哪个驿站').waitFor()
    await guest.wholeScreenshot(`${mode}-wishes-filters`)
    await guest.shown.getByRole('radio', { name: '健康', exact: true }).tap()
    await choose(guest, '找人陪伴')
    await guest.button('清除筛选').waitFor()
    await guest.wholeScreenshot(`${mode}-wishes-none`)
    await guest.button('清除筛选').tap()
    await guest.button('筛选心愿').tap()
    await card(guest, title).tap()
    await guest.button('绑定手机号后认领').tap()
    await guest.wholeScreenshot(`${mode}-wish-needs-phone`)
    await guest.agree({ first: true })
    await guest.button('用微信手机号绑定').tap()
    await guest.answer('允许')
    await guest.button('我来认领').waitFor()
    await guest.button('返回').tap()

    await guest.button('写心愿').tap()
    await guest.shown.getByText('居民才能写心愿').waitFor()
    await guest.screenshot(`${mode}-wish-needs-home`)
    await guest.button('返回').tap()
    await guest.button('我的心愿').tap()
    await guest.shown.getByText('您还没有写过心愿').waitFor()
    await guest.screenshot(`${mode}-wishes-made-none`)
    await choose(guest, '我认领的')
    await guest.shown.getByText('您还没有认领过心愿').waitFor()
    await guest.screenshot(`${mode}-wishes-claimed-none`)

    await guest.page.route('**/graphql', (route) => route.fulfill({
      status: 503,
      json: { errors: [{ message: 'busy', extensions: { code: 'UNAVAILABLE' } }] },
    }))
    await choose(guest, '我写的')
    await guest.shown.getByText('服务暂时不可用，请稍后再试').waitFor()
    await guest.screenshot(`${mode}-wishes-error`)
    await guest.page.unroute('**/graphql')
    await guest.button('再试一次').tap()
    await guest.shown.getByText('您还没有写过心愿').waitFor()
    await guest.close()
  })
}
