import { findHostedTopic, listObjections, type HostedTopic, type ObjectionRow } from '../../../api/hosting'
import type { TopicStatus } from '../../../api/generated'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { topicWords } from '../../../i18n/hosting'
import type { Messages } from '../../../i18n/zh'

/** Where a topic has to stand for each part of the page. */
const PARTS: Record<string, readonly TopicStatus[]> = {
  screening: ['RAISED', 'SCREENED'],
  talking: ['SECONDED', 'DELIBERATING', 'VOTING'],
  voting: ['DELIBERATING', 'NO_QUORUM'],
  noticing: ['DECIDED', 'PUBLIC_NOTICE'],
  doing: ['PUBLIC_NOTICE', 'EXECUTING', 'REOPENED', 'EVALUATED'],
  judging: ['EXECUTING', 'EVALUATED', 'CLOSED', 'REOPENED'],
}

/** A topic, and what the convener can do with it now. */
Component({
  behaviors: [reading, fetching],
  data: {
    id: '',
    topic: null as HostedTopic | null,
    objections: [] as ObjectionRow[],
    words: null as ReturnType<typeof topicWords> | null,
    parts: {} as Record<string, boolean>,
  },
  observers: {
    'topic, t'(topic: HostedTopic | null, t: Messages) {
      if (!topic) return
      this.setData({
        words: topicWords(topic, t, Date.now()),
        parts: Object.fromEntries(Object.entries(PARTS).map(([part, statuses]) => [part, statuses.includes(topic.status)])),
      })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
    },
    onShow() {
      return this.enter('hostedTopic')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const topic = await findHostedTopic(this.data.id)
      const { id: notice, openObjectionCount = 0 } = topic?.notice ?? {}
      return { topic, objections: notice && openObjectionCount ? await listObjections(notice) : [] }
    },
    done() {
      return this.reload()
    },
    openBallot(event: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: `/packages/hosting/ballot/index?id=${encodeURIComponent(event.currentTarget.dataset.id)}` })
    },
  },
})
