import assert from 'node:assert/strict'
import { ask, tokenOf } from './server.mjs'

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'HOLIDAY']

const POLICY = { requiredLevel: 'PHONE', shortestMinutes: 15, longestMinutes: 240, noticeMinutes: 0, horizonDays: 30 }

const STATIONS = 'query($id: ID!) { stations(first: 50, filter: { organisationId: $id }) { edges { node { id name rooms { id name capacity } } } } }'

/** A station that is open day and night, so that a journey does not hang on the hour, with rooms and a service to book. */
export async function runStation() {
  const token = await tokenOf('station-staff')
  const { viewer } = await ask('{ viewer { appointments { organisation { id } } } }', {}, token)
  const { stations } = await ask(STATIONS, { id: viewer.appointments[0].organisation.id })
  const station = stations.edges.map((each) => each.node).find(({ rooms }) => rooms.length > 3)
  assert.ok(station, 'the demo has a station with rooms')
  await does('stationHoursSet', { stationId: station.id, hours: DAYS.map((day) => ({ day, opens: '00:00', closes: '00:00' })) }, token)
  const rooms = station.rooms.filter(({ capacity }) => capacity > 20)
  for (const { id } of rooms) await does('roomEdit', { roomId: id, bookable: true, policy: { ...POLICY, approval: true } }, token)
  const service = `四点半课堂${Math.random().toString(36).slice(2, 8)}`
  await does('stationServiceSet', {
    stationId: station.id, name: service, kind: 'CHILD_CARE', description: '放学后有人照看。', audience: '小学生', papers: ['户口本'], care: true, slotMinutes: 30, places: 8, policy: POLICY,
  }, token)
  return { station: station.name, rooms: rooms.map(({ name }) => name), service }
}

async function does(mutation, input, token) {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`
  const answer = await ask(`mutation($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`, { input }, token)
  assert.deepEqual(answer[mutation].userErrors, [])
}
