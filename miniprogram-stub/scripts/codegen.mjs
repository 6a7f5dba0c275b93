// Writes miniprogram/api/generated.ts from the schema and graphql/*.graphql; with --check it only compares.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { buildSchema, concatAST, parse, printSchema, specifiedRules, validate } from 'graphql'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const out = path.join(root, 'miniprogram/api/generated.ts')

const read = (folder, ending) => fs.readdirSync(folder).filter((name) => name.endsWith(ending)).sort()
  .map((name) => ({ location: name, text: fs.readFileSync(path.join(folder, name), 'utf8') }))

const schema = buildSchema(read(path.resolve(root, '../schema'), '.graphqls').map((each) => each.text).join('\n'))
const documents = read(path.join(root, 'graphql'), '.graphql')
  .map(({ location, text }) => ({ location, document: parse(text, { noLocation: false }) }))

const faults = validate(schema, concatAST(documents.map((each) => each.document)), specifiedRules)
if (faults.length) fail(faults.map(String).join('\n\n'))

const code = `// Made by scripts/codegen.mjs from the schema and graphql/*.graphql: run npm run codegen after a change.
${await codegen({
  filename: out,
  schema: parse(printSchema(schema)),
  schemaAst: schema,
  documents,
  plugins: [{ operations: {} }, { typedDocuments: {} }],
  pluginMap: { operations, typedDocuments },
  config: {
    documentMode: 'string',
    enumType: 'string-literal',
    scalars: { ID: 'string', DateTime: 'string' },
    useTypeImports: true,
  },
})}
`

if (!process.argv.includes('--check')) fs.writeFileSync(out, code)
else if (!fs.existsSync(out) || fs.readFileSync(out, 'utf8') !== code) fail('miniprogram/api/generated.ts is out of date: run npm run codegen.')
console.log(`${documents.length} files of operations fit the schema`)

function fail(reason) {
  console.error(reason)
  process.exit(1)
}
