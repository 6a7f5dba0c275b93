import type { TopicLineFragment, TopicStage } from '../../../api/generated'
import { findHall, listHalls, listMeetings, listTopics, STAGES, type Hall, type HallChoice, type HallMeeting } from '../../../api/halls'
import { joined } from '../../../api/joined'
import { findReader } from '../../../api/wishes'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { hallDetail, meetingRows, ruleRows, type HallDetail } from '../../../i18n/hall'
import type { Messages } from '../../../i18n/zh'

Component({
  behaviors: [reading, fetching],
  data: {
    isPublic: true,
    id: '',
    halls: [] as HallChoice[],
    hallNames: [] as string[],
    hallAt: -1,
    hall: null as Hall | null,
    detail: null as HallDetail | null,
    versions: [] as ReturnType<typeof ruleRows>,
    unfolded: false,
    meetings: [] as HallMeeting[],
    meetingRows: [] as ReturnType<typeof meetingRows>,
    stages: STAGES as readonly string[],
    stageNames: [] as string[],
    stage: 'RAISING' as TopicStage,
    topics: [] as TopicLineFragment[],
    cursor: null as string | null,
    loadingMore: false,
    moreFailed: false,
  },
  observers: {
    t(t: Messages) {
      this.setData({ stageNames: STAGES.map((each) => t.hall.stages[each]) })
    },
    'halls, id'(halls: HallChoice[], id: string) {
      this.setData({ hallNames: halls.map((each) => each.name), hallAt: halls.findIndex((each) => each.id === id) })
    },
    'hall, t'(hall: Hall | null, t: Messages) {
      if (hall) this.setData({ detail: hallDetail(hall, t, Date.now()), versions: ruleRows(hall.rules, t, Date.now()) })
    },
    'meetings, t'(meetings: HallMeeting[], t: Messages) {
      this.setData({ meetingRows: meetingRows(meetings, t, Date.now()) })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
    },
    onShow() {
      return this.enter('hall')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    onReachBottom() {
      // After a failure the button asks again, not every touch of the end.
      if (!this.data.moreFailed) this.loadMore()
    },
    async fetch(): Promise<Record<string, unknown>> {
      const { stage } = this.data
      const reader = await findReader()
      const halls = await listHalls(reader?.community?.id ?? null)
      const id = this.data.id || (halls[0]?.id ?? '')
      if (!id) return { halls, hall: null }
      const [hall, page] = await Promise.all([findHall(id), listTopics(id, stage, null)])
      // Who may know of no meeting sees the hall all the same.
      const meetings = reader && hall?.organisation ? await listMeetings(hall.organisation.id).catch(() => []) : []
      // Something else may have been chosen meanwhile.
      if (stage !== this.data.stage || (this.data.id && id !== this.data.id)) return this.fetch()
      return { halls, id, hall, meetings, topics: page.nodes, cursor: page.cursor, moreFailed: false }
    },
    async loadMore() {
      const { id, stage, cursor, loadingMore } = this.data
      if (!cursor || loadingMore) return
      this.setData({ loadingMore: true, moreFailed: false })
      const page = await listTopics(id, stage, cursor).catch(() => null)
      this.setData({ loadingMore: false })
      if (id !== this.data.id || stage !== this.data.stage) return
      this.setData(page ? { topics: joined(this.data.topics, page.nodes), cursor: page.cursor } : { moreFailed: true })
    },
    chooseHall(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ id: this.data.halls[event.detail.index].id })
      return this.load()
    },
    /** The rest of the hall stays in sight while other topics are fetched. */
    chooseStage(event: WechatMiniprogram.CustomEvent<{ id: TopicStage }>) {
      this.setData({ stage: event.detail.id })
      return this.reload()
    },
    unfold() {
      this.setData({ unfolded: !this.data.unfolded })
    },
    openRules(event: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: `/packages/halls/rules/index?id=${encodeURIComponent(event.currentTarget.dataset.id as string)}` })
    },
    raise() {
      wx.navigateTo({ url: `/packages/halls/raise/index?hall=${encodeURIComponent(this.data.id)}` })
    },
    mine() {
      wx.navigateTo({ url: '/packages/halls/mine/index' })
    },
  },
})
