import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './browser.mjs'
import { choose, join, unique } from './neighbours.mjs'
import { modes, newPerson, Phone } from './phone.mjs'
import { runStation } from './stations.mjs'

const resident = newPerson()

/** What is checked in starts within half an hour, and today: there may be no such time in the last hour of the day at the station. */
const skip = new Date().toLocaleString('en-GB', { hour: '2-digit', timeZone: 'Asia/Shanghai' }) === '23' && 'the day is nearly over at the station'

let browser
let place
before(async () => {
  browser = await startBrowser()
  place = await runStation()
  await join(browser, resident)
})
after(() => browser?.close())

async function atStations(person, query) {
  const phone = await Phone.open(browser, { person, query })
  await phone.enter('驿站与功能室')
  await phone.shown.locator('station-card').first().waitFor()
  return phone
}

async function atStation(query) {
  const phone = await atStations(resident, query)
  await phone.shown.getByRole('link', { name: `查看驿站：${place.station}`, exact: true }).tap()
  await phone.shown.getByText('这一周什么时候开').waitFor()
  return phone
}

async function atRoom(query, room) {
  const phone = await atStation(query)
  await phone.shown.getByRole('link', { name: room, exact: true }).tap()
  await phone.field('几点开始').waitFor()
  return phone
}

/** Somebody who runs the station, at what waits or what comes today. */
async function atDesk(query, view) {
  const phone = await Phone.open(browser, { query, person: 'station-staff' })
  await phone.enter('预约管理')
  const stations = phone.shown.getByLabel('哪个驿站', { exact: true })
  await phone.shown.getByRole('radio', { name: view, exact: true }).waitFor()
  if (await stations.count()) await stations.selectOption({ label: place.station })
  await choose(phone, view)
  await phone.shown.locator('skeleton').waitFor({ state: 'detached' })
  return phone
}

const task = (phone, words) => phone.shown.locator('booking-task').filter({ hasText: words })

const booking = (phone, words) => phone.shown.locator('booking-card').filter({ hasText: words })

const within = (card, name) => card.getByRole('button', { name, exact: true })

/** Opens own bookings anew. */
async function seeMine(query, words) {
  const phone = await Phone.open(browser, { person: resident, query })
  await phone.enter('我的预约')
  await booking(phone, words).first().waitFor()
  return phone
}

