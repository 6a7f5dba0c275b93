const KEY = 'linli:person'

/** Who holds the simulated phone: named in the address, or else the one of the last visit, or else somebody new. */
export const person = named(new URLSearchParams(location.search).get('as')) || localStorage.getItem(KEY) || somebody()
localStorage.setItem(KEY, person)

/** The simulated WeChat reads the name between the hyphen and the underscore. */
export const loginCode = () => `dev-${person}_${random(12)}`

/** The number of the simulated phone: named in the address, or else made from the person's name, always the same. */
export const phoneNumber = new URLSearchParams(location.search).get('phone')?.replace(/\D/g, '') || `199${digits(person)}`

/** The simulated WeChat reads the number between the hyphen and the underscore. */
export const phoneCode = () => `phone-${phoneNumber}_${random(12)}`

/** The address of the preview in another person's hands. */
export function addressOf(name: string) {
  const address = new URL(location.href)
  address.searchParams.set('as', named(name) || somebody())
  address.searchParams.delete('phone')
  address.hash = ''
  return address.href
}

function named(name: string | null) {
  return (name ?? '').replace(/[^A-Za-z0-9-]/g, '-').slice(0, 40)
}

function somebody() {
  return `guest-${random(6)}`
}

function random(length: number) {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return [...crypto.getRandomValues(new Uint8Array(length))].map((each) => letters[each % letters.length]).join('')
}

function digits(name: string) {
  let sum = 7
  for (const each of name) sum = (sum * 31 + each.charCodeAt(0)) % 100_000_000
  return String(sum).padStart(8, '0')
}
