import { request } from './client'
import {
  HallDocument,
  HallMeetingsDocument,
  HallRulesDocument,
  HallsDocument,
  HallTopicsDocument,
  type HallMeetingsQuery,
  type HallQuery,
  type HallRulesQuery,
  type HallsQuery,
  type TopicLineFragment,
  type TopicStage,
} from './generated'
import { pageOf, type Page } from './pages'

export type Hall = NonNullable<HallQuery['hall']>
export type HallChoice = HallsQuery['halls']['edges'][number]['node']
export type HallRules = NonNullable<HallRulesQuery['hallRules']>
export type HallMeeting = HallMeetingsQuery['meetings']['edges'][number]['node']

export const STAGES: readonly TopicStage[] = ['RAISING', 'TALKING', 'DECIDING', 'DOING', 'JUDGING', 'ENDED']

const FIRST = 20
const MOST = 50
const FEW = 3

/** The halls of a community, or all of them when it is not known. */
export const listHalls = async (under: string | null): Promise<HallChoice[]> => (await request(HallsDocument, { under, first: MOST })).halls.edges.map(({ node }) => node)

export const findHall = async (id: string): Promise<Hall | null> => (await request(HallDocument, { id })).hall

export const findRules = async (id: string): Promise<HallRules | null> => (await request(HallRulesDocument, { id })).hallRules

/** Topics of a hall in one part of its work, the latest first. */
export async function listTopics(hallId: string, stage: TopicStage, after: string | null): Promise<Page<TopicLineFragment>> {
  return pageOf((await request(HallTopicsDocument, { hallId, first: FIRST, after, filter: { stage } })).topics)
}

/** The next meetings that a resident may know of. */
export const listMeetings = async (organisationId: string): Promise<HallMeeting[]> =>
  (await request(HallMeetingsDocument, { organisationId, first: FEW })).meetings.edges.map(({ node }) => node)
