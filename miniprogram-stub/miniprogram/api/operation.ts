import type { TypedDocumentString } from './generated'

/** What goes over the wire. */
export interface Operation {
  query: string
  operationName: string
  variables: Record<string, unknown>
}

type WithInput = { input?: Record<string, unknown> }

/** Names the operation; a mutation gets a clientRequestId, so that sending it again changes nothing twice. */
export function prepare<R, V>(document: TypedDocumentString<R, V>, variables: V): Operation {
  const query = document.toString().trim()
  const [, kind, operationName] = /^(query|mutation)\s+(\w+)/.exec(query) ?? []
  const { input, ...others } = variables as WithInput
  if (kind !== 'mutation') return { query, operationName, variables: variables as Record<string, unknown> }
  return { query, operationName, variables: { ...others, input: { clientRequestId: uuid(), ...input } } }
}

export const isMutation = (operation: Operation) => operation.query.startsWith('mutation')

/** Only has to differ from every other one of the same person, so ordinary randomness will do. */
function uuid() {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16))
}
