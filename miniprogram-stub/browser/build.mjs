// Builds miniprogram/ into dist/, a static site that runs it on WeChat's own component engine.
import fs from 'node:fs'
import path from 'node:path'
import { copyAssets } from './build/assets.mjs'
import { bundle } from './build/bundle.mjs'
import { root } from './build/paths.mjs'

const out = path.join(root, 'dist')
fs.rmSync(out, { recursive: true, force: true })
fs.mkdirSync(out, { recursive: true })
const script = path.join(out, 'app.js')
const warnings = await bundle(script, { minify: true, sourcemap: true })
copyAssets(out)
for (const each of warnings) console.error(each)
console.log(`dist/app.js ${Math.round(fs.statSync(script).size / 1024)} KiB`)
process.exitCode = warnings.length ? 1 : 0
