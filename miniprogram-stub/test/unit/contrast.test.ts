import fs from 'node:fs'
import { expect, test } from 'vitest'

const style = (file: string) => fs.readFileSync(`miniprogram/${file}`, 'utf8')
const colours = Object.fromEntries([...style('app.wxss').matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]))

/** How much lighter one colour is than another, as WCAG counts it. */
function contrast(one: string, other: string) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test.each([
  ['ink', 'ground'], ['ink', 'paper'], ['soft', 'ground'], ['soft', 'paper'],
  ['brand', 'paper'], ['brand', 'brand-soft'], ['warm', 'paper'], ['warm', 'warm-soft'],
])('%s on %s can be read', (text, ground) => {
  expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
})

test('white on a chosen button can be read', () => {
  expect(contrast('#ffffff', colours.brand)).toBeGreaterThanOrEqual(4.5)
})

test('a button that cannot be used and a quiet tag can still be read', () => {
  const pairs = [...style('styles/shared.wxss').matchAll(/background: (#[0-9a-f]{6}); color: var\(--(\w+)\)/g)]
  expect(pairs.length).toBeGreaterThan(1)
  for (const [, ground, text] of pairs) expect(contrast(colours[text], ground), ground).toBeGreaterThanOrEqual(4.5)
})

test('a hint in a field can be read', () => {
  const [, hint] = /\.hint \{ color: (#[0-9a-f]{6})/.exec(style('components/filter-bar/index.wxss'))!
  expect(contrast(hint, colours.paper)).toBeGreaterThanOrEqual(4.5)
})
