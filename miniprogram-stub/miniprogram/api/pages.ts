interface Connection<T> {
  edges: { node: T }[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}

/** One page of a list; the cursor is null on the last one. */
export interface Page<T> {
  nodes: T[]
  cursor: string | null
}

export const pageOf = <T>({ edges, pageInfo }: Connection<T>): Page<T> => ({
  nodes: edges.map((each) => each.node),
  cursor: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
})

const MOST = 10

/** All of a list that is known to be short, page by page. */
export async function allOf<T>(fetch: (after: string | null) => Promise<Connection<T> | null | undefined>): Promise<T[]> {
  const found: T[] = []
  let after: string | null = null
  for (let page = 0; page < MOST; page++) {
    const connection = await fetch(after)
    if (!connection) break
    const { nodes, cursor } = pageOf(connection)
    found.push(...nodes)
    if (!cursor) break
    after = cursor
  }
  return found
}
