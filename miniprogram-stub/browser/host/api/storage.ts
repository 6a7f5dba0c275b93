import { person } from '../person'

/** Each person has a phone of her own, so what is stored is kept apart. */
const key = (name: string) => `linli:${person}:${name}`

export const storage = {
  getStorageSync(name: string): unknown {
    const stored = localStorage.getItem(key(name))
    return stored === null ? '' : JSON.parse(stored)
  },
  setStorageSync(name: string, value: unknown) {
    localStorage.setItem(key(name), JSON.stringify(value))
  },
  removeStorageSync(name: string) {
    localStorage.removeItem(key(name))
  },
}
