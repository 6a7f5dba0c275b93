import { setting } from './app'
import { element } from './dom'
import { call, type Page } from './pages'

const PULL = 64

const spinners = new Map<Page, HTMLElement>()

/** Pulling a page down refreshes it, and reaching its end asks it for more, as in WeChat. */
export function watchGestures(page: Page) {
  if (setting(page.route, 'enablePullDownRefresh')) watchPull(page)
  const distance = setting(page.route, 'onReachBottomDistance') ?? 50
  let wasNear = false
  page.frame.addEventListener('scroll', () => {
    const { scrollHeight, scrollTop, clientHeight } = page.frame
    const isNear = scrollHeight - scrollTop - clientHeight <= distance
    if (isNear && !wasNear) call(page, 'onReachBottom')
    wasNear = isNear
  })
}

export function startPull(page: Page) {
  if (spinners.has(page)) return
  const spinner = element('div', 'host-spinner')
  page.frame.prepend(spinner)
  spinners.set(page, spinner)
  call(page, 'onPullDownRefresh')
}

export function stopPull(page: Page) {
  spinners.get(page)?.remove()
  spinners.delete(page)
}

function watchPull(page: Page) {
  let from: number | null = null
  const y = (event: TouchEvent) => event.touches[0]?.clientY ?? 0
  page.frame.addEventListener('touchstart', (event) => {
    from = page.frame.scrollTop <= 0 ? y(event) : null
  }, { passive: true })
  page.frame.addEventListener('touchmove', (event) => {
    if (from === null || y(event) - from < PULL) return
    from = null
    startPull(page)
  }, { passive: true })
}