for (const [index, [mode, query]] of modes.entries()) {
  test(`a station is found, and tells its hours, in ${mode} text`, async () => {
    const phone = await atStations(resident, query)
    await phone.wholeScreenshot(`${mode}-stations`)
    await phone.shown.getByRole('link', { name: `查看驿站：${place.station}`, exact: true }).tap()
    await phone.shown.getByText('这一周什么时候开').waitFor()
    await phone.shown.getByText('00:00–24:00').first().waitFor()
    await phone.wholeScreenshot(`${mode}-station`)
    await phone.button('带我去').tap()
    await phone.answer('好')
    await phone.close()
  })

  test(`stations that can be walked to stand on the map, in ${mode} text`, async () => {
    const phone = await atStations(newPerson(), query)
    await choose(phone, '走路能到')
    await phone.answer('同意')
    await phone.answer('拒绝')
    await phone.shown.getByText('不知道您在哪里').waitFor()
    await phone.screenshot(`${mode}-stations-nowhere`)
    await phone.button('允许使用位置').tap()
    await phone.answer('允许')
    await phone.shown.getByText(/^走路约 \d+ 分钟/).first().waitFor()
    await phone.shown.locator('.map-pin').last().tap()
    await phone.shown.getByText('地图上选中的').waitFor()
    await phone.wholeScreenshot(`${mode}-stations-map`)
    await phone.close()
  })

  test(`a room is asked for, approved by staff and checked in, in ${mode} text`, { skip }, async () => {
    const purpose = unique('合唱队排练')
    const room = place.rooms[index]
    const phone = await atRoom(query, room)
    await phone.field('用来做什么').fill(purpose)
    await phone.field('几个人来').fill('12')
    await phone.field('几点结束').selectOption({ index: 0 })
    await phone.wholeScreenshot(`${mode}-room`)
    await phone.button('提交，等工作人员同意').tap()
    await phone.shown.getByText('已交上去，等工作人员同意').waitFor()
    await phone.wholeScreenshot(`${mode}-room-asked`)
    await phone.button('看我的预约').tap()
    await booking(phone, purpose).getByText('等工作人员同意').waitFor()
    await phone.close()

    const staff = await atDesk(query, '待审批')
    await task(staff, purpose).waitFor()
    await staff.wholeScreenshot(`${mode}-bookings-asked`)
    await within(task(staff, purpose), '同意').tap()
    await task(staff, purpose).waitFor({ state: 'detached' })
    await choose(staff, '今天')
    await within(task(staff, purpose), '签到').tap()
    await task(staff, purpose).getByText('已签到', { exact: true }).waitFor()
    await staff.wholeScreenshot(`${mode}-bookings-today`)
    await staff.close()

    const later = await seeMine(query, purpose)
    await booking(later, purpose).getByText('已签到').waitFor()
    await later.close()
  })

  test(`a weekly series is booked and all of it cancelled, in ${mode} text`, { skip }, async () => {
    const purpose = unique('书法班')
    const phone = await atRoom(query, place.rooms[2 + index])
    // Late in the day, so that it has not begun when it is cancelled.
    const starts = phone.field('几点开始')
    await starts.selectOption({ index: (await starts.locator('option').count()) - 1 })
    await phone.field('用来做什么').fill(purpose)
    await choose(phone, '连续 2 周')
    await phone.button('提交，等工作人员同意').tap()
    await phone.shown.getByText('已交上去，等工作人员同意').waitFor()
    await phone.button('看我的预约').tap()
    await booking(phone, purpose).nth(1).waitFor()
    await phone.wholeScreenshot(`${mode}-bookings-mine`)
    await within(booking(phone, purpose).first(), '每周的都取消').tap()
    await phone.answer('都取消')
    await booking(phone, purpose).getByText('您已取消').nth(1).waitFor()
    await phone.close()
  })

  test(`a child is booked for, and handed over to who knows the code, in ${mode} text`, { skip }, async () => {
    const child = unique('小明')
    const phone = await atStation(query)
    await phone.shown.getByRole('link', { name: new RegExp(`^${place.service}`) }).tap()
    await phone.shown.getByRole('radio', { name: /还有 \d 个位置/ }).first().tap()
    await phone.field('照看谁').fill(child)
    await phone.wholeScreenshot(`${mode}-service`)
    await phone.shown.getByRole('button', { name: '预约', exact: true }).tap()
    const code = await phone.shown.locator('outcome [class*="code"]').textContent()
    assert.match(code, /^\d{6}$/)
    await phone.wholeScreenshot(`${mode}-service-booked`)
    await phone.close()

    const staff = await atDesk(query, '今天')
    await within(task(staff, child), '签到').tap()
    await within(task(staff, child), '来接人了').tap()
    await task(staff, child).getByLabel('接送码', { exact: true }).fill(code === '000000' ? '111111' : '000000')
    await within(task(staff, child), '核对，交接').tap()
    await task(staff, child).getByRole('alert').waitFor()
    await staff.wholeScreenshot(`${mode}-bookings-code`)
    await task(staff, child).getByLabel('接送码', { exact: true }).fill(code)
    await within(task(staff, child), '核对，交接').tap()
    await task(staff, child).getByText('已完成').waitFor()
    await staff.close()
  })

  test(`a room is blocked while it is painted, in ${mode} text`, async () => {
    const staff = await atDesk(query, '以后的')
    await staff.button('停用房间').tap()
    await staff.field('停用哪间房').selectOption({ label: place.rooms.at(-1) })
    // What an earlier run has blocked stays so.
    const quarter = Math.floor(Math.random() * 95)
    await staff.field('哪天').selectOption({ index: 8 + Math.floor(Math.random() * 20) })
    await staff.field('几点开始').selectOption({ index: quarter })
    await staff.field('几点结束').selectOption({ index: quarter + 1 })
    await staff.field('为什么停用').fill('刷墙')
    await staff.screenshot(`${mode}-room-block`)
    await staff.shown.getByRole('button', { name: '停用', exact: true }).tap()
    await staff.answer('停用')
    await staff.shown.getByRole('radio', { name: '✓ 以后的' }).or(staff.shown.getByRole('radio', { name: '以后的' })).first().waitFor()
    await staff.close()
  })
}
