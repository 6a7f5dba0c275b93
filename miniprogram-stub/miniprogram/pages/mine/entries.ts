import { isStaff, nodesFor } from '../../api/staff'
import type { Viewer } from '../../api/viewer'
import { fill } from '../../i18n/fill'
import type { Messages } from '../../i18n/zh'

/** A way from the page to another one. */
export interface Entry {
  url: string
  title: string
  text: string
  badge: string
}

const account = (page: string) => `/packages/account/${page}/index`
const staff = (page: string) => `/packages/staff/${page}/index`

/** Where everybody who is signed in can go, and how many votes wait for her. */
export function mineEntries({ unreadCount, household, phone }: Viewer, votes: number, { entries }: Messages): Entry[] {
  const home = household
    ? { url: account('household'), title: entries.home, text: entries.homeText, badge: '' }
    : { url: account('join'), title: entries.join, text: entries.joinText, badge: '' }
  const badge = unreadCount ? fill(entries.unread, { n: unreadCount > 98 ? '99+' : unreadCount }) : ''
  return [
    { url: '/pages/inbox/index', title: entries.inbox, text: entries.inboxText, badge },
    { url: '/packages/wishes/list/index', title: entries.wishes, text: entries.wishesText, badge: '' },
    { url: '/packages/stations/map/index', title: entries.stations, text: entries.stationsText, badge: '' },
    { url: '/packages/stations/mine/index', title: entries.bookings, text: entries.bookingsText, badge: '' },
    { url: '/packages/halls/hall/index', title: entries.hall, text: entries.hallText, badge: '' },
    { url: '/packages/halls/mine/index', title: entries.votes, text: entries.votesText, badge: votes ? fill(entries.votesN, { n: votes }) : '' },
    home,
    { url: account('profile'), title: entries.profile, text: entries.profileText, badge: '' },
    { url: account('phone'), title: entries.phone, text: phone ?? entries.phoneNone, badge: '' },
    { url: account('privacy'), title: entries.privacy, text: entries.privacyText, badge: '' },
  ]
}

/** What staff finds besides: only the tasks of the appointments that the viewer has. */
export function mineTasks({ appointments, secondFactor }: Viewer, t: Messages): Entry[] {
  const { staff: words } = t
  if (!isStaff(appointments)) return []
  const tasks = (['moderation', 'desk', 'bookings', 'joins', 'calls'] as const).filter((each) => nodesFor(each, appointments).length)
  return [
    { url: staff('factor'), title: words.factor, text: words.factorStates[secondFactor], badge: '' },
    ...tasks.map((each) => ({ url: staff(each), title: words[each], text: words[`${each}Text`], badge: '' })),
    ...(nodesFor('hosting', appointments).length ? hostingTasks(t) : []),
  ]
}

/** What whoever hosts halls finds. */
const hostingTasks = ({ hosting }: Messages): Entry[] => [
  { url: '/packages/hosting/topics/index', title: hosting.entry, text: hosting.entryText, badge: '' },
]
