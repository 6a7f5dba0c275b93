import { request } from './client'
import {
  ModerationAppealDocument,
  ProfileDocument,
  ProfileEditDocument,
  type OwnContentFragment,
  type OwnProfileFragment,
  type ProfileEditInput,
  type VerificationLevel,
} from './generated'
import { refusalOf } from './refusal'

export interface Profile {
  own: OwnProfileFragment
  level: VerificationLevel
  held: OwnContentFragment[]
}

const FIRST = 20

export async function findProfile(): Promise<Profile | null> {
  const { viewer } = await request(ProfileDocument, { first: FIRST })
  return viewer && { own: viewer, level: viewer.level, held: viewer.heldContents.edges.map((each) => each.node) }
}

export async function editProfile(changes: Pick<ProfileEditInput, 'nickname' | 'avatarId'>): Promise<string> {
  return refusalOf((await request(ProfileEditDocument, { input: changes })).profileEdit)
}

export async function appeal(itemId: string, text: string): Promise<string> {
  return refusalOf((await request(ModerationAppealDocument, { input: { itemId, text } })).moderationAppeal)
}
