import type { BallotMode, BallotType, ElectorUnit, Share } from '../../../api/generated'
import { putToVote, type HostedTopic } from '../../../api/hosting'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { comingDays, DAY_QUARTERS, instantOf, timeText } from '../../../i18n/quarters'
import { dateStart, dayText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { acting } from '../acting'

const TYPES = ['YES_NO', 'ONE_OF', 'UP_TO', 'RANKING'] as const satisfies BallotType[]
const MODES = ['SECRET', 'NAMED', 'OPEN'] as const satisfies BallotMode[]
const UNITS = ['PERSON', 'HOUSEHOLD'] as const satisfies ElectorUnit[]
const SHARES = ['MORE_THAN_HALF', 'TWO_THIRDS', 'THREE_QUARTERS'] as const satisfies Share[]

const WEEK = 7
const SIX = 72

/** Puts a topic to the vote; nothing of it can be changed afterwards. */
Component({
  behaviors: [reading, acting],
  properties: { topic: { type: Object, value: null as unknown as HostedTopic } },
  data: {
    question: '',
    types: TYPES as readonly string[],
    typeNames: [] as string[],
    kind: 'YES_NO' as (typeof TYPES)[number],
    options: '',
    most: '2',
    modes: MODES as readonly string[],
    modeNames: [] as string[],
    mode: 'SECRET' as BallotMode,
    modeText: '',
    units: UNITS as readonly string[],
    unitNames: [] as string[],
    unit: 'PERSON' as ElectorUnit,
    quorums: ['ANY', ...SHARES] as readonly string[],
    quorumNames: [] as string[],
    quorum: 'MORE_THAN_HALF' as Share | 'ANY',
    shares: SHARES as readonly string[],
    shareNames: [] as string[],
    majority: 'MORE_THAN_HALF' as Share,
    days: [] as string[],
    dayNames: [] as string[],
    day: WEEK,
    timeNames: DAY_QUARTERS.map(timeText),
    time: SIX,
  },
  lifetimes: {
    attached() {
      this.setData({ days: comingDays('', Date.now()) })
    },
  },
  observers: {
    t({ voting }: Messages) {
      const shareNames = SHARES.map((each) => voting.shares[each])
      this.setData({
        typeNames: TYPES.map((each) => voting.types[each]),
        modeNames: MODES.map((each) => voting.modes[each]),
        unitNames: UNITS.map((each) => voting.units[each]),
        quorumNames: [voting.quorumAny, ...shareNames],
        shareNames,
      })
    },
    'mode, t'(mode: BallotMode, t: Messages) {
      this.setData({ modeText: t.voting.modeTexts[mode] })
    },
    'days, t'(days: string[], t: Messages) {
      const now = Date.now()
      this.setData({ dayNames: days.map((each) => dayText(dateStart(each), t, now)) })
    },
  },
  methods: {
    async vote() {
      const { topic, kind, mode, unit, quorum, majority, days, day, time, t } = this.data
      const options = kind === 'YES_NO' ? [] : this.data.options.split('\n').map((each) => each.trim()).filter(Boolean)
      if (kind !== 'YES_NO' && (options.length < 2 || options.length > 30)) return this.setData({ refusal: t.voting.missingOptions })
      const most = kind === 'UP_TO' ? Number(this.data.most) : 1
      if (!(Number.isInteger(most) && most >= 1 && most <= Math.max(1, options.length))) return this.setData({ refusal: fill(t.voting.missingMost, { n: options.length }) })
      const closesAt = instantOf(days[day], DAY_QUARTERS[time])
      if (Date.parse(closesAt) <= Date.now()) return this.setData({ refusal: t.voting.past })
      const question = this.data.question.trim()
      const terms = { mode, type: kind, unit, options, most, quorum: quorum === 'ANY' ? null : quorum, majority, closesAt }
      await this.finish(() => putToVote({ topicId: topic.id, version: topic.version, ...(question && { question }), ...terms }), t.voting.sent, t.hostingQuestions.vote)
    },
  },
})
