/** Each of them once, where it stands first. */
export const distinct = <T extends { id: string }>(items: readonly T[]): T[] =>
  items.filter((each, index) => items.findIndex(({ id }) => id === each.id) === index)
