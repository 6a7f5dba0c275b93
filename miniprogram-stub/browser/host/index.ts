import { api } from './api'
import { app, launchApp, type AppConfig, type PageConfig } from './app'
import { drawChrome, openBar, openTabs } from './chrome'
import { openDeveloperBar } from './developer-bar'
import { openDialogs } from './dialogs'
import { routeControlEvents, understandRpx } from './dom'
import { addStyle, define } from './engine'
import { instances, openStack, relaunch } from './pages'

type Outer = typeof globalThis & { wx?: object }

let templates: Record<string, unknown> = {}

/** What the built script calls, in this order: describe, style, define the built-ins, launch, define the rest, start. */
export const host = {
  describe(described: { app: AppConfig; pages: string[] }, compiled: Record<string, unknown>) {
    app.config = described.app
    for (const page of described.pages) app.pages.set(page, {})
    templates = compiled
    // A test may have put functions of its own on wx before.
    Object.assign(globalThis, {
      wx: { ...api, ...(globalThis as Outer).wx },
      App: launchApp,
      getApp: () => app.instance,
      getCurrentPages: instances,
    })
    routeControlEvents()
    understandRpx()
    const phone = document.getElementById('phone')!
    openBar(phone)
    openStack(phone, drawChrome)
    openTabs(phone)
    openDialogs(phone)
    openDeveloperBar()
  },
  style: addStyle,
  define(id: string, config: PageConfig & Record<string, unknown>, prefix: string | null, css: string, load: () => unknown) {
    if (app.pages.has(id)) app.pages.set(id, config)
    define({ id, config, prefix, css, load }, templates)
  },
  launch(load: () => unknown) {
    load()
  },
  start() {
    const wanted = () => (app.pages.has(location.hash.slice(2).split('?')[0]) ? location.hash.slice(2) : '')
    relaunch(wanted() || app.config.entryPagePath || app.config.pages[0])
    window.addEventListener('hashchange', () => {
      if (wanted()) relaunch(wanted())
    })
  },
}
