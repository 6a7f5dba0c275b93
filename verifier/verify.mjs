#!/usr/bin/env node
// Checks the published file of a ballot, and nothing else: see README.md. It shares no code with the server on purpose.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const problems = [];
const problem = (zh, en) => problems.push(`${zh} / ${en}`);

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      fingerprint: { type: 'string' },
      receipt: { type: 'string', multiple: true, default: [] },
      receipts: { type: 'string' },
    },
  });
  if (positionals.length !== 1) {
    console.error('usage: verify.mjs FILE [--fingerprint SHA256] [--receipt NONCE:CHOICE]… [--receipts FILE]');
    return 2;
  }
  const bytes = readFileSync(positionals[0]);
  const ballot = JSON.parse(bytes.toString('utf8'));
  if (ballot.format !== 'linli-ballot-1') {
    console.error(`格式不认识 / unknown format: ${ballot.format}`);
    return 2;
  }
  const print = createHash('sha256').update(bytes).digest('hex');
  if (values.fingerprint && values.fingerprint.toLowerCase() !== print) {
    problem('文件与公布的指纹不符', `the file has another fingerprint: ${print}`);
  }
  checkVotes(ballot);
  checkRoll(ballot);
  checkResult(ballot);
  const kept = values.receipt.map((text) => {
    const [nonce, choice = ''] = text.split(':');
    return { nonce, choice: choice === '' ? [] : choice.split(',').map(Number) };
  });
  if (values.receipts) {
    kept.push(...JSON.parse(readFileSync(values.receipts, 'utf8')));
  }
  kept.forEach((receipt) => checkReceipt(ballot, receipt));
  console.log(`${ballot.question}`);
  console.log(`名册 / roll ${ballot.roll} · 已投 / cast ${ballot.marked} · 公布 / published ${ballot.votes.length}`);
  console.log(`指纹 / fingerprint ${print}`);
  console.log(`结果 / result ${ballot.result.outcome} ${JSON.stringify(ballot.result.totals)}`);
  if (kept.length > 0) {
    console.log(`核对回执 / receipts checked ${kept.length}`);
  }
  problems.forEach((text) => console.log(`✗ ${text}`));
  console.log(problems.length === 0 ? '✓ 全部相符 / all agrees' : `✗ ${problems.length} 处不符 / problems`);
  return problems.length === 0 ? 0 : 1;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Why a choice cannot have been taken; null when it can. */
function invalid(ballot, choice) {
  const options = ballot.options.length;
  if (!Array.isArray(choice) || !choice.every(Number.isInteger)) {
    return 'not a list of numbers';
  }
  if (ballot.type === 'POINTS') {
    const fits = choice.length === 0 || choice.length === options;
    return fits && choice.every((points) => points >= 0) && sum(choice) <= ballot.most ? null : 'points';
  }
  const most = { YES_NO: 1, ONE_OF: 1, UP_TO: ballot.most, RANKING: options, KNAPSACK: options }[ballot.type];
  if (choice.length > most || (ballot.type === 'YES_NO' && choice.length !== 1)) {
    return 'too many or too few';
  }
  if (new Set(choice).size !== choice.length || choice.some((place) => place < 0 || place >= options)) {
    return 'not options';
  }
  const dear = ballot.type === 'KNAPSACK' && sum(choice.map((place) => ballot.options[place].costFen)) > ballot.budgetFen;
  return dear ? 'over the budget' : null;
}

function checkVotes(ballot) {
  const seen = new Set();
  for (const vote of ballot.votes) {
    if (!/^[0-9a-f]{64}$/.test(vote.receipt) || seen.has(vote.receipt)) {
      problem(`回执重复或不对 ${vote.receipt}`, 'a receipt stands there twice, or is none');
    }
    seen.add(vote.receipt);
    const why = invalid(ballot, vote.choice);
    if (why) {
      problem(`选票不合规则 ${vote.receipt}`, `a vote that cannot have been taken: ${why}`);
    }
  }
}

function checkRoll(ballot) {
  const published = ballot.votes.length + ballot.spoilt;
  if (published !== ballot.marked) {
    problem(
      `名册记 ${ballot.marked} 票，公布 ${published} 票`,
      `the roll says that ${ballot.marked} have voted, ${published} votes are published`,
    );
  }
  if (ballot.marked > ballot.roll) {
    problem('投票的比名册上的多', 'more have voted than are on the roll');
  }
  const needed = ballot.quorum === null ? 0 : share(ballot.quorum, ballot.roll);
  if (needed !== ballot.needed) {
    problem(`法定票数应为 ${needed}`, `${needed} must vote`);
  }
}

function share(name, whole) {
  return { MORE_THAN_HALF: Math.floor(whole / 2) + 1, TWO_THIRDS: Math.ceil((2 * whole) / 3), THREE_QUARTERS: Math.ceil((3 * whole) / 4) }[name];
}

function checkReceipt(ballot, { nonce, choice }) {
  const text = choice.join(',');
  const receipt = createHash('sha256').update(`${nonce}|${text}|${ballot.ballot}`).digest('hex');
  const vote = ballot.votes.find((each) => each.receipt === receipt);
  if (!vote) {
    problem(`没有找到回执 ${receipt}`, 'a vote that was given is not there');
  } else if (vote.choice.join(',') !== text) {
    problem(`选票被改动 ${receipt}`, `a vote says ${vote.choice.join(',')} and was ${text}`);
  }
}

function checkResult(ballot) {
  const again = count(ballot);
  for (const field of ['outcome', 'cast', 'spoilt', 'totals', 'winners', 'rounds', 'spent']) {
    const told = canonical(ballot.result[field]);
    const counted = canonical(again[field]);
    if (told !== counted) {
      problem(`重新计票不符（${field}）：公布 ${told}，重算 ${counted}`, `counted again, ${field} is another one`);
    }
  }
}

function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    return `{${Object.keys(value).sort().map((key) => `${key}:${canonical(value[key])}`).join(',')}}`;
  }
  return String(value);
}

function count(ballot) {
  const cast = ballot.votes.length + ballot.spoilt;
  const choices = ballot.votes.map((vote) => vote.choice);
  const totals = ballot.options.map((_, place) => {
    if (ballot.type === 'POINTS') {
      return sum(choices.map((choice) => choice[place] ?? 0));
    }
    return choices.filter((choice) => (ballot.type === 'RANKING' ? choice[0] === place : choice.includes(place))).length;
  });
  const found = cast < ballot.needed || cast === 0 ? { outcome: 'NO_QUORUM' } : decide(ballot, choices, totals, cast);
  const winners = found.winners ?? [];
  return {
    outcome: found.outcome,
    cast,
    spoilt: ballot.spoilt,
    totals,
    winners,
    rounds: found.rounds ?? [],
    spent: sum(winners.map((place) => cost(ballot, place))),
  };
}

function cost(ballot, place) {
  return ballot.budgetFen === null ? 0 : ballot.options[place].costFen;
}

function decide(ballot, choices, totals, cast) {
  if (ballot.type === 'YES_NO') {
    return { outcome: totals[0] >= share(ballot.majority, cast) ? 'PASSED' : 'NOT_PASSED' };
  }
  if (ballot.type === 'RANKING') {
    return runOff(choices, totals.length);
  }
  const money = ballot.budgetFen !== null;
  const winners = money ? spend(ballot, choices, totals) : mostWanted(totals, ballot.type === 'UP_TO' ? ballot.most : 1);
  return { outcome: winners.length > 0 ? 'PASSED' : 'NOT_PASSED', winners };
}

/** Places of the options, the most wanted first; of level ones that which was listed first. */
function ordered(totals) {
  return totals.map((_, place) => place).sort((one, other) => totals[other] - totals[one] || one - other);
}

function mostWanted(totals, most) {
  const order = ordered(totals);
  const winners = order.slice(0, most).filter((place) => totals[place] > 0);
  if (winners.length === 0 || winners.length === order.length) {
    return winners;
  }
  const bar = totals[order[winners.length]];
  return winners.filter((place) => totals[place] !== bar);
}

