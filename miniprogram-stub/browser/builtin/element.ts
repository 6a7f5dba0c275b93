import type { ControlListener } from '../host/dom'

/** The element of the browser that a built-in component is; none any more once its page is gone. */
export const elementOf = <T extends HTMLElement>(component: unknown) => (component as { _$: { $$: T | null } })._$.$$

/** Lets a built-in component hear what happens to a form control instead of the app. */
export function control(element: HTMLElement, listener: ControlListener) {
  Object.assign(element, { wxControl: listener })
}
