import { listRoll, markPaper, type Elector } from '../../../api/ballot-desk'
import { joined } from '../../../api/joined'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { faultText } from '../../../i18n/faults'
import type { Messages } from '../../../i18n/zh'
import { acting } from '../acting'

// After so many pages without somebody of the name, whoever looks is asked whether to go on.
const PAGES = 5

/** The roll of a ballot, page by page, on which those are noted who have voted on paper. */
Component({
  behaviors: [reading, acting],
  properties: { ballot: String },
  data: {
    state: 'loading' as 'loading' | 'ready' | 'failed',
    fault: '',
    electors: [] as Elector[],
    cursor: null as string | null,
    marked: [] as string[],
    active: '',
    find: '',
    text: '',
    rows: [] as { id: string; name: string; voted: string; label: string }[],
    foundText: '',
    loadingMore: false,
  },
  lifetimes: {
    attached() {
      this.look()
    },
  },
  observers: {
    'electors, marked, text, t'(electors: Elector[], marked: string[], text: string, t: Messages) {
      const rows = electors.filter(({ name }) => !text || name?.includes(text)).map(({ id, name, cast }) => ({
        id,
        name: name ?? t.ballotDesk.unknown,
        voted: marked.includes(id) ? t.ballotDesk.marked : cast ? t.ballotDesk.voted : '',
        label: fill(t.ballotDesk.markLabel, { name: name ?? t.ballotDesk.unknown }),
      }))
      this.setData({ rows, foundText: !text ? '' : rows.length ? fill(t.ballotDesk.found, { n: rows.length }) : t.ballotDesk.notFound })
    },
  },
  methods: {
    /** From the beginning, for everybody or for those with the name. */
    async look() {
      this.setData({ state: 'loading', electors: [], cursor: null })
      try {
        await this.read(null)
        this.setData({ state: 'ready' })
      } catch (error) {
        this.setData({ state: 'failed', fault: faultText(error, this.data.t) })
      }
    },
    async more() {
      if (this.data.loadingMore) return
      this.setData({ loadingMore: true })
      await this.attempt(async () => {
        await this.read(this.data.cursor)
        return ''
      })
      this.setData({ loadingMore: false })
    },
    async read(from: string | null) {
      const { ballot, text } = this.data
      let after = from
      for (let page = 0; page < PAGES; page++) {
        const { nodes, cursor } = await listRoll(ballot, after, text !== '')
        // Somebody else may be looked for meanwhile.
        if (text !== this.data.text) return
        this.setData({ electors: joined(this.data.electors, nodes), cursor })
        after = cursor
        if (!cursor || !text || nodes.some(({ name }) => name?.includes(text))) return
      }
    },
    search() {
      this.setData({ text: this.data.find.trim(), refusal: '' })
      return this.look()
    },
    clear() {
      this.setData({ find: '', text: '', refusal: '' })
      return this.look()
    },
    async mark(event: WechatMiniprogram.BaseEvent) {
      const { ballot, rows, marked, t } = this.data
      const { id, name } = rows[event.currentTarget.dataset.index as number]
      const question = { ...t.hostingQuestions.mark, title: fill(t.hostingQuestions.mark.title, { name }) }
      this.setData({ active: id })
      if (await this.finish(() => markPaper(ballot, id), t.ballotDesk.marked, question)) this.setData({ marked: [...marked, id] })
    },
  },
})
