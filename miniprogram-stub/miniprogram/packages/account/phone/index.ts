import { unbindPhone } from '../../../api/phone'
import { findViewer } from '../../../api/viewer'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'

Component({
  behaviors: [reading, asking, fetching],
  data: { phone: '' },
  methods: {
    onShow() {
      return this.enter('phone')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const viewer = await findViewer()
      return viewer && { phone: viewer.phone ?? '' }
    },
    async unbind() {
      if (!(await confirm(this.data.t.questions.unbind))) return
      if (!(await this.attempt(unbindPhone))) return
      wx.showToast({ title: this.data.t.phone.unbound, icon: 'success' })
      await this.reload()
    },
  },
})
