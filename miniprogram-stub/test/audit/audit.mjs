// Audits the server at LINLI_URL against GraphQL over HTTP; prints the counts and what is missing.
import { serverAudits } from 'graphql-http'

const WANTED = 58
const server = process.env.LINLI_URL
if (!server) throw new Error('set LINLI_URL to the address of the server, for example http://127.0.0.1:8080')

const counts = {}
const missing = []
for (const audit of serverAudits({ url: `${server}/graphql` })) {
  const result = await audit.fn()
  const level = audit.name.split(' ')[0]
  counts[level] ??= { passed: 0, all: 0 }
  counts[level].all++
  if (result.status === 'ok') counts[level].passed++
  else missing.push(`${audit.id} ${audit.name}: ${result.reason}`)
}

const levels = Object.entries(counts)
const sum = (key) => levels.reduce((total, [, each]) => total + each[key], 0)
const parts = levels.map(([level, each]) => `${level} ${each.passed}/${each.all}`).join(', ')
console.log(`GraphQL over HTTP: ${sum('passed')}/${sum('all')} (${parts})`)
for (const each of missing) console.log(`missing: ${each}`)
const strict = ['MUST', 'SHOULD'].every((level) => counts[level].passed === counts[level].all)
if (sum('passed') < WANTED || !strict) process.exitCode = 1
