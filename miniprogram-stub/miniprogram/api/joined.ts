/** Two pages of a list in one. The list may have moved between them, so what came before is not taken again. */
export function joined<T extends { id: string }>(before: T[], after: T[]): T[] {
  const known = new Set(before.map((each) => each.id))
  return [...before, ...after.filter((each) => !known.has(each.id))]
}
