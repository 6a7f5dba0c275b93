import { expect, test } from 'vitest'
import type { BallotType } from '../../miniprogram/api/generated'
import { pointed, toggled, used } from '../../miniprogram/api/vote-choice'

const terms = (type: BallotType, most = 1, budgetFen: number | null = null, costs: (number | null)[] = [null, null, null]) =>
  ({ type, most, budgetFen, options: costs.map((costFen, place) => ({ place, text: `项目${place}`, costFen })) })

test.each(['YES_NO', 'ONE_OF'] as const)('%s names one', (type) => {
  expect(toggled(terms(type), null, 1)).toEqual([1])
  expect(toggled(terms(type), [1], 2)).toEqual([2])
})

test('up to so many are named, in the order of the options, and one more changes nothing', () => {
  const two = toggled(terms('UP_TO', 2), [2], 0)

  expect(two).toEqual([0, 2])
  expect(toggled(terms('UP_TO', 2), two, 1)).toBe(two)
  expect(toggled(terms('UP_TO', 2), two, 0)).toEqual([2])
  expect(toggled(terms('UP_TO', 2), [2], 2)).toBeNull()
})

test('a ranking keeps the order of the taps', () => {
  expect(toggled(terms('RANKING'), [2], 0)).toEqual([2, 0])
  expect(toggled(terms('RANKING'), [2, 0, 1], 0)).toEqual([2, 1])
})

test('what is chosen costs no more than there is', () => {
  const budget = terms('KNAPSACK', 1, 1000, [600, 500, 400])
  const dear = toggled(budget, null, 0)

  expect(toggled(budget, dear, 1)).toBe(dear)
  expect(toggled(budget, dear, 2)).toEqual([0, 2])
  expect(used(budget, [0, 2])).toBe(1000)
})

test('no more points are given than there are, and none are taken where there are none', () => {
  const points = terms('POINTS', 2)
  const two = pointed(points, pointed(points, null, 1, 1), 0, 1)

  expect(two).toEqual([1, 1, 0])
  expect(pointed(points, two, 2, 1)).toBe(two)
  expect(pointed(points, two, 2, -1)).toBe(two)
  expect(pointed(points, [1, 0, 0], 0, -1)).toBeNull()
  expect(pointed(points, [], 2, 1)).toEqual([0, 0, 1])
})
