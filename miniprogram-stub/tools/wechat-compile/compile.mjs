// Asks WeChat's official compiler whether it takes the mini-program. Nothing is uploaded and no account is needed.
import { generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ci from 'miniprogram-ci'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'linli-wechat-'))

// The compiler insists on a key and an id of the right form, but uses them only to upload.
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const privateKeyPath = path.join(scratch, 'key.pem')
fs.writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }))

const project = new ci.Project({
  appid: 'wx0123456789abcdef',
  type: 'miniProgram',
  projectPath: root,
  privateKeyPath,
  ignores: ['node_modules/**/*', 'browser/**/*', 'dist/**/*', 'test/**/*', 'test-output/**/*', 'tools/**/*'],
})

// What the compiler would otherwise ask WeChat's servers: the limits of an ordinary account.
project.attr = async () => ({
  platform: false,
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
})

const zip = path.join(scratch, 'compiled.zip')
try {
  await ci.getCompiledResult({
    project,
    version: '0.0.1',
    desc: 'compile only',
    setting: { es6: true, es7: true, minify: true, codeProtect: false, autoPrefixWXSS: true },
    onProgressUpdate: () => {},
  }, zip)
  console.log(`WeChat's compiler takes the mini-program: ${Math.ceil(fs.statSync(zip).size / 1024)} KiB compiled, of 2048 allowed`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  fs.rmSync(scratch, { recursive: true, force: true })
}
// The compiler leaves workers behind.
process.exit()
