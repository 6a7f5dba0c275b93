import fs from 'node:fs'
import { expect, test } from 'vitest'

const files = (fs.readdirSync('miniprogram', { recursive: true }) as string[])
const templates = files.filter((each) => each.endsWith('.wxml')).map((each) => [each, fs.readFileSync(`miniprogram/${each}`, 'utf8')])

test('whatever can be tapped says what it is', () => {
  for (const [file, template] of templates) {
    for (const [tag] of template.matchAll(/<(?:view|text)\b[^>]*bind:tap=[^>]*>/g)) expect(tag, file).toContain('aria-role=')
  }
})

test('a component uses no selector that WeChat does not allow in one', () => {
  for (const file of files.filter((each) => each.startsWith('components') && each.endsWith('.wxss'))) {
    const selectors = fs.readFileSync(`miniprogram/${file}`, 'utf8').split('\n').filter((line) => line.includes('{') && !line.startsWith('@')).map((line) => line.split('{')[0])
    for (const each of selectors) expect(each, file).not.toMatch(/[#[]|(^|[\s,>+])(view|text|button|input|page)\b/)
  }
})
