/** app.json, as far as the host knows it. */
export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  window?: { navigationBarTitleText?: string; enablePullDownRefresh?: boolean; onReachBottomDistance?: number }
  tabBar?: { color: string; selectedColor: string; list: TabItem[] }
}

export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface PageConfig {
  navigationBarTitleText?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
}

interface State {
  config: AppConfig
  pages: Map<string, PageConfig>
  instance: Record<string, unknown>
}

export const app: State = { config: { pages: [] }, pages: new Map(), instance: {} }

export const isTab = (route: string) => app.config.tabBar?.list.some((each) => each.pagePath === route) ?? false

/** A setting of a page, or of every page when the page itself says nothing. */
export function setting<K extends keyof PageConfig>(route: string, name: K): PageConfig[K] {
  return app.pages.get(route)?.[name] ?? (app.config.window?.[name] as PageConfig[K])
}

interface AppOptions extends Record<string, unknown> {
  onLaunch?(options: object): void
  onShow?(options: object): void
}

/** The global App() of a mini-program. */
export function launchApp(options: AppOptions) {
  app.instance = options
  const entry = { path: app.config.pages[0], query: {}, scene: 1001 }
  options.onLaunch?.(entry)
  options.onShow?.(entry)
}
