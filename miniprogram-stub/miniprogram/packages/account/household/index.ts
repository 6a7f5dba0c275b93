import type { ConsentItem, OwnHouseholdFragment, Relation } from '../../../api/generated'
import { addDependant, ADULT_ENOUGH, findHousehold, invite, leaveHousehold, RELATIONS, removeDependant } from '../../../api/households'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { fill } from '../../../i18n/fill'
import { dayText, instantText, wallClock } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'

const ADULT_ITEMS: ConsentItem[] = ['REAL_NAME']
const CHILD_ITEMS: ConsentItem[] = ['REAL_NAME', 'CHILDREN']
const OFFERED = RELATIONS.filter((each) => each !== 'HEAD')

Component({
  behaviors: [reading, asking, fetching],
  data: {
    household: null as OwnHouseholdFragment | null,
    until: '',
    rows: [] as { id: string; name: string; more: string; removable: boolean; removeLabel: string }[],
    adding: false,
    name: '',
    relations: [] as string[],
    relation: 1,
    year: '',
    child: false,
    guardian: false,
    items: ADULT_ITEMS,
    version: '',
    code: '',
    expires: '',
  },
  observers: {
    t(t: Messages) {
      this.setData({ relations: OFFERED.map((each) => t.relations[each]) })
    },
    'household, t'(household: OwnHouseholdFragment | null, t: Messages) {
      if (!household) return
      this.setData({
        until: fill(t.household.until, { time: dayText(Date.parse(household.belongsUntil), t, Date.now()) }),
        rows: household.members.map(({ id, name, relation, self, dependant, birthYear }) => ({
          id,
          name: self ? `${name}（${t.household.you}）` : name,
          more: [
            t.relations[relation],
            ...(dependant ? [t.household.dependant] : []),
            ...(birthYear ? [fill(t.household.born, { year: birthYear })] : []),
          ].join(' · '),
          removable: dependant,
          removeLabel: fill(t.household.removeLabel, { name }),
        })),
      })
    },
  },
  methods: {
    onShow() {
      return this.enter('household')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      return { household: await findHousehold() }
    },
    unfold() {
      this.setData({ adding: !this.data.adding, refusal: '' })
    },
    typeName(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ name: event.detail.value })
    },
    typeYear(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const year = event.detail.value
      // The youngest possible age in that year decides, so that nobody is asked too little.
      const child = /^\d{4}$/.test(year) && wallClock(Date.now()).year - Number(year) <= ADULT_ENOUGH
      this.setData({ year })
      // What is agreed to changes with it, so it is asked anew.
      if (child !== this.data.child) this.setData({ child, guardian: false, version: '', items: child ? CHILD_ITEMS : ADULT_ITEMS })
    },
    chooseRelation(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ relation: event.detail.index })
    },
    switchGuardian(event: WechatMiniprogram.SwitchChange) {
      this.setData({ guardian: event.detail.value, refusal: '' })
    },
    agree(event: WechatMiniprogram.CustomEvent<{ version: string }>) {
      this.setData({ version: event.detail.version, refusal: '' })
    },
    faultInForm() {
      const { name, year, child, guardian, version, t } = this.data
      if (!name.trim()) return t.household.nameMissing
      if (year && !/^\d{4}$/.test(year)) return t.household.yearWrong
      if (child && !guardian) return t.household.guardianFirst
      return version ? '' : t.join.agreeFirst
    },
    async add() {
      const { name, year, relation, guardian, version, t } = this.data
      const wrong = this.faultInForm()
      if (wrong) return this.setData({ refusal: wrong })
      const input = { name: name.trim(), relation: OFFERED[relation] as Relation, birthYear: year ? Number(year) : null, guardianAgrees: guardian, policyVersion: version }
      const isDone = await this.attempt(async () => {
        const { household, refusal } = await addDependant(input)
        if (household) this.setData({ household })
        return refusal
      })
      if (!isDone) return
      this.setData({ adding: false, name: '', year: '', child: false, guardian: false, version: '', items: ADULT_ITEMS })
      wx.showToast({ title: t.household.added, icon: 'success' })
    },
    async remove(event: WechatMiniprogram.BaseEvent) {
      if (!(await confirm(this.data.t.questions.remove))) return
      const isDone = await this.attempt(async () => {
        const { household, refusal } = await removeDependant(event.currentTarget.dataset.id as string)
        if (household) this.setData({ household })
        return refusal
      })
      if (isDone) wx.showToast({ title: this.data.t.household.removed, icon: 'success' })
    },
    invite() {
      return this.attempt(async () => {
        const { code, expiresAt, refusal } = await invite()
        const { t } = this.data
        if (code) this.setData({ code, expires: fill(t.household.expires, { time: instantText(expiresAt, t, Date.now()) }) })
        return refusal
      })
    },
    copy() {
      wx.setClipboardData({ data: this.data.code, success: () => wx.showToast({ title: this.data.t.household.copied, icon: 'success' }) })
    },
    async leave() {
      if (!(await confirm(this.data.t.questions.leave))) return
      if (!(await this.attempt(leaveHousehold))) return
      wx.showToast({ title: this.data.t.household.left, icon: 'success' })
      await this.reload()
    },
    join() {
      wx.redirectTo({ url: '/packages/account/join/index' })
    },
  },
})
