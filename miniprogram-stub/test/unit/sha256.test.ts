import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '../../miniprogram/api/sha256'

test('makes what others make of the same text, of any length', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'abc|0,1,2'.repeat(30).slice(0, length)
    expect(sha256(text), text).toBe(createHash('sha256').update(text).digest('hex'))
  }
})
