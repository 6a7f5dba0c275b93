import { accessible } from '../accessible'
import { control, elementOf } from '../element'

Component({
  behaviors: [accessible],
  properties: {
    value: String,
    type: String,
    placeholder: String,
    placeholderClass: String,
    disabled: Boolean,
    confirmType: String,
    maxlength: { type: Number, value: 140 },
  },
  observers: {
    value(value: string) {
      const element = elementOf<HTMLInputElement>(this)
      if (element && element.value !== value) element.value = value
    },
    type(type: string) {
      const element = elementOf<HTMLInputElement>(this)
      if (element) element.inputMode = type === 'number' ? 'numeric' : 'text'
    },
    'placeholder, disabled, maxlength'(placeholder: string, disabled: boolean, maxlength: number) {
      const element = elementOf<HTMLInputElement>(this)
      if (!element) return
      Object.assign(element, { placeholder, disabled })
      if (maxlength >= 0) element.maxLength = maxlength
    },
  },
  lifetimes: {
    attached() {
      const element = elementOf<HTMLInputElement>(this)!
      control(element, (type, event) => {
        const detail = { value: element.value }
        if (type === 'input') this.setData({ value: element.value })
        if (type === 'input' || type === 'focus' || type === 'blur') this.triggerEvent(type, detail)
        if (type === 'keydown' && (event as KeyboardEvent).key === 'Enter') this.triggerEvent('confirm', detail)
      })
    },
  },
})
