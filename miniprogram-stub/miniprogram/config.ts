/** Where the Linli server of this mini-program answers; it must be one of the domains allowed in WeChat's console. */
export const apiUrl = 'https://linli.example.com/graphql'
