import type { NotificationWay } from '../../../api/generated'
import { editPreferences, findPreferences, type Preferences, type PreferencesOutcome } from '../../../api/notifications'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import type { Messages } from '../../../i18n/zh'

const WAYS: NotificationWay[] = ['WECHAT', 'DIGEST', 'INBOX_ONLY']

const HOURS = Array.from({ length: 24 }, (_, hour) => `${hour < 10 ? '0' : ''}${hour}:00`)

const USUAL = { from: '21:00', to: '07:00' }

Component({
  behaviors: [reading, asking, fetching],
  data: {
    preferences: null as Preferences | null,
    ways: [] as string[],
    rows: [] as { kind: string; name: string; index: number; allowed: string }[],
    hours: HOURS,
    quiet: false,
    from: 0,
    to: 0,
  },
  observers: {
    'preferences, t'(preferences: Preferences | null, t: Messages) {
      if (!preferences) return
      const { quietFrom, quietTo, kinds } = preferences
      this.setData({
        ways: WAYS.map((each) => t.notices.ways[each]),
        rows: kinds.map(({ kind, way, allowed }) => ({
          kind,
          name: t.inbox.kinds[kind],
          index: WAYS.indexOf(way),
          allowed: way === 'INBOX_ONLY' ? '' : fill(t.notices.allowed, { n: allowed }),
        })),
        quiet: Boolean(quietFrom),
        from: hourOf(quietFrom ?? USUAL.from),
        to: hourOf(quietTo ?? USUAL.to),
      })
    },
  },
  methods: {
    onShow() {
      return this.enter('notices')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const preferences = await findPreferences()
      return preferences && { preferences }
    },
    chooseWay(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      const { kind } = this.data.preferences!.kinds[event.currentTarget.dataset.index as number]
      return this.save(() => editPreferences({ ways: [{ kind, way: WAYS[event.detail.index] }] }))
    },
    switchQuiet(event: WechatMiniprogram.SwitchChange) {
      // The switch has moved already; only what the data knows can be put back to what the server still says.
      this.setData({ quiet: event.detail.value })
      const quietHours = event.detail.value ? { ...USUAL } : null
      return this.save(() => editPreferences({ quietHours }))
    },
    chooseFrom(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      return this.save(() => editPreferences({ quietHours: { from: HOURS[event.detail.index], to: HOURS[this.data.to] } }))
    },
    chooseTo(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      return this.save(() => editPreferences({ quietHours: { from: HOURS[this.data.from], to: HOURS[event.detail.index] } }))
    },
    async save(change: () => Promise<PreferencesOutcome>) {
      const isDone = await this.attempt(async () => {
        const { preferences, refusal } = await change()
        if (preferences) this.setData({ preferences })
        return refusal
      })
      if (isDone) wx.showToast({ title: this.data.t.notices.saved, icon: 'success' })
      else this.setData({ preferences: this.data.preferences })
    },
  },
})

const hourOf = (time: string) => Number(time.slice(0, 2))
