/** A picture on the server, and where it can be seen. */
export interface Shown {
  id: string
  src: string
}
