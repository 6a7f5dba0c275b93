import * as adapter from 'glass-easel-miniprogram-adapter'

export const engine = adapter.glassEasel

// The engine's own types leave out what hosts need, so this is the one loosely typed file.
type Loose = any

const environment: Loose = new (adapter as Loose).MiniProgramEnv()
const backend: Loose = new (engine as Loose).CurrentWindowBackendContext()

backend.onEvent((target: Loose, type: string, detail: unknown, options: Loose) => {
  const event = new engine.Event(type, detail, options)
  engine.Event.dispatchEvent(target, event)
  const status = (engine as Loose).EventBubbleStatus
  return event.defaultPrevented() ? status.NoDefault : status.Normal
})

const associated: Loose = environment.associateBackend(backend)
const builtinSpace: Loose = environment.createCodeSpace('builtin', false)
const appSpace: Loose = environment.createCodeSpace('', true)
appSpace.addStyleSheet('app', 'app')

engine.addGlobalWarningListener((message: string) => console.warn('[engine]', message))
engine.addGlobalErrorListener((error: unknown) => console.error('[engine]', error))

export interface Definition {
  id: string
  config: Record<string, unknown>
  prefix: string | null
  css: string
  load: () => unknown
}

export function addStyle(id: string, css: string) {
  associated.registerStyleSheetContent(id, css)
}

// The engine puts styles of the app's own components into the document, but not those of built-in ones.
function addOwnStyle(css: string) {
  document.head.appendChild(document.createElement('style')).textContent = css
}

/** Defines a component or page; a built-in one becomes known to every template by its name. */
export function define({ id, config, prefix, css, load }: Definition, templates: Record<string, unknown>) {
  const isBuiltin = id.startsWith('builtin/')
  const space = isBuiltin ? builtinSpace : appSpace
  space.addComponentStaticConfig(id, config)
  space.addCompiledTemplate(id, { groupList: templates, content: templates[id] })
  if (css) {
    if (isBuiltin) addOwnStyle(css)
    else addStyle(id, css)
    space.addStyleSheet(id, id, prefix ?? undefined)
  }
  space.globalComponentEnv(globalThis, id, load)
  if (isBuiltin) {
    const known = space.getComponentSpace().getComponentByUrl(id, '')
    appSpace.getComponentSpace().setGlobalUsingComponent(id.split('/')[1], known)
  }
}

export interface Root {
  instance: Record<string, Loose>
  attach(parent: HTMLElement): void
  lifetime(name: 'show' | 'hide'): void
  release(): void
}

export function createRoot(route: string): Root {
  const root = associated.createRoot('wx-root', appSpace, route)
  return {
    instance: root.get(),
    attach(parent) {
      root.attach(parent, parent.appendChild(document.createElement('span')))
    },
    lifetime: (name) => root.getComponent().triggerPageLifetime(name, []),
    release: () => root.release(),
  }
}
