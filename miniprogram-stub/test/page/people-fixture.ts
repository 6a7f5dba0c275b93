import type { MeFragment } from '../../miniprogram/api/generated'

/** A guest who has just come; a test names only what matters to it. */
export const me = (other: Partial<MeFragment> = {}): MeFragment => ({
  id: 'v1',
  nickname: null,
  nicknameState: null,
  phone: null,
  level: 'GUEST',
  secondFactor: 'NONE',
  unreadCount: 0,
  closesAt: null,
  avatar: null,
  community: null,
  household: null,
  appointments: [],
  proxy: null,
  ...other,
})

/** The policy with one line for each item. */
export const policy = {
  privacyPolicy: {
    version: '2026-11',
    items: (['ACCOUNT', 'PHONE', 'ADDRESS', 'REAL_NAME', 'CHILDREN'] as const).map((item) => ({ item, text: `说明${item}`, sensitive: item === 'CHILDREN' })),
  },
}

export const templates = {
  messageTemplates: [
    { id: 'T1', kind: 'SIGNUP', moment: 'SIGNED_UP' },
    { id: 'T2', kind: 'RESIDENCY', moment: 'JOINING' },
    { id: 'T3', kind: 'CONTENT', moment: 'SUBMITTED' },
    { id: 'T4', kind: 'BOOKING', moment: 'BOOKED' },
  ],
}

export const refused = (message: string) => [{ code: 'INVALID', message }]

/** The only page of a list. */
export const connection = <T>(...nodes: T[]) => ({ edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } })
