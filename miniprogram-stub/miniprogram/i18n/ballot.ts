import type { Ballot, OpenBallot, Recount } from '../api/ballots'
import { used, type Choice } from '../api/vote-choice'
import { fill } from './fill'
import { instantText } from './time'
import type { Messages } from './zh'

/** An option as it can be tapped. */
export interface OptionRow {
  place: number
  text: string
  cost: string
  mark: string
  on: boolean
  points: string
  fewer: string
  more: string
}

/** What the vote takes, and who may give one, row by row. */
export function termRows(ballot: Ballot, t: Messages, now: number) {
  const { unit, roll, needed, cast, closesAt, status } = ballot
  const words = t.ballot
  return [
    { name: words.who, text: fill(words.whos[unit], { n: roll }), more: words.whoMore[unit] },
    { name: words.needed, text: needed ? fill(words.neededSome[unit], { n: needed }) : words.neededAny, more: '' },
    { name: words.majority, text: decisionText(ballot, t), more: '' },
    { name: words.ends, text: instantText(closesAt, t, now), more: '' },
    ...(status === 'CALLED_OFF' ? [] : [{ name: words.cast, text: cast === null ? words.castFew : fill(words.castN[unit], { n: cast }), more: '' }]),
  ]
}

function decisionText({ type, majority, most, rule }: Ballot, { ballot }: Messages) {
  if (type === 'YES_NO') return ballot.majorities[majority]
  return rule ? ballot.rules[rule] : fill(ballot.decides[type], { n: most })
}

export const hintText = ({ type, most, budgetFen }: Ballot, t: Messages) => fill(t.ballot.hints[type], { n: most, money: moneyText(budgetFen ?? 0, t) })

/** How much of what there is to give is given; empty where there is nothing to count. */
export function usedText(ballot: Ballot, choice: Choice, t: Messages) {
  const { type, most, budgetFen } = ballot
  const n = used(ballot, choice)
  if (type === 'UP_TO') return fill(t.ballot.usedOptions, { n, most })
  if (type === 'RANKING') return fill(t.ballot.ranked, { n })
  if (type === 'POINTS') return fill(t.ballot.usedPoints, { n, left: most - n })
  return type === 'KNAPSACK' ? fill(t.ballot.usedMoney, { money: moneyText(n, t), left: moneyText((budgetFen ?? 0) - n, t) }) : ''
}

export function optionRows({ type, options }: Ballot, choice: Choice, t: Messages): OptionRow[] {
  return options.map(({ place, text, costFen }) => {
    const at = choice?.indexOf(place) ?? -1
    const isPoints = type === 'POINTS'
    const points = isPoints ? (choice?.[place] ?? 0) : 0
    return {
      place,
      text,
      cost: costFen === null ? '' : moneyText(costFen, t),
      on: isPoints ? points > 0 : at >= 0,
      mark: isPoints || at < 0 ? '' : type === 'RANKING' ? String(at + 1) : '✓',
      points: isPoints ? fill(t.ballot.points, { n: points }) : '',
      fewer: fill(t.ballot.fewer, { option: text }),
      more: fill(t.ballot.more, { option: text }),
    }
  })
}

/** A choice in words, a line for each thing that it names. */
export function choiceLines({ type, options }: Ballot, choice: readonly number[], { ballot }: Messages): string[] {
  if (!choice.length) return [ballot.abstain]
  if (type === 'POINTS') return options.flatMap(({ place, text }) => (choice[place] ? [`${text} · ${fill(ballot.points, { n: choice[place] })}`] : []))
  return choice.map((place, index) => (type === 'RANKING' ? `${fill(ballot.preference, { n: index + 1 })} · ${options[place]?.text}` : (options[place]?.text ?? String(place))))
}

/** Money in yuan, without fen where there are none. */
export const moneyText = (fen: number, { ballot }: Messages) => fill(ballot.yuan, { n: fen % 100 ? (fen / 100).toFixed(2) : fen / 100 })

/** What each option got, as bars against the longest one. */
export function resultBars({ options, result }: Pick<Ballot, 'options' | 'result'>, { ballot }: Messages) {
  const totals = result?.totals ?? []
  const longest = Math.max(1, ...totals)
  return options.map(({ place, text }) => ({
    text,
    count: totals[place] ?? 0,
    share: Math.round(((totals[place] ?? 0) / longest) * 100),
    winner: result?.winners.includes(place) ? ballot.winner : '',
    label: fill(ballot.bar, { option: text, n: totals[place] ?? 0 }),
  }))
}

/** How a run-off went, a sentence each. */
export const roundRows = ({ options, result }: Pick<Ballot, 'options' | 'result'>, { ballot }: Messages) =>
  (result?.rounds ?? []).map(({ totals, out }, index) => ({
    name: fill(ballot.round, { n: index + 1 }),
    text: options.flatMap(({ place, text }) => (totals[place] ? [fill(ballot.bar, { option: text, n: totals[place] })] : [])).join(' · '),
    more: out === null ? ballot.roundLast : fill(ballot.roundOut, { option: options[out]?.text ?? '' }),
  }))

export const recountText = ({ agrees, published, marked }: Recount, { ballot }: Messages) =>
  fill(agrees ? ballot.recountAgrees : ballot.recountDiffers, { published, marked })

interface Standing {
  status: Ballot['status']
  result: Pick<NonNullable<Ballot['result']>, 'outcome'> | null
}

/** The colour that goes with where a ballot stands; the words always say the same. */
export function ballotTone({ status, result }: Standing) {
  if (status === 'OPEN' || result?.outcome === 'PASSED') return 'good'
  return status === 'COUNTING' ? '' : 'warm'
}

export const ballotStatusText = ({ status, result }: Standing, t: Messages) =>
  status === 'CLOSED' && result?.outcome ? t.ballotOutcomes[result.outcome] : t.ballotStatuses[status]

/** Ballots that wait for the reader, a row each. */
export const openBallotRows = (ballots: readonly OpenBallot[], t: Messages, now: number) =>
  ballots.map(({ id, question, closesAt, own }) => ({
    id, title: question, text: fill(t.topicMine.ballotUntil, { time: instantText(closesAt, t, now) }), badge: own?.cast ? t.topicMine.voted : t.topicMine.open,
  }))
