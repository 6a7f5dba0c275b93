import { control, elementOf } from '../element'

const listOf = (component: unknown) => elementOf(component)?.querySelector('select')

const option = (text: string, index: number) =>
  Object.assign(document.createElement('option'), { textContent: text, value: String(index) })

/** The selector mode of a picker: a list of the browser lies unseen over what the app shows. */
Component({
  properties: {
    range: { type: Array, value: [] as unknown[] },
    rangeKey: String,
    value: Number,
    disabled: Boolean,
    ariaLabel: String,
  },
  observers: {
    'range, rangeKey, value, disabled, ariaLabel'() {
      this.fill()
    },
  },
  lifetimes: {
    attached() {
      const list = listOf(this)!
      control(list, (type) => {
        if (type === 'change') this.triggerEvent('change', { value: list.value })
      })
      this.fill()
    },
  },
  methods: {
    fill() {
      const list = listOf(this)
      if (!list) return
      const { range, rangeKey, value, disabled, ariaLabel } = this.data
      const text = (each: unknown) => (rangeKey ? (each as Record<string, string>)[rangeKey] : String(each))
      list.replaceChildren(...range.map((each, index) => option(text(each), index)))
      Object.assign(list, { value: String(value), disabled })
      list.setAttribute('aria-label', ariaLabel)
    },
  },
})
