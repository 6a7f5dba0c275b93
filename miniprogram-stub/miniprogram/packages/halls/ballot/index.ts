import { castVote, findBallot, findListed, recount, type Ballot, type Listed, type OwnBallot, type Recount } from '../../../api/ballots'
import { forgetVote, isReceiptOf, keptVote, type KeptVote } from '../../../api/kept-votes'
import { serverUrl } from '../../../api/server'
import { pointed, toggled, type Choice } from '../../../api/vote-choice'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { ballotStatusText, ballotTone, choiceLines, hintText, optionRows, recountText, resultBars, roundRows, termRows, usedText, type OptionRow } from '../../../i18n/ballot'
import { fill } from '../../../i18n/fill'
import type { Messages } from '../../../i18n/zh'

/** What the reader can do: vote, send a vote again whose answer was lost, or nothing and why. */
type Part = 'vote' | 'pending' | 'cast' | 'stranger' | 'castElsewhere' | 'notOnRoll' | 'none'

Component({
  behaviors: [reading, asking, fetching],
  data: {
    isPublic: true,
    id: '',
    ballot: null as Ballot | null,
    own: null as OwnBallot | null,
    kept: null as KeptVote | null,
    part: 'none' as Part,
    isOver: false,
    status: '',
    tone: '',
    tags: [] as string[],
    terms: [] as ReturnType<typeof termRows>,
    hint: '',
    choice: null as Choice,
    rows: [] as OptionRow[],
    abstains: false,
    used: '',
    sheet: false,
    chosen: [] as string[],
    yours: [] as string[],
    wrongReceipt: false,
    calledOff: '',
    bars: [] as ReturnType<typeof resultBars>,
    rounds: [] as ReturnType<typeof roundRows>,
    counted: null as Recount | null,
    recounted: '',
    checked: false,
    listed: null as Listed | null,
    listedLines: [] as string[],
    verdict: '',
    verdictGood: false,
  },
  observers: {
    'ballot, t'(ballot: Ballot | null, t: Messages) {
      if (!ballot) return
      const now = Date.now()
      this.setData({
        status: ballotStatusText(ballot, t),
        tone: ballotTone(ballot),
        tags: [t.ballotSubjects[ballot.subject], t.ballotModes[ballot.mode]],
        terms: termRows(ballot, t, now),
        hint: hintText(ballot, t),
        calledOff: ballot.status === 'CALLED_OFF' ? fill(t.ballot.calledOff, { reason: ballot.calledOffBecause ?? '' }) : '',
        bars: ballot.result ? resultBars(ballot, t) : [],
        rounds: roundRows(ballot, t),
      })
    },
    'ballot, own, kept'(ballot: Ballot | null, own: OwnBallot | null, kept: KeptVote | null) {
      if (!ballot) return
      // The last minute may have passed while the page was open.
      const isOver = ballot.status === 'COUNTING' || (ballot.status === 'OPEN' && Date.parse(ballot.closesAt) <= Date.now())
      this.setData({ isOver, part: partOf(ballot, own, kept, isOver), wrongReceipt: Boolean(kept?.receipt) && !isReceiptOf(kept!) })
    },
    'ballot, choice, t'(ballot: Ballot | null, choice: Choice, t: Messages) {
      if (!ballot) return
      this.setData({ rows: optionRows(ballot, choice, t), abstains: choice?.length === 0, used: usedText(ballot, choice, t), chosen: choice ? choiceLines(ballot, choice, t) : [] })
    },
    'ballot, kept, listed, checked, t'(ballot: Ballot | null, kept: KeptVote | null, listed: Listed | null, checked: boolean, t: Messages) {
      if (!ballot) return
      const found = listed?.found && listed.told ? listed : null
      const isSame = Boolean(kept && found && found.choice.join() === kept.choice.join())
      const words = t.ballot
      this.setData({
        yours: kept ? choiceLines(ballot, kept.choice, t) : [],
        listedLines: found ? choiceLines(ballot, found.choice, t) : [],
        verdictGood: isSame,
        verdict: !checked ? '' : !kept?.receipt ? words.checkNone : !found ? words.notListed : isSame ? words.same : words.differs,
      })
    },
    'counted, t'(counted: Recount | null, t: Messages) {
      this.setData({ recounted: counted ? recountText(counted, t) : '' })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
    },
    onShow() {
      return this.enter('ballot')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const { id } = this.data
      return { ...(await findBallot(id)), kept: keptVote(id), sheet: false }
    },
    choose(event: WechatMiniprogram.BaseEvent) {
      const { ballot, choice, t } = this.data
      const next = toggled(ballot!, choice, event.currentTarget.dataset.place as number)
      this.take(next, ballot!.type === 'KNAPSACK' ? t.ballot.tooDear : t.ballot.full)
    },
    fewer(event: WechatMiniprogram.BaseEvent) {
      this.give(event.currentTarget.dataset.place as number, -1)
    },
    more(event: WechatMiniprogram.BaseEvent) {
      this.give(event.currentTarget.dataset.place as number, 1)
    },
    give(place: number, by: number) {
      const { ballot, choice, t } = this.data
      this.take(pointed(ballot!, choice, place, by), by > 0 ? t.ballot.tooMany : '')
    },
    /** A choice that is still the same was more than a vote may say, except where the one chosen was tapped again. */
    take(choice: Choice, why: string) {
      const isRefused = choice === this.data.choice
      this.setData(isRefused ? { refusal: why } : { choice, refusal: '' })
    },
    abstain() {
      this.setData({ choice: this.data.abstains ? null : [], refusal: '' })
    },
    ask() {
      const { choice, t } = this.data
      this.setData(choice ? { sheet: true, refusal: '' } : { refusal: t.ballot.first })
    },
    change() {
      this.setData({ sheet: false })
    },
    confirm() {
      return this.send(this.data.choice!)
    },
    /** Nothing else can be sent as long as it is not known whether the first vote has arrived. */
    again() {
      return this.send(this.data.kept!.choice)
    },
    async send(choice: number[]) {
      const { id, t } = this.data
      if (this.data.busy) return
      const isDone = await this.attempt(() => castVote(id, choice))
      const { refusal } = this.data
      this.setData({ sheet: false, kept: keptVote(id) })
      if (isDone) wx.showToast({ title: t.ballot.done, icon: 'success' })
      else if (this.data.kept) return
      // What is shown while this fails is still true.
      const found = await findBallot(id).catch(() => null)
      if (found) this.setData({ ...found, refusal })
    },
    copy() {
      const { ballot, kept, yours, t } = this.data
      const { ballotId, choice, nonce, receipt } = kept!
      this.copyText(fill(t.ballot.copyText, { question: ballot!.question, id: ballotId, choice: yours.join(' '), places: choice.join(','), nonce, receipt }), t.ballot.copied)
    },
    copyChart() {
      this.copyText(serverUrl(`/ballots/${this.data.id}.svg`), this.data.t.ballot.linkCopied)
    },
    copyList() {
      this.copyText(serverUrl(`/ballots/${this.data.id}.json`), this.data.t.ballot.linkCopied)
    },
    copyText(data: string, done: string) {
      wx.setClipboardData({ data, success: () => wx.showToast({ title: done, icon: 'none' }) })
    },
    forget() {
      const { id, t } = this.data
      forgetVote(id)
      this.setData({ kept: null, checked: false, own: { onRoll: true, cast: true } })
      wx.showToast({ title: t.ballot.forgotten, icon: 'success' })
    },
    async check() {
      const { id, kept } = this.data
      if (!kept?.receipt) return this.setData({ checked: true })
      await this.attempt(async () => {
        this.setData({ listed: await findListed(id, kept.receipt), checked: true })
        return ''
      })
    },
    async recount() {
      await this.attempt(async () => {
        this.setData({ counted: await recount(this.data.id) })
        return ''
      })
    },
    back() {
      wx.redirectTo({ url: '/packages/halls/hall/index' })
    },
  },
})

function partOf({ status }: Ballot, own: OwnBallot | null, kept: KeptVote | null, isOver: boolean): Part {
  if (kept) return status === 'CALLED_OFF' ? 'none' : kept.receipt ? 'cast' : 'pending'
  if (status !== 'OPEN' || isOver) return 'none'
  if (!own) return 'stranger'
  if (own.cast) return 'castElsewhere'
  return own.onRoll ? 'vote' : 'notOnRoll'
}
