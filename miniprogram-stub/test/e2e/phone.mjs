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

/** A phone with the mini-program open in the hands of somebody new. */
export class Phone {
  static async open(browser, { query = '', ignore = /$^/ } = {}) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'America/New_York',
    })
    const phone = new Phone(context, await context.newPage(), ignore)
    const person = `e2e-${Math.random().toString(36).slice(2, 10)}`
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

  async close() {
    await this.context.close()
    assert.deepEqual(this.complaints, [], 'the console stays clean')
  }
}
