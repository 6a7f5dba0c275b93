import { decideRequest, listHomes, listRequests, type RequestCard } from '../../../api/staff'
import type { JoinRequestDecideInput } from '../../../api/generated'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { working } from '../../../behaviors/working'

type Home = { id: string; name: string }

Component({
  behaviors: [reading, asking, working('joins', listRequests)],
  data: {
    rows: [] as { id: string; place: string; door: string; who: string; more: string; when: string }[],
    active: '',
    homes: [] as Home[],
    homeNames: [] as string[],
    home: -1,
    isEmpty: false,
    reason: '',
  },
  observers: {
    'items, t'(items: RequestCard[], t: Messages) {
      const now = Date.now()
      this.setData({
        rows: items.map(({ id, organisation, door, resident, createdAt }) => ({
          id,
          place: organisation?.name ?? '',
          door,
          who: resident ? [resident.nickname ?? t.joins.unnamed, ...(resident.name ? [resident.name] : [])].join(' · ') : t.joins.nobody,
          more: resident ? [t.levels[resident.level], resident.phone ?? t.joins.noPhone].join(' · ') : '',
          when: fill(t.joins.since, { time: instantText(createdAt, t, now) }),
        })),
      })
    },
  },
  methods: {
    async open(event: WechatMiniprogram.BaseEvent) {
      const found = this.data.items.find(({ id }) => id === event.currentTarget.dataset.id)
      if (!found) return
      this.offer(found.id, found.candidates)
      // Without a door that fits, all households of the place are offered.
      if (found.candidates.length || !found.organisation) return
      const { id } = found.organisation
      await this.attempt(async () => {
        this.offer(found.id, await listHomes(id))
        return ''
      })
    },
    offer(active: string, homes: Home[]) {
      // One that fits is chosen already; which it is can be seen.
      this.setData({ active, homes, homeNames: homes.map((each) => each.name), home: homes.length === 1 ? 0 : -1, isEmpty: !homes.length, reason: '', refusal: '' })
    },
    chooseHome(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ home: event.detail.index, refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: event.detail.value })
    },
    confirm() {
      const { active, homes, home, t } = this.data
      if (home < 0) return this.setData({ refusal: t.joins.chooseFirst })
      return this.decide({ joinRequestId: active, confirmed: true, householdId: homes[home].id }, t.joins.confirmed)
    },
    refuse() {
      const { active, t } = this.data
      const reason = this.data.reason.trim()
      if (!reason) return this.setData({ refusal: t.joins.reasonMissing })
      return this.decide({ joinRequestId: active, confirmed: false, reason }, t.joins.refused)
    },
    async decide(input: JoinRequestDecideInput, done: string) {
      if (!(await this.attempt(() => decideRequest(input)))) return
      this.setData({ items: this.data.items.filter(({ id }) => id !== input.joinRequestId), active: '' })
      wx.showToast({ title: done, icon: 'success' })
      await this.reload()
    },
  },
})
