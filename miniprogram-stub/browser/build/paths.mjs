import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const browser = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
export const root = path.resolve(browser, '..')
export const app = path.join(root, 'miniprogram')
export const builtin = path.join(browser, 'builtin')
export const host = path.join(browser, 'host')
export const modules = path.join(root, 'node_modules')
