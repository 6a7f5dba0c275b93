import fs from 'node:fs'
import path from 'node:path'
import { app, browser, modules } from './paths.mjs'

const font = path.join(modules, '@fontsource-variable/noto-sans-sc')

/** Copies what the bundle refers to: the page, the host's styles, the app's pictures and a Chinese font. */
export function copyAssets(out) {
  for (const name of ['index.html', 'host.css']) fs.copyFileSync(path.join(browser, name), path.join(out, name))
  for (const name of fs.readdirSync(app, { recursive: true })) {
    if (/\.(png|jpe?g|gif|svg|webp)$/.test(name)) copy(path.join(app, name), path.join(out, name))
  }
  copy(path.join(font, 'index.css'), path.join(out, 'font/font.css'))
  copy(path.join(font, 'LICENSE'), path.join(out, 'font/LICENSE'))
  fs.cpSync(path.join(font, 'files'), path.join(out, 'font/files'), { recursive: true })
}

function copy(from, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.copyFileSync(from, to)
}
