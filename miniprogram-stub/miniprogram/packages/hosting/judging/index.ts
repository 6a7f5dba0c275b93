import { closeTopic, finishExecution, type HostedTopic } from '../../../api/hosting'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { acting } from '../acting'
import { daysOf } from '../days'

/** Says that all is done, so that residents judge it, and closes what they have judged. */
Component({
  behaviors: [reading, acting],
  properties: { topic: { type: Object, value: null as unknown as HostedTopic } },
  data: { days: '7', lines: [] as string[] },
  observers: {
    'topic, t'(topic: HostedTopic | null, t: Messages) {
      const evaluation = topic?.evaluation
      if (!evaluation) return this.setData({ lines: [] })
      const { status, closesAt, scoreCount, average, explanation } = evaluation
      this.setData({
        lines: [
          fill(t.judging.count, { n: scoreCount }),
          ...(typeof average === 'number' ? [fill(t.judging.average, { score: average.toFixed(1) })] : []),
          ...(status === 'OPEN' ? [fill(t.judging.until, { time: instantText(closesAt, t, Date.now()) })] : []),
          ...(explanation ? [explanation] : []),
        ],
      })
    },
  },
  methods: {
    async finishAll() {
      const { topic, t } = this.data
      const days = daysOf(this.data.days)
      if (!days) return this.setData({ refusal: t.noticing.daysMissing })
      await this.finish(() => finishExecution(topic.id, days), t.judging.finished, t.hostingQuestions.finish)
    },
    close() {
      const { topic, t } = this.data
      return this.finish(() => closeTopic(topic.id), t.judging.closed, t.hostingQuestions.closeTopic)
    },
  },
})
