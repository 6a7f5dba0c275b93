import { joined } from '../../api/joined'
import type { Page } from '../../api/pages'
import { findDesk, nodesFor, type Task } from '../../api/staff'
import { fetching } from '../../behaviors/fetching'

/**
 * What waits for staff at one of the nodes where the person has the task, page by page; nothing as long as the second factor
 * is not passed.
 */
export const working = <T extends { id: string }>(task: Task, list: (organisationId: string, after: string | null) => Promise<Page<T>>) =>
  Behavior({
    behaviors: [fetching],
    data: {
      nodes: [] as { id: string; name: string }[],
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
      async fetch() {
        const desk = await findDesk()
        if (!desk) return null
        const nodes = nodesFor(task, desk.appointments)
        const node = this.data.node < nodes.length ? this.data.node : 0
        const needsFactor = desk.secondFactor === 'ASKED' || desk.secondFactor === 'LOCKED'
        const page = nodes.length && !needsFactor ? await list(nodes[node].id, null) : { nodes: [], cursor: null }
        return { nodes, nodeNames: nodes.map((each) => each.name), node, needsFactor, items: page.nodes, cursor: page.cursor }
      },
      chooseNode(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
        this.setData({ node: event.detail.index })
        return this.load()
      },
      async loadMore() {
        const { nodes, node, items, cursor, loadingMore } = this.data
        if (!cursor || loadingMore) return
        this.setData({ loadingMore: true })
        const page = await list(nodes[node].id, cursor).catch(() => null)
        this.setData({ ...(page && { items: joined(items, page.nodes), cursor: page.cursor }), loadingMore: false })
      },
      elsewhere() {
        if (this.data.needsFactor) wx.navigateTo({ url: '/packages/staff/factor/index' })
        else wx.switchTab({ url: '/pages/mine/index' })
      },
    },
  })
