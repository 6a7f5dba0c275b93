import { request } from './client'
import { CommunitiesDocument, type CommunitiesQuery } from './generated'

export type Community = CommunitiesQuery['communities']['edges'][number]['node']

const FIRST = 50
const PAGES = 10

/** Every community, in the order of their names. */
export async function listCommunities(): Promise<Community[]> {
  const found: Community[] = []
  let after: string | null = null
  for (let page = 0; page < PAGES; page++) {
    const { communities }: CommunitiesQuery = await request(CommunitiesDocument, { first: FIRST, after })
    found.push(...communities.edges.map((each) => each.node))
    after = communities.pageInfo.endCursor ?? null
    if (!communities.pageInfo.hasNextPage || !after) break
  }
  return found
}
