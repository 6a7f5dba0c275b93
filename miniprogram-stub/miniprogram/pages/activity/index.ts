import { canGiveBack, cancelSignup, findActivity, findOwnSignup, signUp, type ActivityDetail, type Outcome } from '../../api/activities'
import type { OwnSignupFragment, VerificationLevel } from '../../api/generated'
import { missingFor } from '../../api/level'
import { isSignedIn, settled } from '../../api/session'
import { announce } from '../../api/signup-news'
import { findLevel } from '../../api/viewer'
import { reading } from '../../behaviors/reading'
import { confirmCancel } from '../../components/confirm'
import { detailWords, type DetailWords } from '../../i18n/detail'
import { faultText } from '../../i18n/faults'
import { fill } from '../../i18n/fill'

Component({
  behaviors: [reading],
  data: {
    id: '',
    state: 'loading' as 'loading' | 'ready' | 'missing' | 'failed',
    fault: '',
    activity: null as ActivityDetail | null,
    own: null as OwnSignupFragment | null,
    words: null as DetailWords | null,
    ownText: '',
    limitText: '',
    canSignUp: false,
    canCancel: false,
    level: null as VerificationLevel | null,
    missing: '' as '' | 'PHONE' | 'RESIDENT',
    asking: false,
    isNew: false,
    party: 1,
    busy: false,
    refusal: '',
  },
  observers: {
    'activity, level'(activity: ActivityDetail | null, level: VerificationLevel | null) {
      if (activity) this.setData({ missing: missingFor(activity.requiredLevel, level) })
    },
    'activity, own, t'(activity: ActivityDetail | null, own: OwnSignupFragment | null) {
      if (!activity) return
      const { t } = this.data
      this.setData({
        words: detailWords(activity, t, Date.now()),
        ownText: own ? fill(t.activity.yours, { status: t.signups[own.status], n: own.party }) : '',
        limitText: fill(t.activity.partyLimit, { n: activity.partyLimit }),
        canSignUp: activity.phase === 'OPEN',
        canCancel: own !== null && canGiveBack(own.status) && activity.phase !== 'OVER',
      })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
      this.load()
    },
    onShow() {
      wx.setNavigationBarTitle({ title: this.data.t.titles.activity })
      // She may have joined or bound a number on another page.
      if (this.data.missing) this.loadLevel()
    },
    async onPullDownRefresh() {
      await this.reload()
      wx.stopPullDownRefresh()
    },
    load() {
      this.setData({ state: 'loading' })
      return this.reload()
    },
    async reload() {
      try {
        // Whoever is signed in sees her own signup at once; a stranger need not wait for the sign-in to read.
        const isKnown = isSignedIn()
        const [activity] = await Promise.all([findActivity(this.data.id), isKnown && this.loadOwn()])
        this.setData({ activity, state: activity ? 'ready' : 'missing', refusal: '' })
        if (!isKnown) await this.loadOwn()
        // Only where it matters is a person asked for more than WeChat tells.
        if (activity && activity.requiredLevel !== 'GUEST') await this.loadLevel()
      } catch (error) {
        this.setData({ state: 'failed', fault: faultText(error, this.data.t) })
      }
    },
    async loadOwn() {
      await settled()
      // A stranger has no signup; whoever has one and does not see it is told so by the server when she tries again.
      if (isSignedIn()) this.setData({ own: await findOwnSignup(this.data.id).catch(() => this.data.own) })
    },

    async loadLevel() {
      await settled()
      if (isSignedIn()) this.setData({ level: await findLevel().catch(() => this.data.level) })
    },

    chooseParty(event: WechatMiniprogram.CustomEvent<{ value: number }>) {
      this.setData({ party: event.detail.value })
    },
    askPhone() {
      this.setData({ asking: true })
    },
    async phoneBound() {
      this.setData({ asking: false })
      await this.loadLevel()
    },
    join() {
      wx.navigateTo({ url: '/packages/account/join/index' })
    },
    signUp() {
      return this.attempt(() => signUp(this.data.id, this.data.party), this.data.t.activity.signedUp)
    },
    async cancel() {
      if (await confirmCancel(this.data.t)) await this.attempt(() => cancelSignup(this.data.id), this.data.t.activity.cancelDone)
    },
    /** Tries to change the signup, shows what came of it, and then how many places are left. */
    async attempt(change: () => Promise<Outcome>, done: string) {
      if (this.data.busy) return
      this.setData({ busy: true, refusal: '' })
      try {
        const { signup, refusal } = await change()
        this.setData({ refusal })
        if (signup) {
          this.setData({ own: canGiveBack(signup.status) ? signup : null, isNew: canGiveBack(signup.status) })
          wx.showToast({ title: done, icon: 'success' })
        }
        await this.refreshPlaces(signup)
      } catch (error) {
        this.setData({ refusal: faultText(error, this.data.t) })
      } finally {
        this.setData({ busy: false })
      }
    },
    async refreshPlaces(signup: OwnSignupFragment | null) {
      const activity = await findActivity(this.data.id).catch(() => null)
      if (activity) this.setData({ activity })
      if (signup && this.data.activity) announce({ activity: this.data.activity, status: signup.status })
    },
    openStation() {
      const { station } = this.data.activity!.place
      if (station) wx.navigateTo({ url: `/packages/stations/station/index?id=${encodeURIComponent(station.id)}` })
    },
    back() {
      wx.switchTab({ url: '/pages/activities/index' })
    },
  },
})
