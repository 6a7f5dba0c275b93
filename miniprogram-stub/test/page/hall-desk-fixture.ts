import { expect } from 'vitest'
import type { HostedTopic } from '../../miniprogram/api/hosting'
import { activity, noCommunities, noneOwn, page, session } from './activity-fixture'
import { connection } from './people-fixture'
import { type Answer, eventually, Phone } from './phone'
import { at, day } from './station-fixture'

export const staffDesk = (role = 'COMMUNITY_ADMIN', secondFactor = 'PASSED') =>
  ({ viewer: { id: 'v1', secondFactor, appointments: [{ id: 'a1', role, organisation: { id: 'c1', name: '五一街社区' } }] } })

/** A topic that was just raised; a test names only what matters to it. */
export const hosted = (other: Partial<HostedTopic> = {}): HostedTopic => ({
  id: 't1',
  title: '楼下装路灯',
  text: '晚上太黑，想装三盏路灯。',
  ask: 'NEEDS',
  status: 'RAISED',
  place: '3 号楼前',
  raisedAt: at(0, '09:00'),
  reason: null,
  office: null,
  seconds: 0,
  secondsNeeded: null,
  secondsUntil: null,
  commentCount: 2,
  summary: null,
  version: 1,
  hall: { id: 'h1', name: '众心向和谐' },
  raiser: { id: 'p1', nickname: '王阿姨' },
  stances: { support: 3, concern: 1, oppose: 0, question: 0 },
  mergedInto: null,
  ballots: [],
  notice: null,
  undertakings: [],
  evaluation: null,
  ...other,
})

export const task = (other: Partial<HostedTopic['undertakings'][number]> = {}): HostedTopic['undertakings'][number] => ({
  id: 'u1', title: '装三盏路灯', owner: '社区居委会', dueOn: day(9), percent: 30, status: 'OPEN', overdue: false, steps: [], ...other,
})

/** A phone of somebody who hosts a hall, on a page of the packages. */
export async function hosting(url: string, answers: Record<string, Answer> = {}, stored = {}) {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    StaffDesk: () => staffDesk(),
    HostedHalls: () => ({ halls: connection({ id: 'h1', name: '众心向和谐', organisation: { id: 'c1', name: '五一街社区' } }, { id: 'h2', name: '3 号楼议事厅', organisation: { id: 'b3', name: '3 号楼' } }) }),
    HostedTopics: () => ({ topics: connection() }),
    HostedTopic: () => ({ topic: hosted() }),
    HostedObjections: () => ({ objectionCards: connection() }),
    ...answers,
  }, stored)
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  phone.go(`/packages/${url}`)
  return phone
}

export const alert = (phone: Phone) => phone.find('[role=alert]')?.textContent

export const input = (phone: Phone, name: string) => phone.of(name).at(-1)!.variables.input
