import { listPledges, withGrids } from '../../../api/tending'
import { wishChanged } from '../../../api/wish-news'
import { reading } from '../../../behaviors/reading'
import { working } from '../../../behaviors/working'

Component({
  behaviors: [reading, working('pledges', listPledges, { spread: withGrids })],
  methods: {
    changed() {
      wishChanged()
      return this.reload()
    },
    bulk() {
      wx.navigateTo({ url: '/packages/staff/bulk/index' })
    },
  },
})
