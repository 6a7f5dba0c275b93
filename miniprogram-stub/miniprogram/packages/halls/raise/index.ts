import type { TopicAsk, TopicLineFragment } from '../../../api/generated'
import { listHalls, type HallChoice } from '../../../api/halls'
import { amend, findSimilarTopics, findTopic, raise } from '../../../api/topics'
import { listStations, type StationChoice } from '../../../api/wish-writing'
import { findReader } from '../../../api/wishes'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import type { Messages } from '../../../i18n/zh'

const PAUSE = 500

const ASKS: TopicAsk[] = ['NEEDS', 'IDEAS', 'POLICY', 'RESULTS']

/** What has been written so far, as it stands in the fields. */
interface Form {
  ask: TopicAsk | ''
  title: string
  text: string
  place: string
  note: string
}

Component({
  behaviors: [reading, asking, fetching],
  data: {
    // The topic that is written anew, and the version that the new one follows.
    amended: '',
    version: 0,
    hall: '',
    halls: [] as HallChoice[],
    hallNames: [] as string[],
    hallAt: -1,
    resident: false,
    // What is written stays when the page is shown again.
    filled: false,
    form: { ask: '', title: '', text: '', place: '', note: '' } as Form,
    asks: ASKS,
    askNames: [] as string[],
    stations: [] as StationChoice[],
    stationNames: [] as string[],
    stationAt: 0,
    similar: [] as TopicLineFragment[],
    // The title that these are like.
    looked: '',
  },
  observers: {
    t(t: Messages) {
      this.setData({ askNames: ASKS.map((each) => `${t.topicAsks[each]} · ${t.topicAskTexts[each]}`) })
    },
    'halls, hall'(halls: HallChoice[], hall: string) {
      this.setData({ hallNames: halls.map((each) => each.name), hallAt: halls.findIndex((each) => each.id === hall) })
    },
    'stations, t'(stations: StationChoice[], t: Messages) {
      this.setData({ stationNames: [t.raise.noStation, ...stations.map((each) => each.name)] })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ amended: decodeURIComponent(query.amend ?? ''), hall: decodeURIComponent(query.hall ?? '') })
    },
    onShow() {
      return this.enter('raise')
    },
    async fetch() {
      const reader = await findReader()
      if (!reader) return null
      const resident = reader.level === 'RESIDENT'
      if (!resident || this.data.filled) return { resident }
      if (this.data.amended) return { resident, filled: true, ...(await this.begin()) }
      const [halls, stations] = await Promise.all([listHalls(reader.community?.id ?? null), listStations(reader.community?.id)])
      const hall = halls.some(({ id }) => id === this.data.hall) ? this.data.hall : halls.length === 1 ? halls[0].id : ''
      return { resident, filled: true, halls, stations, hall }
    },
    /** The text that counts now, to be written anew. */
    async begin() {
      const { topic } = await findTopic(this.data.amended)
      return topic ? { version: topic.version, 'form.title': topic.title, 'form.text': topic.text } : {}
    },
    typeTitle(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.type(event)
      return this.lookForSimilar(event.detail.value.trim())
    },
    /** Waits until the title stands still for a moment; whoever writes is not bothered when nothing comes. */
    async lookForSimilar(title: string) {
      const { hall, looked } = this.data
      if (title === looked || !hall) return
      this.setData({ looked: title })
      if ([...title].length < 2) return this.setData({ similar: [] })
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
      if (title !== this.data.looked) return
      const similar = await findSimilarTopics(hall, title).catch(() => [])
      if (title === this.data.looked) this.setData({ similar })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ [`form.${event.currentTarget.dataset.field}`]: event.detail.value, refusal: '' })
    },
    chooseAsk(event: WechatMiniprogram.CustomEvent<{ id: TopicAsk }>) {
      this.setData({ 'form.ask': event.detail.id, refusal: '' })
    },
    chooseHall(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ hall: this.data.halls[event.detail.index].id, looked: '', similar: [], refusal: '' })
    },
    chooseStation(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ stationAt: event.detail.index })
    },
    async send() {
      const { hall, form, stations, stationAt, t } = this.data
      const { missing } = t.raise
      const wrong = !hall ? missing.hall : !form.ask ? missing.ask : !form.title.trim() ? missing.title : !form.text.trim() ? missing.text : ''
      if (wrong) return this.setData({ refusal: wrong })
      const place = form.place.trim()
      const station = stations[stationAt - 1]
      let written = ''
      const isDone = await this.attempt(async () => {
        const outcome = await raise({ hallId: hall, ask: form.ask as TopicAsk, title: form.title.trim(), text: form.text.trim(), ...(place && { place }), ...(station && { stationId: station.id }) })
        written = outcome.id
        return outcome.refusal
      })
      if (!isDone) return
      wx.showToast({ title: t.raise.sent, icon: 'success' })
      wx.redirectTo({ url: `/packages/halls/topic/index?id=${encodeURIComponent(written)}` })
    },
    async amend() {
      const { amended, version, form, t } = this.data
      if (!form.text.trim()) return this.setData({ refusal: t.raise.missing.text })
      const note = form.note.trim()
      const isDone = await this.attempt(async () => (await amend({ topicId: amended, version, text: form.text.trim(), ...(note && { note }) })).refusal)
      if (!isDone) return
      wx.showToast({ title: t.raise.sent, icon: 'success' })
      wx.navigateBack()
    },
    join() {
      wx.navigateTo({ url: '/packages/account/join/index' })
    },
    back() {
      wx.redirectTo({ url: '/packages/halls/hall/index' })
    },
  },
})
