import { discardPapers, enterPapers, listBatches, type Batch, type HostedBallot } from '../../../api/ballot-desk'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { faultText } from '../../../i18n/faults'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { acting } from '../acting'

const MOST = 100

/** A paper as it was tapped; null for a spoilt one. */
type Paper = number[] | null

/** Enters papers from the box, one tap for each where it names one option; and then somebody else does so again. */
Component({
  behaviors: [reading, acting],
  properties: { ballot: { type: Object, value: null as unknown as HostedBallot } },
  data: {
    batches: [] as Batch[],
    batchRows: [] as { id: string; own: boolean; text: string; second: string; discard: string }[],
    entering: false,
    batch: '',
    expected: 0,
    isOne: true,
    isPoints: false,
    papers: [] as Paper[],
    // What the paper in hand says so far: options in the order in which they were tapped, or points of each.
    hand: [] as number[],
    points: [] as string[],
    options: [] as { place: number; text: string; count: number; mark: string; label: string }[],
    spoilt: 0,
    spoiltLabel: '',
    guide: '',
    title: '',
    totalText: '',
    handText: '',
  },
  lifetimes: {
    attached() {
      this.reread()
    },
  },
  observers: {
    'batches, t'(batches: Batch[], t: Messages) {
      const now = Date.now()
      this.setData({
        batchRows: batches.map(({ id, own, papers, enteredAt }) => {
          const values = { n: papers, time: instantText(enteredAt, t, now) }
          return { id, own, text: fill(t.ballotDesk.batch, values), second: fill(t.ballotDesk.secondLabel, values), discard: fill(t.ballotDesk.discardLabel, values) }
        }),
      })
    },
    'ballot, papers, hand, batch, expected, t'(ballot: HostedBallot | null, papers: Paper[], hand: number[], batch: string, expected: number, t: Messages) {
      if (!ballot) return
      const { type } = ballot
      const { ballotDesk } = t
      const isOne = type === 'YES_NO' || type === 'ONE_OF'
      const isPoints = type === 'POINTS'
      const spoilt = papers.filter((each) => each === null).length
      this.setData({
        isOne,
        isPoints,
        spoilt,
        spoiltLabel: fill(ballotDesk.add, { option: ballotDesk.spoilt, n: spoilt }),
        options: ballot.options.map(({ place, text }) => {
          const count = papers.filter((each) => each && (isPoints ? each[place] > 0 : each.includes(place))).length
          const at = hand.indexOf(place)
          return { place, text, count, mark: at < 0 ? '' : type === 'RANKING' ? String(at + 1) : '✓', label: isOne ? fill(ballotDesk.add, { option: text, n: count }) : text }
        }),
        guide: isOne ? ballotDesk.tapOne : isPoints ? ballotDesk.points : type === 'RANKING' ? ballotDesk.tapOrder : ballotDesk.tapSome,
        title: batch ? fill(ballotDesk.enteringSecond, { n: expected }) : ballotDesk.entering,
        totalText: fill(ballotDesk.total, { n: papers.length }),
        handText: hand.length ? fill(ballotDesk.chosen, { names: hand.map((place) => ballot.options[place].text).join(type === 'RANKING' ? ' › ' : '、') }) : ballotDesk.nothing,
      })
    },
  },
  methods: {
    async reread() {
      try {
        this.setData({ batches: await listBatches(this.data.ballot.id) })
      } catch (error) {
        this.setData({ refusal: faultText(error, this.data.t) })
      }
    },
    first() {
      this.enter('', 0)
    },
    second(event: WechatMiniprogram.BaseEvent) {
      const { id, papers } = this.data.batches[event.currentTarget.dataset.index as number]
      this.enter(id, papers)
    },
    enter(batch: string, expected: number) {
      this.setData({ entering: true, batch, expected, papers: [], hand: [], points: this.data.ballot.options.map(() => ''), refusal: '' })
    },
    /** A tap on an option: a whole paper where a paper names one, and otherwise a part of it. */
    tap(event: WechatMiniprogram.BaseEvent) {
      const place = event.currentTarget.dataset.place as number
      const { isOne, hand } = this.data
      if (isOne) this.add([place])
      else this.setData({ hand: hand.includes(place) ? hand.filter((each) => each !== place) : [...hand, place], refusal: '' })
    },
    write(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ [`points[${event.currentTarget.dataset.place}]`]: event.detail.value, refusal: '' })
    },
    next() {
      const { isPoints, points, hand } = this.data
      const choice = isPoints ? points.map(Number) : hand
      const refusal = this.faultOf(choice)
      if (refusal) this.setData({ refusal })
      else this.add(choice)
    },
    /** Why a paper cannot say this; what it says then makes it a spoilt one. */
    faultOf(choice: number[]): string {
      const { ballot, t } = this.data
      const { ballotDesk } = t
      const { type, most, budgetFen, options } = ballot
      if (type === 'POINTS') {
        const sum = choice.reduce((all, each) => all + each, 0)
        if (!choice.every((each) => Number.isInteger(each) && each >= 0) || !sum) return ballotDesk.pickFirst
        return sum > most ? fill(ballotDesk.overPoints, { n: most }) : ''
      }
      if (!choice.length) return ballotDesk.pickFirst
      if (type === 'UP_TO' && choice.length > most) return fill(ballotDesk.tooMany, { n: most })
      const cost = choice.reduce((all, place) => all + (options[place].costFen ?? 0), 0)
      return type === 'KNAPSACK' && typeof budgetFen === 'number' && cost > budgetFen ? ballotDesk.overBudget : ''
    },
    spoil() {
      this.add(null)
    },
    add(paper: Paper) {
      const { papers, t } = this.data
      if (papers.length >= MOST) return this.setData({ refusal: t.ballotDesk.full })
      this.setData({ papers: [...papers, paper], refusal: '' })
      this.again()
    },
    undo() {
      this.setData({ papers: this.data.papers.slice(0, -1), refusal: '' })
    },
    again() {
      this.setData({ hand: [], points: this.data.points.map(() => '') })
    },
    async leave() {
      const { papers, t } = this.data
      if (papers.length && !(await confirm(t.hostingQuestions.stop))) return
      this.setData({ entering: false, refusal: '' })
    },
    async send() {
      const { ballot, batch, expected, papers, t } = this.data
      if (!papers.length) return this.setData({ refusal: t.ballotDesk.empty })
      if (batch && papers.length !== expected) return this.setData({ refusal: fill(t.ballotDesk.count, { n: expected, m: papers.length }) })
      const choices = papers.flatMap((each) => (each ? [each] : []))
      const isDone = await this.finish(() => enterPapers(ballot.id, batch, choices, papers.length - choices.length), batch ? t.ballotDesk.sentSecond : t.ballotDesk.sentFirst)
      if (!isDone) return
      this.setData({ entering: false, papers: [] })
      await this.reread()
    },
    async discard(event: WechatMiniprogram.BaseEvent) {
      const { ballot, batches, t } = this.data
      const { id } = batches[event.currentTarget.dataset.index as number]
      if (await this.finish(() => discardPapers(ballot.id, id), t.ballotDesk.discarded, t.hostingQuestions.discard)) await this.reread()
    },
  },
})
