import { answerObjection, type ObjectionRow } from '../../../api/hosting'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { acting } from '../acting'

/** An objection that waits for an answer. */
Component({
  behaviors: [reading, acting],
  properties: { objection: { type: Object, value: null as unknown as ObjectionRow } },
  data: { from: '', answer: '' },
  observers: {
    'objection, t'(objection: ObjectionRow | null, t: Messages) {
      if (!objection) return
      const { person, raisedAt } = objection
      this.setData({ from: fill(t.noticing.from, { name: person?.nickname ?? t.hosting.nobody, time: instantText(raisedAt, t, Date.now()) }) })
    },
  },
  methods: {
    reject() {
      return this.answerWith(false)
    },
    uphold() {
      return this.answerWith(true)
    },
    async answerWith(upheld: boolean) {
      const { objection, t } = this.data
      const text = this.data.answer.trim()
      if (!text) return this.setData({ refusal: t.hosting.written })
      await this.finish(() => answerObjection(objection.id, upheld, text), t.noticing.answered, upheld ? t.hostingQuestions.uphold : undefined)
    },
  },
})
