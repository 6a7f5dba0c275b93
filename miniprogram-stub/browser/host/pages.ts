import { app, isTab, setting } from './app'
import { element } from './dom'
import { createRoot, type Root } from './engine'
import { watchGestures } from './gestures'

export interface Page {
  route: string
  query: Record<string, string>
  title: string
  root: Root
  frame: HTMLElement
}

const tabs = new Map<string, Page>()
const stack: Page[] = []
let container: HTMLElement
let changed: () => void = () => {}

/** Where pages are put, and who wants to know when another one is on top. */
export function openStack(parent: HTMLElement, listener: () => void) {
  container = element('main', 'host-stack', parent)
  changed = listener
}

export const topPage = () => stack[stack.length - 1]
export const depth = () => stack.length
export const instances = () => stack.map((each) => each.root.instance)

/** Calls a handler of a page when it has one. */
export function call(page: Page, handler: string, ...values: unknown[]): unknown {
  const found = page.root.instance[handler]
  return typeof found === 'function' ? found.apply(page.root.instance, values) : undefined
}

export function push(url: string) {
  if (stack.length) hide(topPage())
  stack.push(load(url))
  show()
}

export function pop(count = 1) {
  for (let left = count; left > 0 && stack.length > 1; left--) unload(stack.pop()!)
  show()
}

export function replace(url: string) {
  unload(stack.pop()!)
  stack.push(load(url))
  show()
}

/** Pages of tabs live on while others are shown; those above them do not. */
export function switchTo(url: string) {
  const { route } = parse(url)
  while (stack.length) {
    const page = stack.pop()!
    if (isTab(page.route)) hide(page)
    else unload(page)
  }
  stack.push(tabs.get(route) ?? load(url))
  show()
}

export function relaunch(url: string) {
  for (const page of new Set([...stack, ...tabs.values()])) unload(page)
  stack.length = 0
  tabs.clear()
  stack.push(load(url))
  show()
}

function load(url: string): Page {
  const { route, query } = parse(url)
  if (!app.pages.has(route)) throw new Error(`There is no page ${route}`)
  const root = createRoot(route)
  const frame = element('section', 'wx-page', container)
  frame.dataset.page = route
  const page = { route, query, title: setting(route, 'navigationBarTitleText') ?? '', root, frame }
  Object.assign(root.instance, { route, options: query })
  if (isTab(route)) tabs.set(route, page)
  root.attach(frame)
  watchGestures(page)
  call(page, 'onLoad', query)
  return page
}

function show() {
  const page = topPage()
  page.frame.hidden = false
  page.root.lifetime('show')
  call(page, 'onShow')
  changed()
}

function hide(page: Page) {
  page.frame.hidden = true
  page.root.lifetime('hide')
  call(page, 'onHide')
}

function unload(page: Page) {
  call(page, 'onUnload')
  tabs.delete(page.route)
  page.root.release()
  page.frame.remove()
}

function parse(url: string) {
  const [path, query = ''] = url.replace(/^\//, '').split('?')
  return { route: path, query: Object.fromEntries(new URLSearchParams(query)) }
}
