import path from 'node:path'
import { bundle } from '../../browser/build/bundle.mjs'
import { modules } from '../../browser/build/paths.mjs'

/** Bundles the mini-program once for all page tests; it is the same bundle that the preview runs. */
export default async function build(project) {
  const script = path.join(modules, '.cache/page-tests/app.js')
  await bundle(script)
  project.provide('script', script)
}
