import { serverUrl } from '../../../api/server'
import { assign, findSuggestions, type Pledge } from '../../../api/tending'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import { claimTone, suggestionRows, wishWords, type SuggestionRow, type WishWords } from '../../../i18n/wish'
import type { Messages } from '../../../i18n/zh'

/** A claim of an organisation, or an offer to it: what staff answers, and who sees to it. */
Component({
  behaviors: [reading, asking],
  properties: { pledge: { type: Object, value: null as unknown as Pledge }, organisation: String, viewer: String },
  data: { words: null as WishWords | null, status: '', tone: '', parts: '', keeper: '', due: '', photos: [] as string[], offered: false, running: false, kept: false, own: false, choosing: false, people: [] as SuggestionRow[], chosen: '' },
  observers: {
    'pledge, viewer, t'(pledge: Pledge | null, viewer: string, t: Messages) {
      if (!pledge) return
      const { state, wish, parts, claimer, dueAt, pictures } = pledge
      const now = Date.now()
      const running = state === 'CLAIMED'
      this.setData({
        words: wishWords(wish, t, now),
        status: t.claimStates[state],
        tone: claimTone(state),
        parts: parts > 1 ? fill(t.wish.partsN, { n: parts }) : '',
        keeper: claimer ? fill(t.pledges.keeper, { name: claimer.nickname }) : running ? t.pledges.nobody : '',
        due: running ? fill(t.pledges.due, { time: instantText(dueAt, t, now) }) : '',
        photos: pictures.map(({ url }) => serverUrl(url)),
        offered: state === 'OFFERED',
        running,
        kept: claimer !== null,
        own: running && claimer?.id === viewer,
      })
    },
  },
  methods: {
    async begin() {
      this.setData({ choosing: true, chosen: '', refusal: '' })
      const { pledge, viewer, t } = this.data
      await this.attempt(async () => {
        const found = suggestionRows(await findSuggestions(pledge.wish.id), t)
        const others = found.filter(({ personId }) => personId && personId !== viewer && personId !== pledge.claimer?.id)
        const myself = { key: `p${viewer}`, personId: viewer, organisationId: null, name: t.pledges.myself, tag: '', text: t.pledges.myselfText }
        this.setData({ people: pledge.claimer?.id === viewer ? others : [myself, ...others] })
        return ''
      })
    },
    stop() {
      this.setData({ choosing: false, refusal: '' })
    },
    choose(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      this.setData({ chosen: event.detail.key, refusal: '' })
    },
    async assign() {
      const { pledge, people, chosen, t } = this.data
      const personId = people.find(({ key }) => key === chosen)?.personId
      if (!personId) return this.setData({ refusal: t.pledges.chooseFirst })
      if (!(await this.attempt(() => assign(pledge.id, personId)))) return
      wx.showToast({ title: t.pledges.assigned, icon: 'none' })
      this.setData({ choosing: false })
      this.triggerEvent('changed')
    },
    changed() {
      this.triggerEvent('changed')
    },
    open() {
      wx.navigateTo({ url: `/packages/wishes/wish/index?id=${encodeURIComponent(this.data.pledge.wish.id)}` })
    },
  },
})
