import { reading } from '../../../behaviors/reading'
import type { Messages } from '../../../i18n/zh'
import { blanksBefore, monthText, weeksLeft, type DayCell, type Month } from '../calendar'

/** The days of a month, each with a word for whether it can be booked; in large text only those to come, and fewer in a row. */
Component({
  behaviors: [reading],
  properties: {
    month: { type: Object, value: null as unknown as Month },
    days: { type: Array, value: [] as DayCell[] },
    chosen: String,
    back: Boolean,
    on: Boolean,
  },
  data: { title: '', weekdays: [] as string[], blanks: [] as number[], shown: [] as DayCell[] },
  observers: {
    'month, t'(month: Month | null, t: Messages) {
      if (month) this.setData({ title: monthText(month, t), weekdays: [...t.weekdays.slice(1), t.weekdays[0]] })
    },
    'month, days, elder'(month: Month | null, days: DayCell[], elder: boolean) {
      if (!month) return
      const { blanks, shown } = elder ? { blanks: 0, shown: days.filter(({ state }) => state !== 'past') } : weeksLeft(days, blanksBefore(month))
      this.setData({ shown, blanks: Array.from({ length: blanks }, (_, index) => index) })
    },
  },
  methods: {
    previous() {
      if (this.data.back) this.triggerEvent('turn', { by: -1 })
    },
    next() {
      if (this.data.on) this.triggerEvent('turn', { by: 1 })
    },
    choose(event: WechatMiniprogram.BaseEvent) {
      const { date, state } = event.currentTarget.dataset as { date: string; state: string }
      if (state !== 'past') this.triggerEvent('choose', { date })
    },
  },
})
