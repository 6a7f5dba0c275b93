import type { ConsentItem, OwnExportFragment } from '../../../api/generated'
import { findPolicy, type Policy } from '../../../api/policy'
import { askForExport, closeAccount, findRights, keepAccount, openExport, setConsent, type Rights, type RightsOutcome } from '../../../api/privacy'
import { serverUrl } from '../../../api/server'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { fill } from '../../../i18n/fill'
import { dayText, instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { download, share } from './export-file'

const POLL = 3_000

interface ConsentRow {
  item: ConsentItem
  name: string
  since: string
  granted: boolean
  needed: boolean
}

const timers = new WeakMap<object, ReturnType<typeof setTimeout>>()

Component({
  behaviors: [reading, asking, fetching],
  data: {
    policy: null as Policy | null,
    rights: null as Rights | null,
    consents: [] as ConsentRow[],
    exports: [] as { id: string; status: string; lines: string[]; isReady: boolean; isRunning: boolean; progress: number }[],
    running: false,
    closing: '',
    failedAt: '' as '' | 'consent' | 'export' | 'close',
    hint: '',
    file: '',
  },
  lifetimes: {
    detached() {
      stop(this)
    },
  },
  observers: {
    'rights, t'(rights: Rights | null, t: Messages) {
      if (!rights) return
      const now = Date.now()
      this.setData({
        consents: rights.consents.map((each) => ({
          item: each.item,
          name: t.consents[each.item],
          granted: each.granted === true,
          needed: each.item === 'ACCOUNT',
          since: each.at ? fill(each.granted ? t.privacy.given : t.privacy.taken, { time: dayText(Date.parse(each.at), t, now) }) : t.privacy.never,
        })),
        exports: rights.dataExports.map((each) => exportWords(each, t, now)),
        running: rights.dataExports.some(isRunning),
        closing: rights.closesAt ? fill(t.privacy.closing, { time: instantText(rights.closesAt, t, now) }) : '',
      })
    },
  },
  methods: {
    async onShow() {
      await this.enter('privacy')
      this.follow()
    },
    onHide() {
      stop(this)
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const [policy, rights] = await Promise.all([findPolicy(), findRights()])
      return rights && { policy, rights }
    },
    /** Looks again from time to time as long as an export is being made. */
    follow() {
      stop(this)
      if (!this.data.running) return
      timers.set(this, setTimeout(async () => {
        const rights = await findRights().catch(() => null)
        if (rights) this.setData({ rights })
        this.follow()
      }, POLL))
    },
    async switchConsent(event: WechatMiniprogram.SwitchChange) {
      const index = event.currentTarget.dataset.index as number
      const row = this.data.consents[index]
      const granted = event.detail.value
      // The switch has moved already; only what the data knows can be put back to what the server still says.
      this.setData({ [`consents[${index}].granted`]: granted })
      const { questions, consequences } = this.data.t
      const text = fill(questions.consent.text, { consequence: consequences[row.item] })
      const isMeant = granted || (await confirm({ ...questions.consent, text }))
      const policyVersion = this.data.policy!.version
      if (isMeant) await this.change('consent', () => setConsent({ item: row.item, granted, policyVersion }))
      this.setData({ rights: this.data.rights })
    },
    async export() {
      const isDone = await this.change('export', async () => {
        const { refusal } = await askForExport()
        return { rights: refusal ? null : await findRights(), refusal }
      })
      if (!isDone) return
      wx.showToast({ title: this.data.t.privacy.asked, icon: 'none' })
      this.follow()
    },
    copyLink(event: WechatMiniprogram.BaseEvent) {
      return this.take(event.currentTarget.dataset.id as string, async (url) => {
        wx.setClipboardData({ data: serverUrl(url) })
        this.setData({ hint: this.data.t.privacy.copied })
      })
    },
    download(event: WechatMiniprogram.BaseEvent) {
      return this.take(event.currentTarget.dataset.id as string, async (url) => {
        this.setData({ file: await download(url), hint: this.data.t.privacy.downloaded })
      })
    },
    async take(id: string, use: (url: string) => Promise<void>) {
      await this.change('export', async () => {
        const { url, refusal } = await openExport(id)
        if (url) await use(url)
        return { rights: await findRights(), refusal }
      })
    },
    // WeChat takes this only straight from a tap, so the file is there before.
    share() {
      share(this.data.file)
    },
    async close() {
      if (!(await confirm(this.data.t.questions.close))) return
      if (await this.change('close', closeAccount)) wx.showToast({ title: this.data.t.privacy.closed, icon: 'none' })
    },
    async keep() {
      if (await this.change('close', keepAccount)) wx.showToast({ title: this.data.t.privacy.kept, icon: 'success' })
    },
    change(failedAt: 'consent' | 'export' | 'close', act: () => Promise<RightsOutcome>) {
      this.setData({ failedAt, hint: '' })
      return this.attempt(async () => {
        const { rights, refusal } = await act()
        if (rights) this.setData({ rights })
        return refusal
      })
    },
    openPolicy() {
      wx.navigateTo({ url: '/packages/account/policy/index' })
    },
    openRecords() {
      wx.navigateTo({ url: '/packages/account/records/index' })
    },
  },
})

function stop(page: object) {
  const timer = timers.get(page)
  if (timer !== undefined) clearTimeout(timer)
}

const isRunning = ({ state }: OwnExportFragment) => state === 'WAITING' || state === 'RUNNING'

function exportWords(each: OwnExportFragment, t: Messages, now: number) {
  const lines = [fill(t.privacy.made, { time: instantText(each.createdAt, t, now) })]
  if (isRunning(each)) lines.push(fill(t.privacy.progress, { n: each.progress }))
  if (each.state === 'READY' && each.expiresAt) lines.push(fill(t.privacy.expires, { time: instantText(each.expiresAt, t, now) }))
  return { id: each.id, status: t.privacy.states[each.state], lines, isReady: each.state === 'READY', isRunning: isRunning(each), progress: each.progress }
}
