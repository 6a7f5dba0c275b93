import type { ActivitySummaryFragment, SignupStatus } from '../../api/generated'
import { reading } from '../../behaviors/reading'
import { activityWords, type ActivityWords } from '../../i18n/activity'

/** One activity of the list. */
Component({
  behaviors: [reading],
  properties: {
    activity: { type: Object, value: null as unknown as ActivitySummaryFragment },
    status: { type: String, value: '' as SignupStatus | '' },
  },
  data: { words: null as ActivityWords | null, signup: '' },
  observers: {
    'activity, status, t'(activity: ActivitySummaryFragment | null, status: SignupStatus | '') {
      if (!activity) return
      const { t } = this.data
      this.setData({ words: activityWords(activity, t, Date.now()), signup: status && t.signups[status] })
    },
  },
  methods: {
    open() {
      this.triggerEvent('open', { id: this.data.activity.id })
    },
  },
})
