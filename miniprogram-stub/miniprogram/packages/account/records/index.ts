import { joined } from '../../../api/joined'
import { listAccessRecords, type AccessRecord } from '../../../api/privacy'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'

Component({
  behaviors: [reading, fetching],
  data: {
    records: [] as AccessRecord[],
    rows: [] as { id: string; text: string; by: string; purpose: string; when: string }[],
    cursor: null as string | null,
    loadingMore: false,
  },
  observers: {
    'records, t'(records: AccessRecord[], t: Messages) {
      const now = Date.now()
      this.setData({
        rows: records.map(({ id, text, role, organisation, purpose, at }) => ({
          id,
          text,
          by: role && organisation ? fill(t.records.by, { role: t.roles[role], place: organisation.name }) : role ? t.roles[role] : '',
          purpose: purpose ? fill(t.records.purpose, { purpose }) : '',
          when: instantText(at, t, now),
        })),
      })
    },
  },
  methods: {
    onShow() {
      return this.enter('records')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    onReachBottom() {
      return this.loadMore()
    },
    async fetch() {
      const { nodes, cursor } = await listAccessRecords(null)
      return { records: nodes, cursor }
    },
    async loadMore() {
      const { cursor, loadingMore } = this.data
      if (!cursor || loadingMore) return
      this.setData({ loadingMore: true })
      const page = await listAccessRecords(cursor).catch(() => null)
      if (page) this.setData({ records: joined(this.data.records, page.nodes), cursor: page.cursor })
      this.setData({ loadingMore: false })
    },
  },
})
