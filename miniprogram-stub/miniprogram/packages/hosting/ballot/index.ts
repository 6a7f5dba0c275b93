import { findHostedBallot, type HostedBallot } from '../../../api/ballot-desk'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'

const PARTS = ['roll', 'papers', 'end'] as const

/** A ballot, and what staff does about it: paper ballots, and its end. */
Component({
  behaviors: [reading, fetching],
  data: {
    id: '',
    ballot: null as HostedBallot | null,
    isOpen: false,
    lines: [] as string[],
    parts: PARTS as readonly string[],
    partNames: [] as string[],
    part: 'roll' as (typeof PARTS)[number],
  },
  observers: {
    t(t: Messages) {
      this.setData({ partNames: PARTS.map((each) => t.ballotDesk.parts[each]) })
    },
    'ballot, t'(ballot: HostedBallot | null, t: Messages) {
      if (!ballot) return
      const { mode, unit, roll, needed, cast, status, closesAt, calledOffBecause } = ballot
      const isOpen = status === 'OPEN' || status === 'COUNTING'
      const { voting, ballotDesk } = t
      this.setData({
        isOpen,
        lines: [
          fill(voting.ballotText, { status: voting.statuses[status], time: instantText(closesAt, t, Date.now()) }),
          `${voting.modes[mode]} · ${voting.units[unit]}`,
          fill(needed ? ballotDesk.numbersNeeded : ballotDesk.numbers, { roll, needed }),
          typeof cast === 'number' ? fill(ballotDesk.cast, { n: cast }) : ballotDesk.castHidden,
          ...(isOpen && mode !== 'OPEN' ? [ballotDesk.sealed] : []),
          ...(calledOffBecause ? [fill(t.hosting.reason, { reason: calledOffBecause })] : []),
        ],
      })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
    },
    onShow() {
      return this.enter('ballotDesk')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      return { ballot: await findHostedBallot(this.data.id) }
    },
    choosePart(event: WechatMiniprogram.CustomEvent<{ id: (typeof PARTS)[number] }>) {
      this.setData({ part: event.detail.id })
    },
    done() {
      return this.reload()
    },
  },
})
