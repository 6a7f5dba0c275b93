import { reading } from '../../behaviors/reading'
import { fill } from '../../i18n/fill'

/** The phone number of somebody who helps, one tap away. */
Component({
  behaviors: [reading],
  properties: { name: String, phone: String },
  data: { label: '' },
  observers: {
    'name, phone, t'(name: string, phone: string) {
      this.setData({ label: fill(this.data.t.call.label, { name, phone }) })
    },
  },
  methods: {
    call() {
      // A person who thinks better of it and hangs up has done nothing wrong.
      wx.makePhoneCall({ phoneNumber: this.data.phone, fail: () => {} })
    },
  },
})
