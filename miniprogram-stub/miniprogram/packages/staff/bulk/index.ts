import { claimFor, withGrids, type Missed } from '../../../api/tending'
import { wishChanged } from '../../../api/wish-news'
import { listWishes, type WallWish } from '../../../api/wishes'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { fill } from '../../../i18n/fill'
import { wishWords } from '../../../i18n/wish'
import type { Messages } from '../../../i18n/zh'
import { working } from '../../../behaviors/working'

const MOST = 20

/** What became of claiming several wishes: how many are the organisation's, and why the others are not. */
interface Outcome {
  got: number
  organisation: string
  missed: { title: string; message: string }[]
}

Component({
  behaviors: [reading, asking, working('bulk', (_organisationId, after, _kind, within) => listWishes('open', { organisationId: within }, after), { spread: withGrids })],
  data: {
    chosen: [] as string[],
    rows: [] as { id: string; title: string; tags: string[]; lines: string[]; chosen: boolean }[],
    chosenText: '',
    claimText: '',
    outcome: null as Outcome | null,
    gotText: '',
    missedText: '',
  },
  observers: {
    'items, chosen, t'(items: WallWish[], chosen: string[], t: Messages) {
      const now = Date.now()
      this.setData({
        rows: items.map((each) => {
          const { tags, who, more, left } = wishWords(each, t, now)
          return { id: each.id, title: each.title, tags, lines: [who, ...(more.length ? [more.join(t.desk.semicolon)] : []), ...(left ? [left] : [])], chosen: chosen.includes(each.id) }
        }),
      })
    },
    'chosen, nodes, node, t'(chosen: string[], nodes: { name: string }[], node: number, t: Messages) {
      const n = chosen.length
      this.setData({ chosenText: fill(t.bulk.chosen, { n, organisation: nodes[node]?.name ?? '' }), claimText: fill(t.bulk.claim, { n }) })
    },
    'outcome, t'(outcome: Outcome | null, t: Messages) {
      if (!outcome) return
      const { got, organisation, missed } = outcome
      this.setData({
        gotText: got ? fill(t.bulk.got, { n: got, organisation }) : t.bulk.gotNone,
        missedText: missed.length ? fill(t.bulk.missed, { n: missed.length }) : '',
      })
    },
  },
  methods: {
    toggle(event: WechatMiniprogram.BaseEvent) {
      const id = event.currentTarget.dataset.id as string
      const { chosen, t } = this.data
      if (chosen.includes(id)) return this.setData({ chosen: chosen.filter((each) => each !== id), refusal: '' })
      if (chosen.length >= MOST) return this.setData({ refusal: t.bulk.most })
      this.setData({ chosen: [...chosen, id], refusal: '', outcome: null })
    },
    async claim() {
      const { nodes, node, chosen, items, t } = this.data
      if (!(await confirm(t.wishQuestions.bulk))) return
      const { id, name } = nodes[node]
      const isDone = await this.attempt(async () => {
        const { got, missed, refusal } = await claimFor(id, chosen)
        if (!refusal) this.setData({ outcome: { got, organisation: name, missed: missed.map((each) => named(each, items, t)) } })
        return refusal
      })
      if (!isDone) return
      wishChanged()
      this.setData({ chosen: [] })
      await this.reload()
      wx.pageScrollTo({ scrollTop: 0 })
    },
    pledges() {
      wx.navigateTo({ url: '/packages/staff/pledges/index' })
    },
  },
})

/** Whoever takes all that is left cannot take less of it, as the server would have her do. */
const named = ({ wishId, code, message }: Missed, items: WallWish[], t: Messages) => ({
  title: items.find(({ id }) => id === wishId)?.title ?? '',
  message: code === 'TAKEN' ? t.bulk.taken : message,
})
