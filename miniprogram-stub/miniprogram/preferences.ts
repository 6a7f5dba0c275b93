import { en } from './i18n/en'
import { zh, type Messages } from './i18n/zh'

export type Language = 'zh-CN' | 'en'

/** How this person reads: the language, large text or not, and the size of body text in pixels. */
export interface Reading {
  language: Language
  elder: boolean
  size: number
  t: Messages
}

const LANGUAGE = 'language'
const ELDER = 'elder'
const USUAL = 17
const LARGE = 20

const listeners = new Set<() => void>()

export const language = (): Language => (wx.getStorageSync(LANGUAGE) === 'en' ? 'en' : 'zh-CN')
export const messages = (): Messages => (language() === 'en' ? en : zh)

export function reading(): Reading {
  const set = wx.getAppBaseInfo().fontSizeSetting ?? USUAL
  const chosen: unknown = wx.getStorageSync(ELDER)
  // Whoever reads WeChat itself in large letters gets them here too, unless she has said otherwise.
  const elder = typeof chosen === 'boolean' ? chosen : set >= LARGE
  return { language: language(), elder, size: elder ? within(24, set * 1.4, 30) : within(16, set, 19), t: messages() }
}

export function chooseElder(elder: boolean) {
  wx.setStorageSync(ELDER, elder)
  tell()
}

export function chooseLanguage(chosen: Language) {
  wx.setStorageSync(LANGUAGE, chosen)
  tell()
}

/** Calls the listener after every change, until the returned function is called. */
export function watchPreferences(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell() {
  for (const each of listeners) each()
}

const within = (least: number, value: number, most: number) => Math.round(Math.min(most, Math.max(least, value)))
