/** Why the server refused, in words for the person; empty when it did not. */
export const refusalOf = ({ userErrors }: { userErrors: { message: string }[] }): string =>
  userErrors.map((each) => each.message).join('\n')
