import path from 'node:path'
import esbuild from 'esbuild'
import { collect, readJson } from './components.mjs'
import { entry } from './entry.mjs'
import { app, browser, root } from './paths.mjs'
import { compileTemplates } from './templates.mjs'

/** Bundles the mini-program and the host into one script; gives back the warnings of the template compiler. */
export async function bundle(outfile, options = {}) {
  const appJson = readJson(path.join(app, 'app.json'))
  const components = collect(appJson)
  const templates = compileTemplates(components)
  await esbuild.build({
    stdin: { contents: entry(appJson, components, templates.code), resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'iife',
    target: 'es2020',
    outfile,
    logLevel: 'warning',
    plugins: [ownConfig],
    ...options,
  })
  return templates.warnings
}

/** In a browser the API is at the page's own origin, so another file stands in for config.ts. */
const ownConfig = {
  name: 'own-config',
  setup(build) {
    build.onLoad({ filter: /miniprogram[\\/]config\.ts$/ }, () => ({
      contents: `export * from ${JSON.stringify(path.join(browser, 'config.ts'))}`,
      resolveDir: browser,
      loader: 'ts',
    }))
  },
}
