import { button, element } from './dom'
import { startPull } from './gestures'
import { topPage } from './pages'
import { addressOf, person } from './person'

/** Stands beside the phone where there is room: shows who holds it, and hands it to somebody else. */
export function openDeveloperBar() {
  const bar = element('details', 'host-developer', document.body)
  element('summary', '', bar, `${person} · 预览`)
  const form = element('form', '', bar)
  const label = element('label', '', form, '换一个人')
  const name = element('input', '', label)
  name.placeholder = 'wang-ayi'
  button('', form, '进入', () => location.assign(addressOf(name.value)))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    location.assign(addressOf(name.value))
  })
  button('', bar, '下拉刷新', () => startPull(topPage()))
}
