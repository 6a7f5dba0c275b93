import { request } from './client'
import {
  MessageTemplatesDocument,
  NotificationPreferencesDocument,
  NotificationPreferencesEditDocument,
  NotificationsDocument,
  NotificationsReadDocument,
  type MessageMoment,
  type NotificationKind,
  type NotificationPreferencesEditInput,
  type NotificationsQuery,
  type OwnPreferencesFragment,
} from './generated'
import { pageOf, type Page } from './pages'
import { refusalOf } from './refusal'

export type News = NonNullable<NotificationsQuery['viewer']>['notifications']['edges'][number]['node']
export type Preferences = OwnPreferencesFragment

export interface Inbox extends Page<News> {
  unread: number
}

/** What became of a change; the preferences are null when it was refused. */
export interface PreferencesOutcome {
  preferences: Preferences | null
  refusal: string
}

export const KINDS: readonly NotificationKind[] = ['SIGNUP', 'ACTIVITY_CHANGED', 'ACTIVITY_SOON', 'CONTENT', 'RESIDENCY', 'ACCOUNT', 'WISH', 'BOOKING', 'HALL']

const FIRST = 20

// WeChat takes three templates at a time.
const MOST_TEMPLATES = 3

export async function listNews(kind: NotificationKind | '', after: string | null): Promise<Inbox> {
  const filter = kind ? { kinds: [kind] } : null
  const { viewer } = await request(NotificationsDocument, { first: FIRST, after, filter })
  return viewer ? { ...pageOf(viewer.notifications), unread: viewer.unreadCount } : { nodes: [], cursor: null, unread: 0 }
}

/** Marks these as read, or all of the viewer's. */
export async function markRead(notificationIds: string[] | null): Promise<string> {
  const input = notificationIds ? { notificationIds } : {}
  return refusalOf((await request(NotificationsReadDocument, { input })).notificationsRead)
}

export async function findPreferences(): Promise<Preferences | null> {
  return (await request(NotificationPreferencesDocument, {})).viewer?.notificationPreferences ?? null
}

export async function editPreferences(input: NotificationPreferencesEditInput): Promise<PreferencesOutcome> {
  const { notificationPreferencesEdit } = await request(NotificationPreferencesEditDocument, { input })
  return { preferences: notificationPreferencesEdit.viewer?.notificationPreferences ?? null, refusal: refusalOf(notificationPreferencesEdit) }
}

/** The templates that a person can allow at a moment. */
export async function templatesFor(moment: MessageMoment): Promise<string[]> {
  const { messageTemplates } = await request(MessageTemplatesDocument, {})
  return messageTemplates.filter((each) => each.moment === moment).map((each) => each.id).slice(0, MOST_TEMPLATES)
}
