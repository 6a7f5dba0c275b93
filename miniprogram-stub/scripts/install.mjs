// Installs what package-lock.json names, unless node_modules was made from this very lock file; Maven calls this.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const lock = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')
const installed = path.join(root, 'node_modules/.linli-package-lock.json')

if (fs.existsSync(installed) && fs.readFileSync(installed, 'utf8') === lock) {
  console.log('node_modules is up to date')
} else {
  // Windows starts npm through a script of the shell.
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (npm.error) console.error(npm.error.message)
  if (npm.status !== 0) process.exit(npm.status ?? 1)
  fs.writeFileSync(installed, lock)
}
