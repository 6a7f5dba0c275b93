import type { Ballot } from './ballots'

/** What is being chosen: places of options, with points the points of each; null as long as nothing is. */
export type Choice = number[] | null

type Terms = Pick<Ballot, 'type' | 'options' | 'most' | 'budgetFen'>

/** The choice after an option was tapped; the same one when that is more than a vote may say. */
export function toggled(terms: Terms, choice: Choice, place: number): Choice {
  const { type } = terms
  if (type === 'YES_NO' || type === 'ONE_OF') return [place]
  const chosen = choice ?? []
  const next = chosen.includes(place) ? chosen.filter((each) => each !== place) : [...chosen, place]
  return isWithin(terms, next) ? orNull(type === 'RANKING' ? next : next.sort((a, b) => a - b)) : choice
}

/** The choice after points were given to an option, or taken from it. */
export function pointed(terms: Terms, choice: Choice, place: number, by: number): Choice {
  const points = choice?.length ? [...choice] : terms.options.map(() => 0)
  points[place] += by
  if (points[place] < 0 || sum(points) > terms.most) return choice
  return sum(points) ? points : null
}

function isWithin(terms: Terms, choice: number[]) {
  if (terms.type === 'UP_TO') return choice.length <= terms.most
  return terms.type !== 'KNAPSACK' || used(terms, choice) <= (terms.budgetFen ?? 0)
}

const orNull = (choice: number[]): Choice => (choice.length ? choice : null)

/** What is used up so far: money, points, or options. */
export function used({ type, options }: Terms, choice: Choice): number {
  if (!choice) return 0
  if (type === 'KNAPSACK') return sum(choice.map((place) => options[place].costFen ?? 0))
  return type === 'POINTS' ? sum(choice) : choice.length
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
