import { cancelSignup, findActivity } from '../../api/activities'
import { listOwnBallots } from '../../api/ballots'
import { joined } from '../../api/joined'
import { isSignedIn, settled, signIn } from '../../api/session'
import { serverUrl } from '../../api/server'
import { announce } from '../../api/signup-news'
import { findViewer, leave, listSignups, type OwnSignup, type Viewer } from '../../api/viewer'
import { reading } from '../../behaviors/reading'
import { confirmCancel, confirmSignOut } from '../../components/confirm'
import { nameBars } from '../../i18n/bars'
import { faultText } from '../../i18n/faults'
import { fill } from '../../i18n/fill'
import { instantText } from '../../i18n/time'
import { mineEntries, mineTasks, type Entry } from './entries'

Component({
  behaviors: [reading],
  data: {
    state: 'loading' as 'loading' | 'ready' | 'stranger' | 'failed',
    fault: '',
    refusal: '',
    viewer: null as Viewer | null,
    name: '',
    initial: '',
    avatar: '',
    devicesText: '',
    closing: '',
    proxy: '',
    // How many ballots wait for the viewer.
    votes: 0,
    entries: [] as Entry[],
    tasks: [] as Entry[],
    signups: [] as OwnSignup[],
    cursor: null as string | null,
    loadingMore: false,
    cancelling: '',
    busy: false,
  },
  observers: {
    'viewer, votes, t'(viewer: Viewer | null, votes: number) {
      if (!viewer) return
      const { t } = this.data
      const name = viewer.nickname ?? t.mine.nobody
      const now = Date.now()
      this.setData({
        name,
        initial: name.slice(0, 1),
        avatar: viewer.avatar ? serverUrl(viewer.avatar.url) : '',
        devicesText: fill(t.mine.devices, { n: viewer.devices.length }),
        closing: viewer.closesAt ? fill(t.entries.closing, { time: instantText(viewer.closesAt, t, now) }) : '',
        proxy: viewer.proxy ? fill(t.entries.proxy, { time: instantText(viewer.proxy.endsAt, t, now) }) : '',
        entries: mineEntries(viewer, votes, t),
        tasks: mineTasks(viewer, t),
      })
    },
  },
  methods: {
    onShow() {
      this.rename()
      this.reload()
    },
    async onPullDownRefresh() {
      await this.reload()
      wx.stopPullDownRefresh()
    },
    onReachBottom() {
      this.loadMore()
    },
    load() {
      this.setData({ state: 'loading' })
      return this.reload()
    },
    async reload() {
      await settled()
      if (!isSignedIn()) return this.setData({ state: 'stranger', viewer: null, signups: [] })
      try {
        // The page is as good without knowing how many votes wait.
        const [viewer, page, ballots] = await Promise.all([findViewer(), listSignups(null), listOwnBallots().catch(() => [])])
        this.setData({ ...page, viewer, votes: ballots.filter(({ own }) => !own?.cast).length, state: viewer ? 'ready' : 'stranger' })
      } catch (error) {
        this.setData({ state: 'failed', fault: faultText(error, this.data.t) })
      }
    },
    async loadMore() {
      const { cursor, loadingMore } = this.data
      if (!cursor || loadingMore) return
      this.setData({ loadingMore: true })
      const page = await listSignups(cursor).catch(() => null)
      if (page) this.setData({ signups: joined(this.data.signups, page.signups), cursor: page.cursor })
      this.setData({ loadingMore: false })
    },
    signIn() {
      return this.attempt(async () => {
        await signIn()
        await this.load()
        return ''
      })
    },
    async leave(event: WechatMiniprogram.BaseEvent) {
      const everywhere = event.currentTarget.dataset.everywhere === true
      if (!(await confirmSignOut(this.data.t))) return
      await this.attempt(async () => {
        const refusal = await leave(everywhere)
        await this.reload()
        return refusal
      })
    },
    async cancel(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const { id } = event.detail
      if (!(await confirmCancel(this.data.t))) return
      this.setData({ cancelling: event.currentTarget.dataset.signup })
      await this.attempt(async () => {
        const { signup, refusal } = await cancelSignup(id)
        if (signup) wx.showToast({ title: this.data.t.activity.cancelDone, icon: 'success' })
        await this.reload()
        const activity = signup && (await findActivity(id).catch(() => null))
        if (activity) announce({ activity, status: signup.status })
        return refusal
      })
      this.setData({ cancelling: '' })
    },
    /** Does something that the server may refuse, and shows why. */
    async attempt(act: () => Promise<string>) {
      if (this.data.busy) return
      this.setData({ busy: true, refusal: '' })
      try {
        this.setData({ refusal: await act() })
      } catch (error) {
        this.setData({ refusal: faultText(error, this.data.t) })
      } finally {
        this.setData({ busy: false })
      }
    },
    open(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      wx.navigateTo({ url: `/pages/activity/index?id=${encodeURIComponent(event.detail.id)}` })
    },
    go(event: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: event.currentTarget.dataset.url as string })
    },
    browse() {
      wx.switchTab({ url: '/pages/activities/index' })
    },
    rename() {
      nameBars(this.data.t.titles.mine, this.data.t)
    },
  },
})
