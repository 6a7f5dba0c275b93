import fs from 'node:fs'
import path from 'node:path'
import { app, builtin } from './paths.mjs'

export const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))

/** The script of a component, whichever language it is written in. */
export const scriptOf = (base) => ['.ts', '.js'].map((end) => base + end).find(fs.existsSync)

/** Every page of app.json, those of its sub-packages included. */
export function pagesOf(appJson) {
  const packaged = (appJson.subPackages ?? []).flatMap((each) => each.pages.map((page) => `${each.root}/${page}`))
  return [...appJson.pages, ...packaged]
}

/** Finds the built-in components and all that the pages use, in the order in which they must be defined. */
export function collect(appJson) {
  const found = new Map()
  for (const name of builtins()) add(found, `builtin/${name}/${name}`, path.join(builtin, name, name), {})
  for (const page of pagesOf(appJson)) add(found, page, path.join(app, page), appJson.usingComponents)
  return [...found.values()]
}

export function builtins() {
  return fs.readdirSync(builtin, { withFileTypes: true }).filter((each) => each.isDirectory()).map((each) => each.name)
}

function add(found, id, base, shared = {}) {
  if (found.has(id)) return
  const own = fs.existsSync(`${base}.json`) ? readJson(`${base}.json`) : { component: true }
  const using = {}
  found.set(id, null)
  for (const [tag, reference] of Object.entries({ ...shared, ...own.usingComponents })) {
    const used = resolve(id, reference)
    using[tag] = `/${used}`
    add(found, used, path.join(app, used), shared)
  }
  // Taken out and put back, so that a component stands after those it uses.
  found.delete(id)
  found.set(id, { id, base, config: { ...own, usingComponents: using }, isBuiltin: id.startsWith('builtin/') })
}

function resolve(from, reference) {
  return reference.startsWith('/') ? reference.slice(1) : path.posix.join(path.posix.dirname(from), reference)
}
