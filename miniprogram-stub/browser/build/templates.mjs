import fs from 'node:fs'
import path from 'node:path'
import compiler from 'glass-easel-template-compiler'
import { app } from './paths.mjs'

/** Compiles the WXML of the components and what it imports into one script. */
export function compileTemplates(components) {
  const group = new compiler.TmplGroup()
  const added = new Set()
  const warnings = []

  function addTemplate(id, file) {
    if (added.has(id)) return
    added.add(id)
    const found = group.addTmpl(id, fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '<slot/>') ?? []
    for (const each of found) warnings.push(`${id}.wxml:${each.startLine}: ${each.message}`)
    for (const used of group.getDirectDependencies(id)) addTemplate(used, `${path.join(app, used)}.wxml`)
  }

  for (const each of components) addTemplate(each.id, `${each.base}.wxml`)
  return { code: group.getTmplGenObjectGroups(), warnings }
}
