import { button, element } from './dom'

let layer: HTMLElement
let toast: HTMLElement | undefined

export function openDialogs(parent: HTMLElement) {
  layer = parent
}

export function showToast(title: string, icon: string, duration = 1500) {
  toast?.remove()
  toast = element('div', `host-toast host-toast-${icon}`, layer, title)
  toast.setAttribute('role', 'status')
  const shown = toast
  setTimeout(() => shown.remove(), duration)
}

export interface Question {
  title?: string
  content?: string
  confirmText?: string
  cancelText?: string
  showCancel?: boolean
}

/** Asks a question over the page; true when the person agreed. */
export function ask(question: Question): Promise<boolean> {
  const { title = '', content = '', confirmText = '确定', cancelText = '取消', showCancel = true } = question
  const veil = element('div', 'host-veil', layer)
  answerOnlyOwnTouches(veil)
  const box = element('div', 'host-modal', veil)
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-modal', 'true')
  box.setAttribute('aria-label', title || content)
  if (title) element('h2', '', box, title)
  if (content) element('p', '', box, content)
  const choices = element('div', 'host-choices', box)
  return new Promise((resolve) => {
    const choose = (text: string, name: string, answer: boolean) => button(name, choices, text, () => {
      veil.remove()
      resolve(answer)
    })
    if (showCancel) choose(cancelText, 'host-cancel', false)
    choose(confirmText, 'host-confirm', true).focus()
  })
}

/**
 * A tap is told when the finger goes up, and the browser sends a click after it: to the question, if that has opened under
 * the finger meanwhile. Only who touches the question answers it; keys and programs click without a detail.
 */
function answerOnlyOwnTouches(veil: HTMLElement) {
  let touched = false
  veil.addEventListener('pointerdown', () => {
    touched = true
  })
  veil.addEventListener('click', (event) => {
    if (event.detail !== 0 && !touched) event.stopImmediatePropagation()
  }, { capture: true })
}
