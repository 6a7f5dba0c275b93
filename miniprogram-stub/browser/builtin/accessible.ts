import { elementOf } from './element'

const ATTRIBUTES = {
  ariaRole: 'role',
  ariaLabel: 'aria-label',
  ariaHidden: 'aria-hidden',
  ariaLive: 'aria-live',
  ariaChecked: 'aria-checked',
  ariaSelected: 'aria-selected',
  ariaPressed: 'aria-pressed',
  ariaDisabled: 'aria-disabled',
  ariaExpanded: 'aria-expanded',
} as const

const TAPPABLE = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab']

const optional = Object.fromEntries(Object.keys(ATTRIBUTES).map((name) => [name, { type: null, value: null }]))

/** Gives a built-in component WeChat's aria-* attributes, and keys to whoever cannot tap. */
export const accessible = Behavior({
  properties: optional,
  observers: Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, attribute]) => [name, function (this: object, value: unknown) {
    const element = elementOf(this)
    if (!element) return
    if (value === null || value === undefined || value === '') element.removeAttribute(attribute)
    else element.setAttribute(attribute, String(value))
    if (name === 'ariaRole' && TAPPABLE.includes(String(value)) && element.tagName !== 'BUTTON') element.tabIndex = 0
  }])),
  lifetimes: {
    attached() {
      const element = elementOf(this)!
      element.addEventListener('keydown', (event) => {
        const isKey = event.key === 'Enter' || event.key === ' '
        const isTappable = element.tagName === 'BUTTON' || element.tabIndex === 0
        if (!isKey || !isTappable || event.target !== element) return
        event.preventDefault()
        this.triggerEvent('tap', {}, { bubbles: true, composed: true })
      })
    },
  },
})
