import type { CallOutcome } from '../../../api/generated'
import { finishCall, listCalls, revealNumber, type Call } from '../../../api/staff'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { dayText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { working } from '../../../behaviors/working'

const OUTCOMES: CallOutcome[] = ['TOLD', 'NO_ANSWER', 'UNREACHABLE']

Component({
  behaviors: [reading, asking, working('calls', listCalls)],
  data: {
    rows: [] as { id: string; building: string; head: string; name: string; phone: string; masked: boolean; text: string; since: string }[],
    numbers: {} as Record<string, string>,
    outcomes: OUTCOMES,
    active: '',
  },
  observers: {
    'items, numbers, t'(items: Call[], numbers: Record<string, string>, t: Messages) {
      const now = Date.now()
      this.setData({
        rows: items.map(({ id, building, buildingHead, name, phone, text, since }, index) => ({
          id,
          // The list goes by building, so each is named once.
          building: index && building?.id === items[index - 1].building?.id ? '' : (building?.name ?? t.calls.elsewhere),
          head: buildingHead ? fill(t.calls.head, { name: buildingHead.nickname }) : '',
          name,
          phone: numbers[id] ?? phone ?? t.calls.noPhone,
          masked: Boolean(phone) && !numbers[id],
          text,
          since: fill(t.calls.since, { time: dayText(Date.parse(since), t, now) }),
        })),
      })
    },
  },
  methods: {
    reveal(event: WechatMiniprogram.BaseEvent) {
      const id = event.currentTarget.dataset.id as string
      this.setData({ active: id })
      return this.attempt(async () => {
        const { phone, refusal } = await revealNumber(id)
        if (phone) this.setData({ numbers: { ...this.data.numbers, [id]: phone } })
        return refusal
      })
    },
    call(event: WechatMiniprogram.BaseEvent) {
      wx.makePhoneCall({ phoneNumber: this.data.numbers[event.currentTarget.dataset.id as string], fail: () => {} })
    },
    async finish(event: WechatMiniprogram.BaseEvent) {
      const { id, outcome } = event.currentTarget.dataset as { id: string; outcome: CallOutcome }
      this.setData({ active: id })
      if (!(await this.attempt(() => finishCall(id, outcome)))) return
      wx.showToast({ title: this.data.t.calls.done, icon: 'success' })
      this.setData({ active: '' })
      await this.reload()
    },
  },
})
