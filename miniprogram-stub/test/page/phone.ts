import fs from 'node:fs'
import { afterEach, expect, inject, vi } from 'vitest'
import type { Operation } from '../../miniprogram/api/operation'

declare module 'vitest' {
  interface ProvidedContext { script: string }
}

interface Sent extends Operation {
  token: string
  language: string
}

interface RequestOptions {
  data: Operation
  header: Record<string, string>
  success(answer: { statusCode: number; data: unknown }): void
  fail(error: { errMsg: string }): void
}

export type Answer = (variables: any, sent: Sent) => unknown

/** Waits for what is bound to come, also on a machine that is busy with other things. */
export const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000 })

/** What a test may answer besides data. */
export const offline = Symbol('offline')
export const unavailable = Symbol('unavailable')
export const outdated = Symbol('outdated')

// What the engine or the app complains about fails the test that was running.
const complain = vi.spyOn(console, 'error')
const warn = vi.spyOn(console, 'warn')
afterEach(() => {
  expect([...complain.mock.calls, ...warn.mock.calls]).toEqual([])
})

const source = fs.readFileSync(inject('script'), 'utf8')

/** A phone whose requests are answered by the test: one function for each operation. */
export class Phone {
  readonly sent: Sent[] = []
  readonly wx: Record<string, any>

  constructor(private readonly answers: Record<string, Answer>, stored: Record<string, unknown> = {}) {
    localStorage.clear()
    localStorage.setItem('linli:person', 'wang')
    for (const [key, value] of Object.entries(stored)) localStorage.setItem(`linli:wang:${key}`, JSON.stringify(value))
    document.head.innerHTML = ''
    // A new body, since the engine of the phone before still listens to the old one.
    document.body.replaceWith(document.createElement('body'))
    document.body.innerHTML = '<div id="phone"></div>'
    location.hash = ''
    // happy-dom takes this for a change of the hash, as no browser does.
    vi.spyOn(history, 'replaceState').mockImplementation(() => {})
    Object.assign(globalThis, { wx: { request: (options: RequestOptions) => this.request(options), makePhoneCall: vi.fn() } })
    // Run afresh for each phone, as a phone starts the app.
    new Function(source)()
    this.wx = (globalThis as any).wx
  }

  /** Sends of one operation, in their order. */
  of = (name: string) => this.sent.filter((each) => each.operationName === name)

  answer(name: string, answer: Answer) {
    this.answers[name] = answer
  }

  private async request({ data, header, success, fail }: RequestOptions) {
    const sent = { ...data, token: header.authorization ?? '', language: header['accept-language'] }
    this.sent.push(sent)
    const answer = await this.answers[data.operationName]?.(data.variables, sent)
    if (answer === undefined) throw new Error(`No answer for ${data.operationName}`)
    if (answer === offline) fail({ errMsg: 'request:fail' })
    else if (answer === unavailable) success({ statusCode: 503, data: { errors: [{ message: '', extensions: { code: 'UNAVAILABLE' } }] } })
    else if (answer === outdated) success({ statusCode: 400, data: { errors: [{ message: '', extensions: { code: 'UNKNOWN_DOCUMENT' } }] } })
    else success({ statusCode: 200, data: { data: answer } })
  }

  /** Draws the page down with a finger. */
  pull() {
    const touch = (type: string, clientY: number) => {
      const at = [{ identifier: 0, clientX: 100, clientY }]
      this.page.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { touches: at, changedTouches: at }))
    }
    touch('touchstart', 100)
    touch('touchmove', 200)
    touch('touchend', 200)
  }

  /** The page on top. */
  get page(): HTMLElement {
    return document.querySelector('.wx-page:not([hidden])')!
  }

  get text() {
    return this.page.textContent ?? ''
  }

  titles = () => [...this.page.querySelectorAll('activity-card')].map((each) => each.querySelector('[class*="title"]')!.textContent)

  find = (selector: string) => this.page.querySelector<HTMLElement>(selector)

  button = (text: string, within: ParentNode = document) =>
    [...within.querySelectorAll<HTMLElement>('button, [role]')].find((each) => each.textContent?.trim() === text || each.getAttribute('aria-label') === text)

  tap(text: string, within: ParentNode = document) {
    const found = this.button(text, within)
    if (!found) throw new Error(`Nothing to tap: ${text}`)
    for (const type of ['mousedown', 'mouseup', 'click']) found.dispatchEvent(new MouseEvent(type, { bubbles: true }))
  }

  /** Answers the question that is bound to come. */
  async tapDialog(text: string) {
    await eventually(() => expect(document.querySelector('[role=dialog]')).not.toBeNull())
    this.tap(text, document.querySelector('[role=dialog]')!)
    await eventually(() => expect(document.querySelector('[role=dialog]')).toBeNull())
  }

  /** Types into the field of that name. */
  write(label: string, value: string) {
    const field = this.page.querySelector<HTMLInputElement>(`input[aria-label="${label}"], textarea[aria-label="${label}"]`)!
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  /** Chooses from the list of that name. */
  choose(label: string, text: string) {
    const list = this.page.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!
    list.value = String([...list.options].findIndex((each) => each.textContent === text))
    list.dispatchEvent(new Event('change', { bubbles: true }))
  }

  flip(label: string) {
    const track = this.page.querySelector<HTMLInputElement>(`input[role=switch][aria-label="${label}"]`)!
    track.checked = !track.checked
    track.dispatchEvent(new Event('change', { bubbles: true }))
  }

  /** Goes to a page as if by a link from elsewhere. */
  go(url: string) {
    this.wx.navigateTo({ url })
  }
}
