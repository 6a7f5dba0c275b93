/** Shows how many places are taken; the words stand beside it. */
Component({
  properties: { taken: Number, capacity: Number },
  data: { percent: 0, full: false },
  observers: {
    'taken, capacity'(taken: number, capacity: number) {
      const percent = capacity > 0 ? Math.min(100, Math.round((taken / capacity) * 100)) : 0
      this.setData({ percent, full: percent === 100 })
    },
  },
})
