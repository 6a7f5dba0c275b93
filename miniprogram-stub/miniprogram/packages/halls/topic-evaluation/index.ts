import { evaluate, type Evaluation } from '../../../api/topics'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { evaluationWords } from '../../../i18n/topic'
import type { Messages } from '../../../i18n/zh'

// The best first, as it is asked; a choice is a text.
const SCORES = ['5', '4', '3', '2', '1'] as const

/** How those affected judge what was done; a resident gives a score and may change it. */
Component({
  behaviors: [reading, asking],
  properties: { evaluation: { type: Object, value: null as unknown as Evaluation }, resident: Boolean },
  data: { words: null as ReturnType<typeof evaluationWords> | null, scores: SCORES as readonly string[], scoreNames: [] as string[], score: '', text: '', filled: false },
  observers: {
    t(t: Messages) {
      this.setData({ scoreNames: SCORES.map((each) => t.topic.scores[`s${each}`]) })
    },
    'evaluation, t'(evaluation: Evaluation | null, t: Messages) {
      if (!evaluation) return
      this.setData({ words: evaluationWords(evaluation, t, Date.now()) })
      const own = evaluation.viewerEvaluation
      if (own && !this.data.filled) this.setData({ score: String(own.score), text: own.text, filled: true })
    },
  },
  methods: {
    choose(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ score: event.detail.id, refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value, refusal: '' })
    },
    async send() {
      const { evaluation, score, text, t } = this.data
      if (!score) return this.setData({ refusal: t.topic.scoreMissing })
      if (!(await this.attempt(() => evaluate(evaluation.id, Number(score), text.trim())))) return
      wx.showToast({ title: t.topic.evaluated, icon: 'success' })
      this.triggerEvent('changed')
    },
  },
})
