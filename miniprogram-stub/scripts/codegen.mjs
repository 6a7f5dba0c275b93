// Writes from the schema and graphql/*.graphql what the app sends: miniprogram/api/generated.ts with types and hashes, and
// for the server the documents behind the hashes, ../schema/documents/miniprogram/<version>.json. --check only compares.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import { buildSchema, concatAST, parse, print, printSchema, separateOperations, specifiedRules, stripIgnoredCharacters, validate } from 'graphql'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))

const read = (folder, ending) => fs.readdirSync(folder).filter((name) => name.endsWith(ending)).sort()
  .map((name) => ({ location: name, text: fs.readFileSync(path.join(folder, name), 'utf8') }))

const schema = buildSchema(read(path.resolve(root, '../schema'), '.graphqls').map((each) => each.text).join('\n'))
const documents = read(path.join(root, 'graphql'), '.graphql')
  .map(({ location, text }) => ({ location, document: parse(text, { noLocation: false }) }))

const whole = concatAST(documents.map((each) => each.document))
const faults = validate(schema, whole, specifiedRules)
if (faults.length) fail(faults.map(String).join('\n\n'))

// Each operation with the fragments that it uses, as short as it can be said.
const sent = Object.entries(separateOperations(whole)).map(([name, document]) => {
  const text = stripIgnoredCharacters(print(document))
  const id = `sha256:${crypto.createHash('sha256').update(text, 'utf8').digest('hex')}`
  const { operation } = document.definitions.find((each) => each.kind === 'OperationDefinition')
  return { name, operation, text, id }
})

const types = await codegen({
  filename: 'generated.ts',
  schema: parse(printSchema(schema)),
  schemaAst: schema,
  documents,
  plugins: [{ operations: {} }],
  pluginMap: { operations },
  config: { enumType: 'string-literal', scalars: { ID: 'string', DateTime: 'string', Date: 'string', LocalTime: 'string' } },
})

const hashes = sent.map(({ name, operation, id }) => {
  const type = name + (operation === 'mutation' ? 'Mutation' : 'Query')
  return `export const ${name}Document: KnownDocument<${type}, ${type}Variables> = {
  id: '${id}',
  operationName: '${name}',
  isMutation: ${operation === 'mutation'},
}`
})

const outputs = {
  'miniprogram/api/generated.ts': `// Made by scripts/codegen.mjs from the schema and graphql/*.graphql: run npm run codegen after a change.
import type { KnownDocument } from './operation'

${types}
${hashes.join('\n')}
`,
  [`../schema/documents/miniprogram/${version}.json`]:
    `${JSON.stringify(Object.fromEntries(sent.map(({ id, text }) => [id, text]).sort()), null, 2)}\n`,
}

for (const [name, text] of Object.entries(outputs)) {
  const file = path.join(root, name)
  if (!process.argv.includes('--check')) {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  } else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) fail(`${name} is out of date: run npm run codegen.`)
}
console.log(`${documents.length} files of operations fit the schema`)

function fail(reason) {
  console.error(reason)
  process.exit(1)
}
