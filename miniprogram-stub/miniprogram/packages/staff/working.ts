import { joined } from '../../api/joined'
import type { Page } from '../../api/pages'
import { findDesk, nodesFor, type Task } from '../../api/staff'

/** What a page of staff shows: at which nodes the person has the task, which one is chosen, and what waits there. */
export interface Work<T> {
  nodes: { id: string; name: string }[]
  nodeNames: string[]
  node: number
  needsFactor: boolean
  items: T[]
  cursor: string | null
}

/** Fetches the first page of a task at the chosen node; nothing as long as the second factor is not passed. */
export async function findWork<T>(task: Task, node: number, list: (id: string, after: string | null) => Promise<Page<T>>): Promise<Work<T> | null> {
  const desk = await findDesk()
  if (!desk) return null
  const nodes = nodesFor(task, desk.appointments)
  const chosen = node < nodes.length ? node : 0
  const needsFactor = desk.secondFactor === 'ASKED' || desk.secondFactor === 'LOCKED'
  const page = nodes.length && !needsFactor ? await list(nodes[chosen].id, null) : { nodes: [], cursor: null }
  return { nodes, nodeNames: nodes.map((each) => each.name), node: chosen, needsFactor, items: page.nodes, cursor: page.cursor }
}

/** The work with one more page. */
export async function moreWork<T extends { id: string }>(work: Pick<Work<T>, 'nodes' | 'node' | 'items' | 'cursor'>, list: (id: string, after: string | null) => Promise<Page<T>>) {
  const page = await list(work.nodes[work.node].id, work.cursor)
  return { items: joined(work.items, page.nodes), cursor: page.cursor }
}
