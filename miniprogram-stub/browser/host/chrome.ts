import { app, isTab, type TabItem } from './app'
import { button, element } from './dom'
import { depth, pop, switchTo, topPage } from './pages'

let bar: HTMLElement
let tabs: HTMLElement

export function openBar(parent: HTMLElement) {
  bar = element('header', 'host-bar', parent)
}

export function openTabs(parent: HTMLElement) {
  tabs = element('nav', 'host-tabs', parent)
}

/** Draws the title bar and the tab bar that WeChat puts around a page. */
export function drawChrome() {
  const page = topPage()
  bar.textContent = ''
  if (depth() > 1) button('host-back', bar, '', () => pop()).setAttribute('aria-label', '返回')
  element('h1', 'host-title', bar, page.title)
  document.title = page.title
  tabs.hidden = !isTab(page.route)
  tabs.textContent = ''
  for (const each of app.config.tabBar?.list ?? []) drawTab(each, each.pagePath === page.route)
  const query = new URLSearchParams(page.query).toString()
  history.replaceState(null, '', `#/${page.route}${query && `?${query}`}`)
}

function drawTab(item: TabItem, isCurrent: boolean) {
  const { color, selectedColor } = app.config.tabBar!
  const made = button('host-tab', tabs, '', () => switchTo(item.pagePath))
  const icon = isCurrent ? item.selectedIconPath : item.iconPath
  if (icon) Object.assign(element('img', 'host-icon', made), { src: icon, alt: '' })
  element('span', '', made, item.text)
  made.style.color = isCurrent ? selectedColor : color
  if (isCurrent) made.setAttribute('aria-current', 'page')
}
