import { apiUrl } from '../config'

/** The whole address of something that the server names by its path. */
export const serverUrl = (path: string) => `${apiUrl.replace(/\/graphql$/, '')}/${path.replace(/^\//, '')}`
