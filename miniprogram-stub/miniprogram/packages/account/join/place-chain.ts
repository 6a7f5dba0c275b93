import { distinct } from '../../../api/distinct'
import { listPlaces, type JoinCommunity, type Place } from '../../../api/households'
import type { Messages } from '../../../i18n/zh'

/** One list of nodes on the way down from a community to a building, and which of them is chosen. */
export interface Step {
  label: string
  nodes: Place[]
  names: string[]
  index: number
}

/** Streets and districts that have communities, in the order in which they come. */
export function streetsOf(communities: JoinCommunity[]) {
  return distinct(communities.flatMap(({ parent }) => (parent ? [parent] : [])))
}

/** The list of what stands below a node; null where nothing does. */
export async function stepBelow(id: string, t: Messages): Promise<Step | null> {
  const nodes = await listPlaces(id)
  if (!nodes.length) return null
  return { label: t.places[nodes[0].kind], nodes, names: nodes.map((each) => each.name), index: -1 }
}

/** The lowest node that is chosen and that one can live in; empty as long as there is none. */
export function chosenIn(steps: Step[]): string {
  const chosen = steps.flatMap(({ nodes, index }) => (index < 0 ? [] : [nodes[index]]))
  const homes = chosen.filter(({ kind }) => kind === 'BUILDING' || kind === 'UNIT')
  return homes.length ? homes[homes.length - 1].id : ''
}
