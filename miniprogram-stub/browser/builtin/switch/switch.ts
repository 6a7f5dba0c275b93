import { control, elementOf } from '../element'

Component({
  properties: { checked: Boolean, disabled: Boolean, color: String, ariaLabel: String },
  observers: {
    'checked, disabled, ariaLabel'(checked: boolean, disabled: boolean, label: string) {
      const track = elementOf(this)?.querySelector('input')
      if (!track) return
      Object.assign(track, { checked, disabled })
      track.setAttribute('aria-label', label)
    },
    color(color: string) {
      elementOf(this)?.style.setProperty('--switch', color)
    },
  },
  lifetimes: {
    attached() {
      const track = elementOf(this)!.querySelector('input')!
      Object.assign(track, { type: 'checkbox', checked: this.data.checked, disabled: this.data.disabled })
      track.setAttribute('role', 'switch')
      track.setAttribute('aria-label', this.data.ariaLabel)
      control(track, (type) => {
        if (type === 'change') this.triggerEvent('change', { value: track.checked })
      })
    },
  },
})
