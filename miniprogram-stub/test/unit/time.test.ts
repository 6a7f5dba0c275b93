import { expect, test } from 'vitest'
import { en } from '../../miniprogram/i18n/en'
import { dayStart, instantText, shortDayText, wallClock, whenText } from '../../miniprogram/i18n/time'
import { zh } from '../../miniprogram/i18n/zh'

const now = Date.parse('2026-11-22T12:00:00Z') // 20:00 in Shanghai

test.each([
  ['2026-11-22T13:00:00Z', '2026-11-22T14:30:00Z', '今天 21:00–22:30', 'Today, 21:00–22:30'],
  ['2026-11-22T17:00:00Z', '2026-11-22T18:00:00Z', '明天 01:00–02:00', 'Tomorrow, 01:00–02:00'],
  ['2026-11-28T01:00:00Z', '2026-11-28T03:00:00Z', '11月28日 周六 09:00–11:00', 'Sat 28 Nov, 09:00–11:00'],
  ['2027-01-01T01:00:00Z', '2027-01-01T03:00:00Z', '2027年1月1日 周五 09:00–11:00', 'Fri 1 Jan 2027, 09:00–11:00'],
  ['2026-11-28T01:00:00Z', '2026-11-29T03:00:00Z', '11月28日 周六 09:00 至 11月29日 周日 11:00', 'Sat 28 Nov, 09:00 to Sun 29 Nov, 11:00'],
])('says when in Chinese time: %s', (from, to, chinese, english) => {
  expect(whenText(from, to, zh, now)).toBe(chinese)
  expect(whenText(from, to, en, now)).toBe(english)
})

test('an evening in London is the next morning in Shanghai', () => {
  expect(instantText('2026-11-30T23:30:00Z', zh, now)).toBe('12月1日 周二 07:30')
  expect(wallClock(Date.parse('2026-12-31T16:00:00Z'))).toEqual({ year: 2027, month: 0, day: 1, weekday: 5, time: '00:00' })
})

test('a short day is today, tomorrow or a weekday', () => {
  const days = [0, 1, 2].map((day) => shortDayText(now + day * 86_400_000, zh, now))
  expect(days).toEqual(['今天', '明天', '周二'])
})

test('a day begins at midnight in Shanghai, also past the end of a month', () => {
  expect(new Date(dayStart(2026, 10, 31)).toISOString()).toBe('2026-11-30T16:00:00.000Z')
})
