import { accessible } from '../accessible'
import { control, elementOf } from '../element'

Component({
  behaviors: [accessible],
  properties: {
    value: String,
    placeholder: String,
    placeholderClass: String,
    disabled: Boolean,
    autoHeight: Boolean,
    maxlength: { type: Number, value: 140 },
  },
  observers: {
    value(value: string) {
      const element = elementOf<HTMLTextAreaElement>(this)
      if (element && element.value !== value) element.value = value
    },
    'placeholder, disabled, maxlength'(placeholder: string, disabled: boolean, maxlength: number) {
      const element = elementOf<HTMLTextAreaElement>(this)
      if (!element) return
      Object.assign(element, { placeholder, disabled })
      if (maxlength >= 0) element.maxLength = maxlength
    },
  },
  lifetimes: {
    attached() {
      const element = elementOf<HTMLTextAreaElement>(this)!
      control(element, (type) => {
        if (type === 'input') this.setData({ value: element.value })
        if (type === 'input' || type === 'focus' || type === 'blur') this.triggerEvent(type, { value: element.value })
      })
    },
  },
})
