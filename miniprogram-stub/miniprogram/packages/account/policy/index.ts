import { findPolicy, type Policy } from '../../../api/policy'
import { reading } from '../../../behaviors/reading'
import { faultText } from '../../../i18n/faults'
import { fill } from '../../../i18n/fill'

/** The text of the policy, which a stranger may read too. */
Component({
  behaviors: [reading],
  data: { state: 'loading' as 'loading' | 'ready' | 'failed', fault: '', policy: null as Policy | null, version: '' },
  methods: {
    onShow() {
      wx.setNavigationBarTitle({ title: this.data.t.titles.policy })
      return this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    async load() {
      const { t } = this.data
      try {
        const policy = await findPolicy()
        this.setData({ state: 'ready', policy, version: fill(t.privacy.version, { version: policy.version }) })
      } catch (error) {
        this.setData({ state: 'failed', fault: faultText(error, t) })
      }
    },
  },
})
