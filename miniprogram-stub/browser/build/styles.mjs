import fs from 'node:fs'
import path from 'node:path'
import postcss from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { app } from './paths.mjs'

/** Turns WXSS into CSS: of a component, whose classes get a prefix, of one page only, or of the whole app. */
export function wxssToCss(file, { prefix, page } = {}) {
  if (!fs.existsSync(file)) return ''
  const sheet = postcss.parse(inline(file, new Set()), { from: file })
  sheet.walkDecls((each) => { each.value = units(each.value) })
  sheet.walkRules((rule) => {
    const isStep = rule.parent.type === 'atrule' && rule.parent.name.endsWith('keyframes')
    if (!isStep) rule.selectors = rule.selectors.map((each) => within(page, selectors(prefix).processSync(each)))
  })
  return sheet.toString()
}

function inline(file, seen) {
  if (seen.has(file)) return ''
  seen.add(file)
  return fs.readFileSync(file, 'utf8').replace(/@import\s+['"]([^'"]+)['"]\s*;/g, (_, reference) => {
    const target = reference.startsWith('/') ? path.join(app, reference) : path.resolve(path.dirname(file), reference)
    return inline(target, seen)
  })
}

// The page is only a part of the browser's window, so it is the container that vw and vh are measured by.
const units = (value) => value
  .replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * var(--rpx))')
  .replace(/(\d)v([wh])\b/g, '$1cq$2')

const within = (page, selector) => {
  if (!page) return selector
  const frame = `[data-page="${page}"]`
  return selector.startsWith('.wx-page') ? `${frame}${selector}` : `${frame} ${selector}`
}

const selectors = (prefix) => selectorParser((parsed) => {
  if (prefix) parsed.walkClasses((each) => { each.value = `${prefix}--${each.value}` })
  parsed.walkTags((each) => { if (each.value === 'page') each.value = '.wx-page' })
  parsed.walkPseudos((each) => { if (each.value === ':host') each.replaceWith(hostOf(prefix)) })
})

const hostOf = (prefix = '') => selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: prefix, quoteMark: '"' })
