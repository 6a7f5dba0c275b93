import { isSignedIn, settled } from '../api/session'
import { faultText } from '../i18n/faults'
import { messages } from '../preferences'
import type { Messages } from '../i18n/zh'

/** A page that gives what it shows as data; null for a stranger. */
interface Fetches {
  fetch(): Promise<Record<string, unknown> | null>
}

/** Fetches what a page shows, and says so while it waits or when it fails; a stranger sees it only when it is public. */
export const fetching = Behavior({
  data: { state: 'loading' as 'loading' | 'ready' | 'stranger' | 'failed', fault: '', isPublic: false },
  methods: {
    /** To be called whenever the page is shown. */
    enter(title: keyof Messages['titles']) {
      wx.setNavigationBarTitle({ title: messages().titles[title] })
      return this.reload()
    },
    load() {
      this.setData({ state: 'loading' })
      return this.reload()
    },
    async refresh() {
      await this.reload()
      wx.stopPullDownRefresh()
    },
    async reload() {
      await settled()
      if (!isSignedIn() && !this.data.isPublic) return this.setData({ state: 'stranger' })
      try {
        const found = await (this as unknown as Fetches).fetch()
        this.setData(found ? { ...found, state: 'ready' } : { state: 'stranger' })
      } catch (error) {
        this.setData({ state: 'failed', fault: faultText(error, messages()) })
      }
    },
  },
})
