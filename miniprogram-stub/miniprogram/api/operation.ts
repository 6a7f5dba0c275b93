/** An operation whose text the server knows by its hash; what it takes and gives is known to the compiler only. */
export interface KnownDocument<R, V> {
  id: string
  operationName: string
  isMutation: boolean
  types?: (variables: V) => R
}

/** What goes over the wire. */
export interface Operation {
  documentId: string
  operationName: string
  variables: Record<string, unknown>
}

type WithInput = { input?: Record<string, unknown> }

/** Names the operation; a mutation gets a clientRequestId, so that sending it again changes nothing twice. */
export function prepare<R, V>(document: KnownDocument<R, V>, variables: V): Operation {
  const { id: documentId, operationName, isMutation } = document
  const { input, ...others } = variables as WithInput
  if (!isMutation) return { documentId, operationName, variables: variables as Record<string, unknown> }
  return { documentId, operationName, variables: { ...others, input: { clientRequestId: uuid(), ...input } } }
}

/** Only has to differ from every other one of the same person, so ordinary randomness will do. */
function uuid() {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16))
}
