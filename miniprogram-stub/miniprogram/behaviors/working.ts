import { joined } from '../api/joined'
import type { Page } from '../api/pages'
import { findDesk, nodesFor, type Appointment, type Place, type Task } from '../api/staff'
import { fetching } from './fetching'

/**
 * What waits for staff at one of the nodes where the person has the task, page by page, and of the kind that is chosen where
 * there are several; nothing as long as the second factor is not passed.
 */
export const working = <T extends { id: string }>(
  task: Task,
  list: (organisationId: string, after: string | null, kind: string, within: string) => Promise<Page<T>>,
  { kind = '', spread = (nodes: Place[]) => Promise.resolve(nodes) } = {},
) =>
  Behavior({
    behaviors: [fetching],
    data: {
      viewer: '',
      appointments: [] as Appointment[],
      kind,
      nodes: [] as Place[],
      nodeNames: [] as string[],
      node: 0,
      needsFactor: false,
      cursor: null as string | null,
      loadingMore: false,
      items: [] as T[],
    },
    methods: {
      onShow() {
        return this.enter(task)
      },
      onPullDownRefresh() {
        return this.refresh()
      },
      onReachBottom() {
        return this.loadMore()
      },
      async fetch(): Promise<Record<string, unknown> | null> {
        const desk = await findDesk()
        if (!desk) return null
        const needsFactor = desk.secondFactor === 'ASKED' || desk.secondFactor === 'LOCKED'
        const own = nodesFor(task, desk.appointments)
        const nodes = needsFactor ? own : await spread(own)
        const chosen = this.data.node
        const node = chosen < nodes.length ? chosen : 0
        const { kind } = this.data
        const page = nodes.length && !needsFactor ? await list(nodes[node].id, null, kind, nodes[node].within) : { nodes: [], cursor: null }
        // Something else may have been chosen meanwhile.
        if (kind !== this.data.kind || chosen !== this.data.node) return this.fetch()
        return { viewer: desk.id, appointments: desk.appointments, nodes, nodeNames: nodes.map((each) => each.name), node, needsFactor, items: page.nodes, cursor: page.cursor }
      },
      chooseNode(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
        this.setData({ node: event.detail.index })
        return this.load()
      },
      chooseKind(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
        this.setData({ kind: event.detail.id })
        return this.load()
      },
      async loadMore() {
        const { nodes, node, kind, items, cursor, loadingMore } = this.data
        if (!cursor || loadingMore) return
        this.setData({ loadingMore: true })
        const page = await list(nodes[node].id, cursor, kind, nodes[node].within).catch(() => null)
        const isStill = node === this.data.node && kind === this.data.kind
        this.setData({ ...(page && isStill && { items: joined(items, page.nodes), cursor: page.cursor }), loadingMore: false })
      },
      elsewhere() {
        if (this.data.needsFactor) wx.navigateTo({ url: '/packages/staff/factor/index' })
        else wx.switchTab({ url: '/pages/mine/index' })
      },
    },
  })
