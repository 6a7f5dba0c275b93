import path from 'node:path'
import { builtins, pagesOf, scriptOf } from './components.mjs'
import { app, host } from './paths.mjs'
import { wxssToCss } from './styles.mjs'

const text = JSON.stringify

/** The script that starts the app: it hands templates, styles and code to the host, and then lets it begin. */
export function entry(appJson, components, templates) {
  const described = { app: appJson, pages: pagesOf(appJson), builtins: builtins() }
  return [
    `import { host } from ${text(path.join(host, 'index.ts'))}`,
    `host.describe(${text(described)}, ${templates})`,
    `host.style('app', ${text(wxssToCss(path.join(app, 'app.wxss')))})`,
    ...components.filter((each) => each.isBuiltin).map(definition),
    `host.launch(() => require(${text(scriptOf(path.join(app, 'app')))}))`,
    ...components.filter((each) => !each.isBuiltin).map(definition),
    'host.start()',
  ].join('\n')
}

function definition(component, index) {
  const { id, base, config } = component
  const prefix = sharesStyles(config) ? null : `${component.isBuiltin ? 'b' : 'c'}${index}`
  const css = wxssToCss(`${base}.wxss`, prefix ? { prefix } : { page: id })
  const script = scriptOf(base)
  const load = script ? `() => require(${text(script)})` : '() => Component({})'
  return `host.define(${text(id)}, ${text(config)}, ${text(prefix)}, ${text(css)}, ${load})`
}

const sharesStyles = (config) => {
  const isolation = config.styleIsolation ?? (config.component ? 'isolated' : 'shared')
  return isolation === 'shared' || isolation === 'page-shared'
}
