import { pop, push, relaunch, replace, switchTo } from '../pages'
import { succeed, type Listeners } from './answer'

type Target = Listeners & { url: string }

const going = (name: string, go: (url: string) => void) => (options: Target) => {
  go(options.url)
  return succeed(options, name)
}

export const navigation = {
  navigateTo: going('navigateTo', push),
  redirectTo: going('redirectTo', replace),
  switchTab: going('switchTab', switchTo),
  reLaunch: going('reLaunch', relaunch),
  navigateBack(options: Listeners & { delta?: number } = {}) {
    pop(options.delta)
    return succeed(options, 'navigateBack')
  },
}
