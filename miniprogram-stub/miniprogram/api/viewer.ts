import { request } from './client'
import {
  SessionSignOutAllDocument,
  SessionSignOutDocument,
  ViewerDocument,
  ViewerLevelDocument,
  ViewerSignupsDocument,
  type VerificationLevel,
  type ViewerQuery,
  type ViewerSignupsQuery,
} from './generated'
import { signOut } from './session'

export type Viewer = NonNullable<ViewerQuery['viewer']>
export type OwnSignup = NonNullable<ViewerSignupsQuery['viewer']>['signups']['edges'][number]['node']

export interface SignupPage {
  signups: OwnSignup[]
  cursor: string | null
}

const FIRST = 20

export async function findViewer(): Promise<Viewer | null> {
  return (await request(ViewerDocument, {})).viewer
}

/** How far the viewer is verified; null for a stranger. */
export async function findLevel(): Promise<VerificationLevel | null> {
  return (await request(ViewerLevelDocument, {})).viewer?.level ?? null
}

/** One page of the viewer's signups, the latest first; the cursor is null on the last one. */
export async function listSignups(after: string | null): Promise<SignupPage> {
  const { viewer } = await request(ViewerSignupsDocument, { first: FIRST, after })
  if (!viewer) return { signups: [], cursor: null }
  const { edges, pageInfo } = viewer.signups
  return { signups: edges.map((each) => each.node), cursor: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null }
}

/** Signs out this device, or every device; gives back in words why it did not work. */
export async function leave(everywhere: boolean): Promise<string> {
  const { userErrors } = everywhere
    ? (await request(SessionSignOutAllDocument, { input: {} })).sessionSignOutAll
    : (await request(SessionSignOutDocument, { input: {} })).sessionSignOut
  if (!userErrors.length) signOut()
  return userErrors.map((each) => each.message).join('\n')
}
