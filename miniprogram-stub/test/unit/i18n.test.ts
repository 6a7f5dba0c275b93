import { expect, test } from 'vitest'
import { en } from '../../miniprogram/i18n/en'
import { fill } from '../../miniprogram/i18n/fill'
import { zh } from '../../miniprogram/i18n/zh'

/** Every text with its path. */
const texts = (node: object, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`)))

test('both languages have the same texts', () => {
  expect(texts(en).map(([path]) => path).sort()).toEqual(texts(zh).map(([path]) => path).sort())
})

test('no text is empty, and English has no Chinese in it', () => {
  for (const [path, text] of [...texts(en), ...texts(zh)]) expect(text.trim(), path).not.toBe('')
  for (const [path, text] of texts(en)) expect(text, path).not.toMatch(/[\u4e00-\u9fff]/)
})

test('both languages fill the same places, dates aside', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  const chinese = new Map(texts(zh))
  for (const [path, text] of texts(en)) {
    if (!path.startsWith('date')) expect(places(text), path).toEqual(places(chinese.get(path)!))
  }
})

test('the buttons of a question have at most the four characters that WeChat takes', () => {
  for (const t of [zh, en]) {
    const answers = Object.values({ ...t.questions, ...t.wishQuestions, ...t.bookingQuestions, ...t.hostingQuestions, ...t.topicQuestions }).flatMap(({ yes, no }) => [yes, no])
    for (const text of [...answers, t.activity.cancelYes, t.activity.cancelNo, t.mine.signOutYes, t.mine.stay]) expect(text.length, text).toBeLessThanOrEqual(4)
  }
})

test('fills places and leaves unknown ones alone', () => {
  expect(fill('{n} of {all} {x}', { n: 1, all: 'two' })).toBe('1 of two {x}')
})
