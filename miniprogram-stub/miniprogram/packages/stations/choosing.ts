import { faultText } from '../../i18n/faults'
import { messages } from '../../preferences'
import { monthOf, rangeOf, shifted, type Month } from './calendar'

/** The days of a month of something that can be booked, and the one that is chosen. */
export const choosing = <T extends { date: string }>(list: (id: string, from: string, count: number) => Promise<T[]>) =>
  Behavior({
    data: { id: '', month: null as Month | null, days: [] as T[], date: '', counting: false, daysFault: '' },
    methods: {
      /** Brings the days of the month that is shown, which is the present one at first. */
      async findDays(): Promise<void> {
        const now = Date.now()
        const month = this.data.month ?? monthOf(now)
        const { from, count } = rangeOf(month, now)
        this.setData({ month, counting: true, daysFault: '' })
        const [days, daysFault] = await list(this.data.id, from, count).then(
          (found): [T[], string] => [found, ''],
          (error: unknown): [T[], string] => [[], faultText(error, messages())],
        )
        // Another month may have been chosen meanwhile.
        if (month === this.data.month) this.setData({ days, daysFault, counting: false })
      },
      turn(event: WechatMiniprogram.CustomEvent<{ by: number }>) {
        this.setData({ month: shifted(this.data.month ?? monthOf(Date.now()), event.detail.by), days: [], date: '' })
        return this.findDays()
      },
      chooseDate(event: WechatMiniprogram.CustomEvent<{ date: string }>) {
        this.setData({ date: event.detail.date, refusal: '' })
      },
    },
  })
