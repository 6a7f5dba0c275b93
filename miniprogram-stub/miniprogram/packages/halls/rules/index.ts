import { findRules, type HallRules } from '../../../api/halls'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { ballotStatusText } from '../../../i18n/ballot'
import { ruleLines, ruleName } from '../../../i18n/hall'
import type { Messages } from '../../../i18n/zh'

Component({
  behaviors: [reading, fetching],
  data: { isPublic: true, id: '', rules: null as HallRules | null, name: '', status: '', lines: [] as string[], vote: '' },
  observers: {
    'rules, t'(rules: HallRules | null, t: Messages) {
      if (!rules) return
      this.setData({
        name: ruleName(rules, t),
        status: t.hallRulesStatuses[rules.status],
        lines: ruleLines(rules, t, Date.now()),
        vote: rules.ballot ? ballotStatusText(rules.ballot, t) : '',
      })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
    },
    onShow() {
      return this.enter('hallRules')
    },
    async fetch() {
      return { rules: await findRules(this.data.id) }
    },
    openBallot() {
      wx.navigateTo({ url: `/packages/halls/ballot/index?id=${encodeURIComponent(this.data.rules!.ballot!.id)}` })
    },
    back() {
      wx.redirectTo({ url: '/packages/halls/hall/index' })
    },
  },
})