function runOff(choices, options) {
  const rounds = [];
  const left = new Set(Array.from({ length: options }, (_, place) => place));
  for (;;) {
    const totals = Array(options).fill(0);
    for (const choice of choices) {
      const place = choice.find((each) => left.has(each));
      if (place !== undefined) {
        totals[place] += 1;
      }
    }
    const named = sum(totals);
    const winner = [...left].find((place) => 2 * totals[place] > named || left.size === 1);
    if (named === 0 || winner !== undefined) {
      rounds.push({ totals, out: -1 });
      return named === 0 ? { outcome: 'NOT_PASSED', rounds } : { outcome: 'PASSED', winners: [winner], rounds };
    }
    const history = [totals, ...rounds.map((round) => round.totals).reverse()];
    const out = [...left].reduce((worst, place) => (isWorse(place, worst, history) ? place : worst));
    left.delete(out);
    rounds.push({ totals, out });
  }
}

function isWorse(one, other, history) {
  const told = history.find((totals) => totals[one] !== totals[other]);
  return told ? told[one] < told[other] : one > other;
}

function spend(ballot, choices, totals) {
  const winners = ballot.rule === 'EQUAL_SHARES' ? equalShares(ballot, choices) : [];
  let left = ballot.budgetFen - sum(winners.map((place) => cost(ballot, place)));
  const order = ordered(totals).sort(
    (one, other) => totals[other] - totals[one] || cost(ballot, one) - cost(ballot, other) || one - other,
  );
  for (const place of order) {
    if (totals[place] > 0 && !winners.includes(place) && cost(ballot, place) <= left) {
      winners.push(place);
      left -= cost(ballot, place);
    }
  }
  return winners;
}

// Exact numbers: [numerator, denominator].
const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (numerator, denominator = 1n) => {
  const divisor = gcd(numerator, denominator);
  return [numerator / divisor, denominator / divisor];
};
const minus = ([a, b], [c, d]) => fraction(a * d - c * b, b * d);
const times = ([a, b], number) => fraction(a * BigInt(number), b);
const over = ([a, b], number) => fraction(a, b * BigInt(number));
const compare = ([a, b], [c, d]) => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);

/** Each voter by herself, unlike the server, which takes voters who say the same together. */
function equalShares(ballot, choices) {
  const worth = choices.map((choice) =>
    ballot.options.map((_, place) => (ballot.type === 'POINTS' ? (choice[place] ?? 0) : Number(choice.includes(place)))),
  );
  const purse = choices.map(() => over(fraction(BigInt(ballot.budgetFen)), choices.length));
  const left = new Set(ballot.options.map((_, place) => place));
  const winners = [];
  for (;;) {
    let best = null;
    for (const place of left) {
      const price = priceOf(place, worth, purse, cost(ballot, place));
      if (price && (best === null || compare(price, best.price) < 0)) {
        best = { place, price };
      }
    }
    if (best === null) {
      return winners;
    }
    winners.push(best.place);
    left.delete(best.place);
    purse.forEach((money, voter) => {
      const due = times(best.price, worth[voter][best.place]);
      purse[voter] = compare(money, due) <= 0 ? fraction(0n) : minus(money, due);
    });
  }
}

/** The price of a point of worth at which the voters of an option can just pay for it; null when they cannot. */
function priceOf(place, worth, purse, price) {
  const payers = purse
    .map((_, voter) => voter)
    .filter((voter) => worth[voter][place] > 0 && purse[voter][0] > 0n)
    .sort((one, other) => compare(over(purse[one], worth[one][place]), over(purse[other], worth[other][place])));
  let missing = fraction(BigInt(price));
  let points = sum(payers.map((voter) => worth[voter][place]));
  for (const voter of payers) {
    const each = over(missing, points);
    if (compare(times(each, worth[voter][place]), purse[voter]) <= 0) {
      return each;
    }
    missing = minus(missing, purse[voter]);
    points -= worth[voter][place];
  }
  return null;
}

process.exitCode = main();
