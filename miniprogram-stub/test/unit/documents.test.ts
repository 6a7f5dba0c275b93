import crypto from 'node:crypto'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import * as generated from '../../miniprogram/api/generated'

const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
const manifest: Record<string, string> = JSON.parse(fs.readFileSync(`../schema/documents/miniprogram/${version}.json`, 'utf8'))

test('the server is given exactly the documents that the app sends', () => {
  const sent = Object.values(generated)

  expect(sent.length).toBeGreaterThan(10)
  expect(sent.map(({ id }) => id).sort()).toEqual(Object.keys(manifest))
  for (const { id, operationName, isMutation } of sent) {
    expect(manifest[id]).toMatch(new RegExp(`(^|})${isMutation ? 'mutation' : 'query'} ${operationName}\\W`))
  }
})

test('a document is known by the hash of its text', () => {
  for (const [id, text] of Object.entries(manifest)) expect(id).toBe(`sha256:${crypto.createHash('sha256').update(text, 'utf8').digest('hex')}`)
})

test('the package carries no text of a document', () => {
  const sources = (fs.readdirSync('miniprogram', { recursive: true }) as string[]).filter((each) => each.endsWith('.ts'))

  for (const file of sources) expect(fs.readFileSync(`miniprogram/${file}`, 'utf8'), file).not.toMatch(/\b(query|mutation|fragment) \w+ ?[({]|fragment \w+ on/)
})
