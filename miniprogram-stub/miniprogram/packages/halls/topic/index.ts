import type { TopicStanceKind } from '../../../api/generated'
import { missingFor } from '../../../api/level'
import { signIn } from '../../../api/session'
import { findTopic, second, stand, takesComments, takesStances, withdrawTopic, type Topic, type TopicWork } from '../../../api/topics'
import type { WishReader } from '../../../api/wishes'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { stanceRows, taskRows, topicDetail, topicSteps, topicWords, type TopicDetail, type TopicWords } from '../../../i18n/topic'
import type { Messages } from '../../../i18n/zh'

Component({
  behaviors: [reading, asking, fetching],
  data: {
    isPublic: true,
    id: '',
    topic: null as Topic | null,
    work: null as TopicWork | null,
    reader: null as WishReader | null,
    words: null as TopicWords | null,
    detail: null as TopicDetail | null,
    stances: [] as ReturnType<typeof stanceRows>,
    steps: [] as ReturnType<typeof topicSteps>,
    tasks: [] as ReturnType<typeof taskRows>,
    unfolded: false,
    round: 0,
    resident: false,
    missing: '' as '' | 'PHONE' | 'RESIDENT',
    secondable: false,
    standing: false,
    speaking: false,
    withdrawable: false,
    amendable: false,
  },
  observers: {
    'topic, reader, t'(topic: Topic | null, reader: WishReader | null, t: Messages) {
      if (!topic) return
      const now = Date.now()
      const { status, viewerHasRaised, viewerHasSeconded, hiddenFromOthers } = topic
      const resident = reader?.level === 'RESIDENT'
      this.setData({
        words: topicWords(topic, t),
        detail: topicDetail(topic, t, now),
        stances: stanceRows(topic, t),
        steps: topicSteps(topic, t, now),
        resident,
        missing: missingFor('RESIDENT', reader?.level ?? null),
        secondable: status === 'SCREENED' && !viewerHasRaised && !viewerHasSeconded,
        standing: resident && takesStances(status),
        speaking: resident && takesComments(status),
        withdrawable: viewerHasRaised && (status === 'RAISED' || status === 'SCREENED'),
        amendable: viewerHasRaised && status === 'DELIBERATING' && !hiddenFromOthers,
      })
    },
    'work, t'(work: TopicWork | null, t: Messages) {
      this.setData({ tasks: work ? taskRows(work, t, Date.now()) : [] })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
    },
    onShow() {
      return this.enter('topic')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const found = await findTopic(this.data.id)
      return { ...found, round: this.data.round + 1 }
    },
    unfold() {
      this.setData({ unfolded: !this.data.unfolded })
    },
    async second() {
      const { id, t } = this.data
      if (await this.attempt(() => second(id))) wx.showToast({ title: t.topic.secondDone, icon: 'success' })
      // Whoever was too late sees at once what it has become.
      await this.reload()
    },
    async stand(event: WechatMiniprogram.BaseEvent) {
      const { id, topic, standing } = this.data
      const stance = event.currentTarget.dataset.id as TopicStanceKind
      if (!standing) return
      if (await this.attempt(() => stand(id, topic!.viewerStance === stance ? null : stance))) await this.reload()
    },
    async withdraw() {
      const { id, t } = this.data
      if (!(await confirm(t.topicQuestions.withdraw))) return
      if (!(await this.attempt(() => withdrawTopic(id)))) return
      wx.showToast({ title: t.topic.withdrawn, icon: 'success' })
      await this.reload()
    },
    amend() {
      wx.navigateTo({ url: `/packages/halls/raise/index?amend=${encodeURIComponent(this.data.id)}` })
    },
    async signIn() {
      const isDone = await this.attempt(async () => {
        await signIn()
        return ''
      })
      if (isDone) await this.reload()
    },
    join() {
      wx.navigateTo({ url: '/packages/account/join/index' })
    },
    openBallot(event: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: `/packages/halls/ballot/index?id=${encodeURIComponent(event.currentTarget.dataset.id as string)}` })
    },
    openInto() {
      wx.navigateTo({ url: `/packages/halls/topic/index?id=${encodeURIComponent(this.data.topic!.mergedInto!.id)}` })
    },
    openRules() {
      wx.navigateTo({ url: `/packages/halls/rules/index?id=${encodeURIComponent(this.data.topic!.rules!.id)}` })
    },
    back() {
      wx.redirectTo({ url: '/packages/halls/hall/index' })
    },
  },
})
