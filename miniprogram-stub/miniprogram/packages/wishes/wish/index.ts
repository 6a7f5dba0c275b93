import type { OwnClaimFragment, VerificationLevel } from '../../../api/generated'
import { missingFor } from '../../../api/level'
import { serverUrl } from '../../../api/server'
import { claim, findWish, heldClaim, isOwn, isUntouched, neededToClaim, offeredClaim, withdraw, type Wish } from '../../../api/wish'
import { wishChanged } from '../../../api/wish-news'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { fill } from '../../../i18n/fill'
import { partsLeft, wishRows, wishSteps, wishWords, type WishWords } from '../../../i18n/wish'
import type { Messages } from '../../../i18n/zh'

Component({
  behaviors: [reading, asking, fetching],
  data: {
    isPublic: true,
    id: '',
    isNew: false,
    wish: null as Wish | null,
    level: null as VerificationLevel | null,
    words: null as WishWords | null,
    rows: [] as ReturnType<typeof wishRows>,
    steps: [] as ReturnType<typeof wishSteps>,
    photos: [] as string[],
    own: false,
    next: '',
    reason: '',
    held: null as OwnClaimFragment | null,
    offered: null as OwnClaimFragment | null,
    claimable: false,
    untouched: false,
    thankable: false,
    missing: '' as '' | 'PHONE' | 'RESIDENT',
    asking: false,
    left: 1,
    parts: 1,
  },
  observers: {
    'wish, level, t'(wish: Wish | null, level: VerificationLevel | null, t: Messages) {
      if (!wish) return
      const now = Date.now()
      const own = isOwn(wish)
      const held = heldClaim(wish)
      const offered = offeredClaim(wish)
      this.setData({
        words: wishWords(wish, t, now),
        rows: wishRows(wish, own || held !== null, t, now),
        steps: wishSteps(wish, t, now),
        photos: wish.pictures.map(({ url }) => serverUrl(url)),
        own,
        next: own ? fill(t.wish.next[wish.status], { look: t.wishDone[wish.kind].look }) : '',
        reason: wish.reason ? fill(t.wish.reason, { reason: wish.reason }) : '',
        held,
        offered,
        claimable: wish.status === 'OPEN' && !own && !held && !offered,
        untouched: own && isUntouched(wish),
        thankable: own && wish.status === 'CONFIRMED',
        missing: missingFor(neededToClaim(wish), level),
        left: partsLeft(wish),
      })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? ''), isNew: query.new === '1' })
    },
    onShow() {
      return this.enter('wish')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const found = await findWish(this.data.id)
      // Somebody else may have taken some parts meanwhile.
      return { ...found, parts: Math.max(1, Math.min(this.data.parts, found.wish ? partsLeft(found.wish) : 1)) }
    },
    chooseParts(event: WechatMiniprogram.CustomEvent<{ value: number }>) {
      this.setData({ parts: event.detail.value })
    },
    askPhone() {
      this.setData({ asking: true })
    },
    async phoneBound() {
      this.setData({ asking: false })
      await this.reload()
    },
    join() {
      wx.navigateTo({ url: '/packages/account/join/index' })
    },
    async claim() {
      const { id, parts, t } = this.data
      if (!(await confirm(t.wishQuestions.claim))) return
      const isDone = await this.attempt(() => claim(id, parts))
      if (isDone) wx.showToast({ title: t.wish.claimed, icon: 'success' })
      // Whoever was too late sees at once what is left.
      await this.changed()
    },
    edit() {
      wx.navigateTo({ url: `/packages/wishes/write/index?id=${encodeURIComponent(this.data.id)}` })
    },
    async withdraw() {
      const { id, t } = this.data
      if (!(await confirm(t.wishQuestions.withdraw))) return
      if (!(await this.attempt(() => withdraw(id)))) return
      wx.showToast({ title: t.wish.withdrawn, icon: 'success' })
      await this.changed()
    },
    changed() {
      wishChanged()
      return this.reload()
    },
    back() {
      wx.redirectTo({ url: '/packages/wishes/list/index' })
    },
  },
})
