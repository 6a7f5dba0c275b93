import { codeOf } from './fault'
import { prepare, type KnownDocument } from './operation'
import { accessToken, renew } from './session'
import { post } from './transport'

/**
 * Sends an operation and gives its data. When the server does not know the person any more, the session is renewed and
 * the same operation sent once again; a query that needs no session then still gets its answer as a stranger's.
 */
export async function request<R, V>(document: KnownDocument<R, V>, variables: V): Promise<R> {
  const operation = prepare(document, variables)
  const used = accessToken()
  try {
    return await post<R>(operation, used)
  } catch (error) {
    if (codeOf(error) !== 'UNAUTHENTICATED') throw error
  }
  await renew(used).catch((error: unknown) => {
    if (document.isMutation || codeOf(error) !== 'SIGN_IN_REFUSED') throw error
  })
  return post<R>(operation, accessToken())
}
