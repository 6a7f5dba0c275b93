import { listHostedTopics, TOPIC_VIEWS, withHalls, type TopicRow, type TopicView } from '../../../api/hosting'
import { nodesFor, type Appointment } from '../../../api/staff'
import { reading } from '../../../behaviors/reading'
import { working } from '../../../behaviors/working'
import { rowWords, type TopicRowWords } from '../../../i18n/hosting'
import type { Messages } from '../../../i18n/zh'

Component({
  behaviors: [reading, working('hosting', listHostedTopics, { kind: 'RAISING', spread: withHalls })],
  data: {
    kinds: TOPIC_VIEWS,
    kindNames: [] as string[],
    emptyTitle: '',
    isTheirs: false,
    rows: [] as TopicRowWords[],
  },
  observers: {
    'kind, t'(kind: TopicView, t: Messages) {
      this.setData({ kindNames: TOPIC_VIEWS.map((each) => t.hosting.views[each]), emptyTitle: t.hosting.emptyTitles[kind] })
    },
    'items, t'(items: TopicRow[], t: Messages) {
      const now = Date.now()
      this.setData({ rows: items.map((each) => rowWords(each, t, now)) })
    },
    appointments(appointments: Appointment[]) {
      this.setData({ isTheirs: nodesFor('hosting', appointments).length > 0 })
    },
  },
  methods: {
    open(event: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: `/packages/hosting/topic/index?id=${encodeURIComponent(event.currentTarget.dataset.id)}` })
    },
  },
})
