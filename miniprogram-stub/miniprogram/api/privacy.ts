import { request } from './client'
import {
  AccessRecordsDocument,
  AccountCloseCancelDocument,
  AccountCloseDocument,
  ConsentSetDocument,
  DataExportOpenDocument,
  DataExportRequestDocument,
  PrivacyDocument,
  type AccessRecordsQuery,
  type ConsentSetInput,
  type OwnExportFragment,
  type OwnRightsFragment,
} from './generated'
import { pageOf, type Page } from './pages'
import { refusalOf } from './refusal'

export type Rights = OwnRightsFragment
export type AccessRecord = NonNullable<AccessRecordsQuery['viewer']>['accessRecords']['edges'][number]['node']

/** What the viewer's rights are now, or in words why nothing changed. */
export interface RightsOutcome {
  rights: Rights | null
  refusal: string
}

const FIRST = 20

export async function findRights(): Promise<Rights | null> {
  return (await request(PrivacyDocument, {})).viewer
}

export async function setConsent(input: Pick<ConsentSetInput, 'item' | 'granted' | 'policyVersion'>): Promise<RightsOutcome> {
  return outcome((await request(ConsentSetDocument, { input })).consentSet)
}

export async function closeAccount(): Promise<RightsOutcome> {
  return outcome((await request(AccountCloseDocument, { input: {} })).accountClose)
}

export async function keepAccount(): Promise<RightsOutcome> {
  return outcome((await request(AccountCloseCancelDocument, { input: {} })).accountCloseCancel)
}

export async function askForExport(): Promise<{ made: OwnExportFragment | null; refusal: string }> {
  const { dataExportRequest } = await request(DataExportRequestDocument, { input: {} })
  return { made: dataExportRequest.dataExport, refusal: refusalOf(dataExportRequest) }
}

/** The path where the export can be fetched once. */
export async function openExport(dataExportId: string): Promise<{ url: string; refusal: string }> {
  const { dataExportOpen } = await request(DataExportOpenDocument, { input: { dataExportId } })
  return { url: dataExportOpen.url ?? '', refusal: refusalOf(dataExportOpen) }
}

export async function listAccessRecords(after: string | null): Promise<Page<AccessRecord>> {
  const { viewer } = await request(AccessRecordsDocument, { first: FIRST, after })
  return viewer ? pageOf(viewer.accessRecords) : { nodes: [], cursor: null }
}

const outcome = (payload: { viewer: Rights | null; userErrors: { message: string }[] }): RightsOutcome => ({
  rights: payload.viewer,
  refusal: refusalOf(payload),
})
