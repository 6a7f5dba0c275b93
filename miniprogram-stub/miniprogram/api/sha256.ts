const ROTATE = (value: number, by: number) => (value >>> by) | (value << (32 - by))

/** The first 32 bits of the fractional part of a root of a prime, as the standard makes its numbers. */
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0

const PRIMES = (() => {
  const found: number[] = []
  for (let each = 2; found.length < 64; each++) if (found.every((prime) => each % prime)) found.push(each)
  return found
})()
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const KEYS = PRIMES.map((prime) => fraction(Math.cbrt(prime)))

/** SHA-256 of a text of ASCII letters in hexadecimal digits; mini-programs have none of their own. */
export function sha256(text: string): string {
  const state = START.slice()
  const words = padded(text)
  for (let at = 0; at < words.length; at += 16) mix(state, words.slice(at, at + 16))
  return state.map((each) => (each >>> 0).toString(16).padStart(8, '0')).join('')
}

function padded(text: string): number[] {
  const words = new Array<number>((((text.length + 8) >> 6) + 1) * 16).fill(0)
  for (let at = 0; at < text.length; at++) words[at >> 2] |= text.charCodeAt(at) << (24 - (at % 4) * 8)
  words[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8)
  words[words.length - 1] = text.length * 8
  return words
}

function mix(state: number[], block: number[]) {
  for (let at = 16; at < 64; at++) {
    const [early, late] = [block[at - 15], block[at - 2]]
    const low = ROTATE(early, 7) ^ ROTATE(early, 18) ^ (early >>> 3)
    const high = ROTATE(late, 17) ^ ROTATE(late, 19) ^ (late >>> 10)
    block[at] = (block[at - 16] + low + block[at - 7] + high) | 0
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let at = 0; at < 64; at++) {
    const one = (h + (ROTATE(e, 6) ^ ROTATE(e, 11) ^ ROTATE(e, 25)) + ((e & f) ^ (~e & g)) + KEYS[at] + block[at]) | 0
    const two = ((ROTATE(a, 2) ^ ROTATE(a, 13) ^ ROTATE(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [at, each] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] + each) | 0
}
