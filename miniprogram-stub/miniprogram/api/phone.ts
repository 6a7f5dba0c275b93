import { request } from './client'
import { PhoneBindDocument, PhoneUnbindDocument } from './generated'
import { refusalOf } from './refusal'

/** Binds the number that WeChat vouches for; gives back in words why not. */
export async function bindPhone(code: string, policyVersion: string): Promise<string> {
  return refusalOf((await request(PhoneBindDocument, { input: { code, policyVersion } })).phoneBind)
}

export async function unbindPhone(): Promise<string> {
  return refusalOf((await request(PhoneUnbindDocument, { input: {} })).phoneUnbind)
}
