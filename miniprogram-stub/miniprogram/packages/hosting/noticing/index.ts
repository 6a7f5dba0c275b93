import { beginNotice, type HostedTopic } from '../../../api/hosting'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { acting } from '../acting'
import { daysOf } from '../days'

/** Shows what was decided to everyone for some days, and what came of it. */
Component({
  behaviors: [reading, acting],
  properties: { topic: { type: Object, value: null as unknown as HostedTopic } },
  data: { text: '', days: '7', lines: [] as string[] },
  observers: {
    'topic, t'(topic: HostedTopic | null, t: Messages) {
      const notice = topic?.status === 'PUBLIC_NOTICE' ? topic.notice : null
      if (!notice) return this.setData({ lines: [] })
      const { status, waitsFor, endsAt, objectionCount, openObjectionCount } = notice
      this.setData({
        lines: [
          t.noticing.statuses[status] + (status === 'OPEN' ? ` · ${fill(t.noticing.until, { time: instantText(endsAt, t, Date.now()) })}` : ''),
          ...(objectionCount ? [fill(t.noticing.objections, { n: objectionCount, open: openObjectionCount })] : []),
          ...(waitsFor ? [t.noticing.needs[waitsFor]] : []),
        ],
      })
    },
  },
  methods: {
    async notice() {
      const { topic, t } = this.data
      const text = this.data.text.trim()
      const days = daysOf(this.data.days)
      if (!text) return this.setData({ refusal: t.hosting.written })
      if (!days) return this.setData({ refusal: t.noticing.daysMissing })
      await this.finish(() => beginNotice(topic.id, text, days), t.noticing.sent)
    },
  },
})
