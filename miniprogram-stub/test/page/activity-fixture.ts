import type { ActivityDetail } from '../../miniprogram/api/activities'
import type { ActivitySummaryFragment } from '../../miniprogram/api/generated'

/** An open activity; a test names only what matters to it. */
export function activity(id: string, other: Partial<ActivitySummaryFragment> = {}): ActivitySummaryFragment {
  return {
    id,
    title: `活动${id}`,
    kind: 'CLINIC',
    startsAt: '2030-05-01T01:00:00Z',
    endsAt: '2030-05-01T03:00:00Z',
    capacity: 20,
    taken: 5,
    phase: 'OPEN',
    tags: [],
    place: { name: '小蜜蜂驿站' },
    community: { id: 'c1', name: '五一街社区' },
    ...other,
  }
}

export function detail(id: string, other: Partial<ActivityDetail> = {}): ActivityDetail {
  return {
    ...activity(id),
    description: '请带身份证。',
    signupOpensAt: '2030-04-01T00:00:00Z',
    signupClosesAt: '2030-05-01T01:00:00Z',
    partyLimit: 4,
    signupMode: 'FIRST_COME',
    requiredLevel: 'GUEST',
    organiser: '居委会',
    contactPhone: '0432-1234567',
    cancelReason: null,
    place: { name: '小蜜蜂驿站', address: '五一街 12 号', station: null },
    organisation: { name: '五一街社区', phone: null },
    community: { id: 'c1', name: '五一街社区', phone: null },
    ...other,
  }
}

/** A page of the list, with a cursor when more follow. */
export const page = (nodes: ActivitySummaryFragment[], endCursor: string | null = null) => ({
  activities: { edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage: endCursor !== null, endCursor } },
})

export const noCommunities = { communities: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } }
export const noneOwn = { activities: { edges: [] } }
export const session = { login: { session: { accessToken: 'a1', refreshToken: 'r1' }, userErrors: [] } }
