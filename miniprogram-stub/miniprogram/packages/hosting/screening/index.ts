import { listMergeTargets, mergeTopic, screenTopic, type HostedTopic, type MergeTarget } from '../../../api/hosting'
import { reading } from '../../../behaviors/reading'
import { acting } from '../acting'

/** Takes a topic for the hall, says which office it is for, or lets it go into another one. */
Component({
  behaviors: [reading, acting],
  properties: { topic: { type: Object, value: null as unknown as HostedTopic } },
  data: { reason: '', office: '', targets: null as MergeTarget[] | null, targetNames: [] as string[], target: -1 },
  methods: {
    take() {
      return this.finish(() => screenTopic({ topicId: this.data.topic.id, decision: 'TAKE' }), this.data.t.screening.taken)
    },
    async outside() {
      const { topic, t } = this.data
      const [reason, office] = [this.data.reason.trim(), this.data.office.trim()]
      if (!reason || !office) return this.setData({ refusal: t.screening.outsideMissing })
      await this.finish(() => screenTopic({ topicId: topic.id, decision: 'OUT_OF_SCOPE', reason, office }), t.screening.outsideDone, t.hostingQuestions.outside)
    },
    async beginMerge() {
      this.setData({ acting: 'merge', refusal: '', targets: null, target: -1 })
      await this.attempt(async () => {
        const targets = await listMergeTargets(this.data.topic)
        this.setData({ targets, targetNames: targets.map(({ title, status }) => `${title}（${this.data.t.hosting.statuses[status]}）`) })
        return ''
      })
    },
    async merge() {
      const { topic, targets, target, t } = this.data
      const into = targets?.[target]
      if (!into) return this.setData({ refusal: t.screening.intoMissing })
      const reason = this.data.reason.trim()
      await this.finish(() => mergeTopic({ topicId: topic.id, intoId: into.id, ...(reason && { reason }) }), t.screening.merged, t.hostingQuestions.merge)
    },
  },
})
