import assert from 'node:assert/strict'
import { serverUrl } from './phone.mjs'

const OPEN_ACTIVITIES = `{
  activities(first: 50, filter: { phases: [OPEN], freePlaces: 2 }) {
    edges { node { id title kind partyLimit requiredLevel community { name } } }
  }
}`

/** An activity that a guest can join with one more person. */
export async function activityForTwo() {
  const response = await fetch(`${serverUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: OPEN_ACTIVITIES }),
  })
  const { data, errors } = await response.json()
  assert.equal(errors, undefined)
  const found = data.activities.edges.map((each) => each.node)
    .find((each) => each.partyLimit >= 2 && each.requiredLevel === 'GUEST' && each.community)
  assert.ok(found, 'the server has an open activity of a community that takes guests in pairs')
  return found
}
