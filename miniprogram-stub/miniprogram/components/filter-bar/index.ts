import type { Community } from '../../api/communities'
import type { ActivityKind } from '../../api/generated'
import { reading } from '../../behaviors/reading'
import type { Messages } from '../../i18n/zh'
import { countChosen, everything, type Choice, type When } from './choice'

const KINDS = ['LECTURE', 'CULTURE', 'VOLUNTEERING', 'CLINIC', 'THEME_DAY', 'PARTY_LESSON', 'COURSE', 'VISIT', 'FESTIVAL', 'TOUR'] as const satisfies ActivityKind[]

const WHENS: When[] = ['all', 'today', 'week', 'month']

/** Chooses which activities to see. In large text it folds away, so that it does not push the list out of sight. */
Component({
  behaviors: [reading],
  properties: {
    choice: { type: Object, value: everything },
    communities: { type: Array, value: [] as Community[] },
  },
  data: { open: false, count: 0, whens: WHENS, communityNames: [''], communityIndex: 0, kindNames: [''], kindIndex: 0 },
  observers: {
    'choice, communities, t'(choice: Choice, communities: Community[], t: Messages) {
      this.setData({
        count: countChosen(choice),
        communityNames: [t.filter.everywhere, ...communities.map((each) => each.name)],
        communityIndex: communities.findIndex((each) => each.id === choice.community) + 1,
        kindNames: [t.filter.everyKind, ...KINDS.map((each) => t.kinds[each])],
        kindIndex: KINDS.findIndex((each) => each === choice.kind) + 1,
      })
    },
  },
  methods: {
    fold() {
      this.setData({ open: !this.data.open })
    },
    type(event: WechatMiniprogram.Input) {
      this.setData({ 'choice.text': event.detail.value })
    },
    search() {
      this.choose({})
    },
    chooseCommunity(event: WechatMiniprogram.PickerChange) {
      this.choose({ community: this.data.communities[Number(event.detail.value) - 1]?.id ?? '' })
    },
    chooseKind(event: WechatMiniprogram.PickerChange) {
      this.choose({ kind: KINDS[Number(event.detail.value) - 1] ?? '' })
    },
    chooseWhen(event: WechatMiniprogram.BaseEvent) {
      this.choose({ when: event.currentTarget.dataset.when as When })
    },
    chooseFree() {
      this.choose({ free: !this.data.choice.free })
    },
    choose(part: Partial<Choice>) {
      this.triggerEvent('choose', { ...this.data.choice, ...part })
    },
  },
})
