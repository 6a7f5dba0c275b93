import assert from 'node:assert/strict'
import { serverUrl } from './phone.mjs'

const OPEN_ACTIVITIES = `{
  activities(first: 50, filter: { phases: [OPEN], freePlaces: 2 }) {
    edges { node { id title kind partyLimit requiredLevel community { name } } }
  }
}`

/** Asks the server as a person would, with a document of one's own, which embedded mode takes. */
export async function ask(query, variables = {}, token = '') {
  const response = await fetch(`${serverUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  assert.equal(errors, undefined)
  return data
}

/** The access token of a person of the demo. */
export async function tokenOf(person) {
  const code = `dev-${person}_${Math.random().toString(36).slice(2, 14)}`
  const { login } = await ask('mutation($input: LoginInput!) { login(input: $input) { session { accessToken } userErrors { message } } }', { input: { code } })
  assert.deepEqual(login.userErrors, [])
  return login.session.accessToken
}

const CHILDREN = 'query($id: ID!) { organisation(id: $id) { children(first: 50) { edges { node { id kind name } } } } }'

const HOUSEHOLDS = 'query($id: ID!) { organisation(id: $id) { ancestors { kind name } households(first: 50) { edges { node { id name } } } } }'

const childrenOf = async (id, token) => (await ask(CHILDREN, { id }, token)).organisation.children.edges.map((each) => each.node)

/** The buildings below the node of a person's first appointment. */
export async function buildingsOf(token) {
  const { viewer } = await ask('{ viewer { appointments { organisation { id kind name } } } }', {}, token)
  const found = []
  for (let level = [viewer.appointments[0].organisation]; level.length;) {
    found.push(...level.filter((each) => each.kind === 'BUILDING'))
    const above = level.filter((each) => each.kind !== 'BUILDING')
    level = (await Promise.all(above.map((each) => childrenOf(each.id, token)))).flat()
  }
  assert.ok(found.length, 'there are buildings below the appointment')
  return found
}

/** A household of a building, with the names of the lists that lead to the building. */
export async function homeIn(building, token) {
  const { organisation } = await ask(HOUSEHOLDS, { id: building.id }, token)
  const households = organisation.households.edges.map((each) => each.node)
  return { household: households[households.length - 1], path: [...organisation.ancestors.filter((each) => each.kind !== 'DISTRICT'), building] }
}

// All households of a building get their letters at once.
const letterCodes = []

/** The code of a fresh letter to some household of the grid worker's, each time another one. */
export async function letterCode() {
  if (letterCodes.length) return letterCodes.pop()
  const token = await tokenOf('grid-worker')
  for (const { id } of await buildingsOf(token)) {
    const input = { organisationId: id }
    const { codeLettersIssue } = await ask('mutation($input: CodeLettersIssueInput!) { codeLettersIssue(input: $input) { letters { code } userErrors { message } } }', { input }, token)
    assert.deepEqual(codeLettersIssue.userErrors, [])
    letterCodes.push(...codeLettersIssue.letters.map((each) => each.code))
    if (letterCodes.length) return letterCodes.pop()
  }
  throw new Error('Every household has a letter in force')
}

/** An activity that a guest can join with one more person. */
export async function activityForTwo() {
  const data = await ask(OPEN_ACTIVITIES)
  const found = data.activities.edges.map((each) => each.node)
    .find((each) => each.partyLimit >= 2 && each.requiredLevel === 'GUEST' && each.community)
  assert.ok(found, 'the server has an open activity of a community that takes guests in pairs')
  return found
}
