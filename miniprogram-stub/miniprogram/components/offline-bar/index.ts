import { reading } from '../../behaviors/reading'

const stops = new WeakMap<object, () => void>()

/** Says so while the phone has no network. */
Component({
  behaviors: [reading],
  data: { offline: false },
  lifetimes: {
    attached() {
      const listener = (status: object) => this.setData({ offline: 'isConnected' in status && status.isConnected === false })
      wx.onNetworkStatusChange(listener)
      stops.set(this, () => wx.offNetworkStatusChange(listener))
      wx.getNetworkType({ success: ({ networkType }) => this.setData({ offline: networkType === 'none' }) })
    },
    detached() {
      stops.get(this)?.()
    },
  },
})
