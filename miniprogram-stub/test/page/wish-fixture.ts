import type { OwnClaimFragment, WishSummaryFragment, WishStepKind } from '../../miniprogram/api/generated'
import type { Wish } from '../../miniprogram/api/wish'
import type { FulfilledWish } from '../../miniprogram/api/wishes'
import { activity, noCommunities, noneOwn, page, session } from './activity-fixture'
import { connection, policy, templates } from './people-fixture'
import { type Answer, eventually, Phone } from './phone'
import { expect } from 'vitest'

/** An open wish; a test names only what matters to it. */
export const wish = (id: string, other: Partial<WishSummaryFragment> = {}): WishSummaryFragment => ({
  id,
  title: `心愿${id}`,
  category: 'GOODS',
  kind: 'THING',
  status: 'OPEN',
  value: 80,
  partsAsked: 1,
  partsTaken: 0,
  wantedBy: '2030-05-01',
  wisherName: '王阿姨',
  community: { id: 'c1', name: '五一街社区' },
  cover: [],
  ...other,
})

export const fulfilled = (id: string, other: Partial<FulfilledWish> = {}): FulfilledWish => ({
  ...wish(id, { status: 'THANKED' }),
  helpers: [{ id: 'p2', nickname: '李师傅' }],
  thanks: { text: '谢谢您的书包' },
  ...other,
})

export const wishDetail = (other: Partial<Wish> = {}): Wish => ({
  ...wish('1'),
  why: '旧书包坏了。',
  delivery: 'STATION',
  station: { id: 's1', name: '心愿驿站', address: '五一街 12 号' },
  wisher: { id: 'p1' },
  pictures: [],
  helpers: [],
  thanks: null,
  revision: 3,
  reason: null,
  viewerClaim: null,
  claims: [],
  timeline: [],
  ...other,
})

export const claimOf = (other: Partial<OwnClaimFragment> = {}): OwnClaimFragment => ({
  id: 'k1',
  parts: 1,
  state: 'CLAIMED',
  claimedAt: '2030-04-01T00:00:00Z',
  dueAt: '2030-04-15T00:00:00Z',
  extension: 'NONE',
  note: null,
  pictures: [],
  contactOpen: true,
  claimer: { id: 'p2', nickname: '李师傅' },
  organisation: null,
  thanks: null,
  ...other,
})

/** A wish as the wisher herself gets it. */
export const ownWish = (other: Partial<Wish> = {}, ...steps: WishStepKind[]) =>
  wishDetail({ timeline: ['WRITTEN' as const, ...steps].map((kind, day) => ({ kind, at: `2030-04-0${day + 1}T00:00:00Z`, reason: null, parts: 0 })), ...other })

export const reader = (level = 'RESIDENT', community: { id: string; name: string } | null = { id: 'c1', name: '五一街社区' }) => ({ viewer: { id: 'v1', level, community } })

export const found = (shown: Wish | null) => ({ wish: shown })

/** A phone at one of the pages of wishes. */
export async function openWishes(url: string, answers: Record<string, Answer>, stored = {}) {
  const phone = new Phone({
    Login: () => session,
    Communities: () => noCommunities,
    Activities: () => page([activity('1')]),
    ActivitiesMine: () => noneOwn,
    PrivacyPolicy: () => policy,
    MessageTemplates: () => templates,
    WishReader: () => reader(),
    Wishes: () => ({ wishes: connection(wish('1')) }),
    WishMonths: ({ id }) => ({ organisation: { id, wishMonths: [] } }),
    SimilarWishes: () => ({ similarWishes: [] }),
    Stations: () => ({ stations: connection() }),
    ...answers,
  }, stored)
  await eventually(() => expect(phone.titles()).toEqual(['活动1']))
  phone.go(`/packages/wishes/${url}`)
  return phone
}
