import type { TopicLineFragment } from '../../../api/generated'
import { reading } from '../../../behaviors/reading'
import { topicWords, type TopicWords } from '../../../i18n/topic'
import type { Messages } from '../../../i18n/zh'

/** A topic in a list. */
Component({
  behaviors: [reading],
  properties: { topic: { type: Object, value: null as unknown as TopicLineFragment } },
  data: { words: null as TopicWords | null },
  observers: {
    'topic, t'(topic: TopicLineFragment | null, t: Messages) {
      if (topic) this.setData({ words: topicWords(topic, t) })
    },
  },
  methods: {
    open() {
      wx.navigateTo({ url: `/packages/halls/topic/index?id=${encodeURIComponent(this.data.topic.id)}` })
    },
  },
})
