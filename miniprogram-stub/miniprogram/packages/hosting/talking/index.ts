import { amend, deliberate, summarise, type HostedTopic } from '../../../api/hosting'
import { reading } from '../../../behaviors/reading'
import { acting } from '../acting'

/** Begins to talk a topic over, sums up what was said, and writes its text anew. */
Component({
  behaviors: [reading, acting],
  properties: { topic: { type: Object, value: null as unknown as HostedTopic } },
  data: { summary: '', text: '', note: '' },
  methods: {
    deliberate() {
      return this.finish(() => deliberate(this.data.topic.id), this.data.t.talking.begun)
    },
    beginSummary() {
      this.setData({ acting: 'summary', refusal: '', summary: this.data.topic.summary ?? '' })
    },
    async summarise() {
      const { topic, t } = this.data
      const text = this.data.summary.trim()
      if (!text) return this.setData({ refusal: t.hosting.written })
      await this.finish(() => summarise(topic.id, text), t.talking.summarised)
    },
    beginAmendment() {
      this.setData({ acting: 'amendment', refusal: '', text: this.data.topic.text, note: '' })
    },
    async amend() {
      const { topic, t } = this.data
      const [text, note] = [this.data.text.trim(), this.data.note.trim()]
      if (!text || text === topic.text) return this.setData({ refusal: t.hosting.written })
      await this.finish(() => amend({ topicId: topic.id, version: topic.version, text, ...(note && { note }) }), t.talking.amended)
    },
  },
})
