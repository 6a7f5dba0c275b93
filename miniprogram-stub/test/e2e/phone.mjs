import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const screens = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../test-output/screens')

/** The server under test; without one these tests have nothing to prove, so they fail. */
export function serverUrl() {
  const url = process.env.LINLI_URL
  assert.ok(url, 'Set LINLI_URL to the base address of a running Linli server, for example http://127.0.0.1:8080')
  return url.replace(/\/$/, '')
}

/** Somebody whom the server has not seen yet. */
export const newPerson = () => `e2e-${Math.random().toString(36).slice(2, 10)}`

/** What makes WeChat itself show large letters, and so the app. */
export const modes = [['normal', ''], ['elder', '&fontSize=22']]

/** A phone with the mini-program open in the hands of somebody new, or of a person who is named. */
export class Phone {
  static async open(browser, { person = newPerson(), query = '', ignore = /$^/ } = {}) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'America/New_York',
    })
    const phone = new Phone(context, await context.newPage(), ignore)
    await phone.page.goto(`${serverUrl()}/preview/?as=${person}${query}`)
    return phone
  }

  constructor(context, page, ignore) {
    this.context = context
    this.page = page
    this.complaints = []
    page.setDefaultTimeout(30_000)
    page.on('pageerror', (error) => this.complaints.push(error.stack))
    page.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning'
      if (isComplaint && !ignore.test(message.text())) this.complaints.push(message.text())
    })
  }

  /** The page on top; those of other tabs stay in the document. */
  get shown() {
    return this.page.locator('.wx-page:not([hidden])')
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** A tab of the tab bar: 活动 or 我的. */
  async tab(name) {
    await this.page.getByRole('navigation').getByRole('button', { name, exact: true }).tap()
  }

  /** Types a text into the search field and waits until its answer has replaced the list. */
  async search(label, button, text) {
    await this.page.getByLabel(label).fill(text)
    await this.button(button).tap()
    await this.page.locator('skeleton').waitFor({ state: 'detached' })
  }

  /** Waits until fonts and toasts have settled, and keeps a picture of the whole screen. */
  async screenshot(name) {
    await this.page.evaluate(() => document.fonts.ready)
    await this.page.locator('.host-toast').waitFor({ state: 'detached' })
    fs.mkdirSync(screens, { recursive: true })
    await this.page.screenshot({ path: path.join(screens, `${name}.png`) })
  }

  /** Keeps a picture of all of a page that is longer than the screen, as it looks on a screen of that length. */
  async wholeScreenshot(name) {
    const size = this.page.viewportSize()
    await this.page.waitForFunction(() => [...document.images].every((each) => each.complete))
    const hidden = await this.shown.evaluate((page) => page.scrollHeight - page.clientHeight)
    await this.page.setViewportSize({ width: size.width, height: size.height + hidden })
    await this.screenshot(name)
    await this.page.setViewportSize(size)
  }

  async close() {
    await this.context.close()
    assert.deepEqual(this.complaints, [], 'the console stays clean')
  }

  /** Opens a page as a link or a message would. */
  async go(page) {
    await this.page.evaluate((url) => globalThis.wx.navigateTo({ url }), page)
  }

  /** Opens one of the ways on the page 我的. */
  async enter(name) {
    await this.tab('我的')
    await this.shown.getByRole('link', { name: new RegExp(`^${name}`) }).tap()
  }

  /** Answers a question of the app or of WeChat. */
  async answer(name) {
    // Another question may follow at once, so the answer is gone and not every dialog.
    const answer = this.page.getByRole('dialog').getByRole('button', { name, exact: true })
    await answer.tap()
    await answer.waitFor({ state: 'detached' })
  }

  /** Agrees to what is kept; WeChat asks for its own notice the first time only. */
  async agree({ first = false } = {}) {
    await this.shown.getByRole('checkbox', { name: '看懂了，同意' }).tap()
    if (first) await this.answer('同意')
  }

  /** Binds the number of the phone on the page that is shown. */
  async bindPhone() {
    await this.agree({ first: true })
    await this.button('用微信手机号绑定').tap()
    await this.answer('允许')
  }

  field(label) {
    return this.shown.getByLabel(label, { exact: true })
  }
}
