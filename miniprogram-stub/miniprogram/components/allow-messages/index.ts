import type { MessageMoment } from '../../api/generated'
import { templatesFor } from '../../api/notifications'
import { reading } from '../../behaviors/reading'

/** Offers, right after something that will have news, to be told of them by WeChat. */
Component({
  behaviors: [reading],
  properties: { moment: { type: String, value: 'SIGNED_UP' as MessageMoment } },
  data: { templates: [] as string[], answer: '' as '' | 'on' | 'off' },
  lifetimes: {
    async attached() {
      // Without templates there is nothing to offer.
      this.setData({ templates: await templatesFor(this.data.moment as MessageMoment).catch(() => []) })
    },
  },
  methods: {
    // WeChat takes the question only straight from a tap, so nothing may be waited for before.
    ask() {
      const { templates } = this.data
      wx.requestSubscribeMessage({
        tmplIds: templates,
        success: (result) => this.setData({ answer: templates.some((each) => result[each] === 'accept') ? 'on' : 'off' }),
        fail: () => this.setData({ answer: 'off' }),
      })
    },
  },
})
