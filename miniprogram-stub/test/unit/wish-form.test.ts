import { expect, test } from 'vitest'
import { zh } from '../../miniprogram/i18n/zh'
import { contentOf, emptyForm, faultIn, offeredDays, type WishForm } from '../../miniprogram/packages/wishes/write/form'

const form = (other: Partial<WishForm> = {}): WishForm => ({ ...emptyForm, kind: 'THING', title: ' 想要一个书包 ', category: 'LEARNING', why: '旧的坏了', value: '80', station: 's1', ...other })

test.each<[Partial<WishForm>, keyof typeof zh.wishForm.missing]>([
  [{ kind: '' }, 'kind'], [{ title: '  ' }, 'title'], [{ category: '' }, 'category'], [{ why: '' }, 'why'], [{ value: '' }, 'value'], [{ value: '0' }, 'value'],
  [{ parts: '1.5' }, 'parts'], [{ parts: '101' }, 'parts'], [{ station: '' }, 'station'], [{ beneficiary: '' }, 'beneficiary'],
])('%o lacks %s', (other, missing) => {
  expect(faultIn(form(other), zh)).toBe(zh.wishForm.missing[missing])
})

test('help costs nothing, and what is brought home needs no station', () => {
  const help = form({ kind: 'HELP', value: '', delivery: 'HOME', station: 's1' })

  expect(faultIn(help, zh)).toBe('')
  expect(contentOf(help)).not.toHaveProperty('value')
  expect(contentOf(help)).not.toHaveProperty('stationId')
})

test('a thing goes with its value and its station, and without spaces at the ends', () => {
  expect(contentOf(form({ wantedBy: '2030-05-01' }))).toEqual({
    kind: 'THING', title: '想要一个书包', category: 'LEARNING', why: '旧的坏了', pictureIds: [], value: 80, parts: 1, wantedBy: '2030-05-01', delivery: 'STATION', stationId: 's1', beneficiary: 'SELF', pseudonymous: false,
  })
})

test('a child is always under a pseudonym, and a family name is told only with one', () => {
  expect(contentOf(form({ beneficiary: 'CHILD', surname: '李' }))).toMatchObject({ pseudonymous: true, surname: '李' })
  expect(contentOf(form({ surname: '李' }))).not.toHaveProperty('surname')
})

test('the days that are offered are those of Shanghai, and the one chosen before', () => {
  const evening = Date.parse('2030-04-30T16:30:00Z')

  expect(offeredDays('', evening)).toEqual(['', '2030-05-08', '2030-05-31', '2030-07-30'])
  expect(offeredDays('2030-06-09', evening).at(-1)).toBe('2030-06-09')
})
