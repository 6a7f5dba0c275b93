/** What a built-in component that is a real form control does with an event of the browser. */
export type ControlListener = (type: string, event: Event) => void

type Control = EventTarget & { wxControl?: ControlListener }

/** Makes an element and puts it at the end of its parent. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, parent?: HTMLElement, text = '') {
  const made = document.createElement(tag)
  made.className = name
  made.textContent = text
  parent?.appendChild(made)
  return made
}

export function button(name: string, parent: HTMLElement, text: string, act: () => void) {
  const made = element('button', name, parent, text)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}

/** Events of real form controls reach the app through their built-in component only, never straight from the browser. */
export function routeControlEvents() {
  for (const type of ['input', 'change', 'focus', 'blur', 'keydown']) {
    document.addEventListener(type, (event) => {
      const listener = (event.target as Control | null)?.wxControl
      if (!listener) return
      event.stopImmediatePropagation()
      listener(type, event)
    }, true)
  }
}

/** The engine sets inline styles as attributes, and browsers do not know rpx. */
export function understandRpx() {
  const set = Element.prototype.setAttribute
  Element.prototype.setAttribute = function (name: string, value: string) {
    const known = name === 'style' ? String(value).replace(/(-?[\d.]+)rpx\b/g, 'calc($1 * var(--rpx))') : value
    set.call(this, name, known)
  }
}
