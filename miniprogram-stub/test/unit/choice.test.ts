import { expect, test } from 'vitest'
import { countChosen, everything, toFilter, type When } from '../../miniprogram/components/filter-bar/choice'

const now = Date.parse('2026-11-25T12:00:30Z') // Wednesday, 20:00 in Shanghai

test('everything asks for everything', () => {
  expect(toFilter(everything, now)).toEqual({})
  expect(countChosen(everything)).toBe(0)
})

test('a choice becomes the filter of the server', () => {
  const choice = { community: 'c1', kind: 'CLINIC' as const, when: 'all' as const, free: true, text: `  ${'长'.repeat(50)}` }

  expect(toFilter(choice, now)).toEqual({ organisationId: 'c1', kinds: ['CLINIC'], freePlaces: 1, text: '长'.repeat(40) })
  expect(countChosen(choice)).toBe(3)
})

test.each([
  ['today', '2026-11-25T16:00:00.000Z'],
  ['week', '2026-11-29T16:00:00.000Z'],
  ['month', '2026-11-30T16:00:00.000Z'],
])('%s lasts from now to its last midnight in Shanghai', (when, to) => {
  expect(toFilter({ ...everything, when: when as When }, now)).toEqual({ from: '2026-11-25T12:00:00.000Z', to })
})

test('a week ends with its Sunday', () => {
  const sunday = Date.parse('2026-11-29T02:00:00Z')

  expect(toFilter({ ...everything, when: 'week' }, sunday).to).toBe('2026-11-29T16:00:00.000Z')
})
