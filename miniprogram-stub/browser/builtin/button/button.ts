import { shareAvatar, sharePhone } from '../../host/openings'
import { accessible } from '../accessible'
import { elementOf } from '../element'

Component({
  behaviors: [accessible],
  properties: { type: String, disabled: Boolean, loading: Boolean, openType: String },
  observers: {
    'disabled, loading'(disabled: boolean, loading: boolean) {
      const element = elementOf<HTMLButtonElement>(this)
      if (!element) return
      element.disabled = disabled
      element.setAttribute('aria-busy', String(loading))
    },
  },
  lifetimes: {
    attached() {
      const element = elementOf<HTMLButtonElement>(this)!
      element.type = 'button'
      element.addEventListener('click', () => this.open())
      element.addEventListener('keydown', ({ key }) => {
        if (key === 'Enter' || key === ' ') this.open()
      })
    },
  },
  methods: {
    /** What WeChat does by itself when a button with an open-type is tapped. */
    async open() {
      const { openType } = this.data
      if (openType === 'getPhoneNumber') this.triggerEvent('getphonenumber', await sharePhone())
      if (openType === 'chooseAvatar') this.triggerEvent('chooseavatar', shareAvatar())
    },
  },
})
