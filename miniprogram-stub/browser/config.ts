/** In the preview the API is at the page's own origin. */
export const apiUrl = '/graphql'
