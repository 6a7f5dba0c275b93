import type { ConsentItem, OwnRequestFragment, Relation, VerificationLevel } from '../../../api/generated'
import { askToJoin, findJoining, joinByCode, listJoinCommunities, RELATIONS, withdrawRequest, type JoinCommunity, type Joining, type Way } from '../../../api/households'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { faultText } from '../../../i18n/faults'
import { fill } from '../../../i18n/fill'
import { instantText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { chosenIn, stepBelow, streetsOf, type Step } from './place-chain'

const WAYS: (Way | 'request')[] = ['letter', 'invitation', 'request']
const ITEMS: ConsentItem[] = ['ADDRESS']

Component({
  behaviors: [reading, asking, fetching],
  data: {
    level: 'GUEST' as VerificationLevel,
    member: false,
    requests: [] as OwnRequestFragment[],
    rows: [] as { id: string; status: string; place: string; door: string; when: string; reason: string; isOpen: boolean }[],
    waiting: false,
    ways: WAYS,
    wayNames: [] as string[],
    way: 'letter' as Way | 'request',
    items: ITEMS,
    version: '',
    code: '',
    relations: [] as string[],
    relation: RELATIONS.indexOf('OTHER'),
    communities: [] as JoinCommunity[],
    streets: [] as string[],
    street: -1,
    choices: [] as JoinCommunity[],
    communityNames: [] as string[],
    community: -1,
    steps: [] as Step[],
    isEmpty: false,
    door: '',
    asked: false,
  },
  observers: {
    t(t: Messages) {
      this.setData({ wayNames: WAYS.map((each) => t.join.ways[each]), relations: RELATIONS.map((each) => t.relations[each]) })
    },
    'requests, t'(requests: OwnRequestFragment[], t: Messages) {
      const now = Date.now()
      this.setData({
        waiting: requests.some((each) => each.state === 'OPEN'),
        rows: requests.map((each) => ({
          id: each.id,
          status: t.join.states[each.state],
          place: placeOf(each),
          door: fill(t.join.door2, { door: each.door }),
          when: fill(t.join.when, { time: instantText(each.createdAt, t, now) }),
          reason: each.reason ? fill(t.join.reason, { reason: each.reason }) : '',
          isOpen: each.state === 'OPEN',
        })),
      })
    },
  },
  methods: {
    onShow() {
      return this.enter('join')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const viewer: Joining | null = await findJoining()
      return viewer && { level: viewer.level, member: viewer.household !== null, requests: viewer.joinRequests }
    },
    async chooseWay(event: WechatMiniprogram.CustomEvent<{ id: Way | 'request' }>) {
      this.setData({ way: event.detail.id, refusal: '', version: '' })
      if (event.detail.id === 'request' && !this.data.communities.length) await this.loadCommunities()
    },
    async loadCommunities() {
      await this.attempt(async () => {
        const communities = await listJoinCommunities()
        this.setData({ communities, streets: streetsOf(communities).map((each) => each.name) })
        return ''
      })
    },
    agree(event: WechatMiniprogram.CustomEvent<{ version: string }>) {
      this.setData({ version: event.detail.version, refusal: '' })
    },
    typeCode(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ code: event.detail.value })
    },
    typeDoor(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ door: event.detail.value })
    },
    chooseRelation(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ relation: event.detail.index })
    },
    chooseStreet(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      const street = event.detail.index
      const { id } = streetsOf(this.data.communities)[street]
      const choices = this.data.communities.filter((each) => each.parent?.id === id)
      this.setData({ street, choices, communityNames: choices.map((each) => each.name), community: -1, steps: [], isEmpty: false })
    },
    async chooseCommunity(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ community: event.detail.index, steps: [], isEmpty: false })
      await this.goDown(this.data.choices[event.detail.index].id, [])
      this.setData({ isEmpty: !this.data.steps.length && !this.data.refusal })
    },
    async chooseNode(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      const at = event.currentTarget.dataset.index as number
      const steps = this.data.steps.slice(0, at + 1)
      const { index } = event.detail
      steps[at] = { ...steps[at], index }
      this.setData({ steps })
      await this.goDown(steps[at].nodes[index].id, steps)
    },
    async goDown(id: string, above: Step[]) {
      try {
        const step = await stepBelow(id, this.data.t)
        if (step) this.setData({ steps: [...above, step] })
      } catch (error) {
        this.setData({ refusal: faultText(error, this.data.t) })
      }
    },
    async join() {
      const { way, relation, version, t } = this.data
      const code = this.data.code.trim()
      if (!code) return this.setData({ refusal: t.join.codeMissing })
      if (!version) return this.setData({ refusal: t.join.agreeFirst })
      const input = { code, relation: RELATIONS[relation] as Relation, policyVersion: version }
      if (!(await this.attempt(() => joinByCode(way as Way, input)))) return
      wx.showToast({ title: t.join.joined, icon: 'success' })
      await this.reload()
    },
    async ask() {
      const { steps, version, t } = this.data
      const organisationId = chosenIn(steps)
      const door = this.data.door.trim()
      if (!organisationId || !door) return this.setData({ refusal: t.join.placeMissing })
      if (!version) return this.setData({ refusal: t.join.agreeFirst })
      const isDone = await this.attempt(async () => (await askToJoin({ organisationId, door, policyVersion: version })).refusal)
      if (!isDone) return
      this.setData({ asked: true })
      wx.showToast({ title: t.join.asked, icon: 'success' })
      await this.reload()
    },
    async withdraw(event: WechatMiniprogram.BaseEvent) {
      if (!(await confirm(this.data.t.questions.withdrawRequest))) return
      if (!(await this.attempt(() => withdrawRequest(event.currentTarget.dataset.id as string)))) return
      wx.showToast({ title: this.data.t.join.withdrawn, icon: 'success' })
      await this.reload()
    },
    home() {
      wx.redirectTo({ url: '/packages/account/household/index' })
    },
  },
})

const SHOWN = ['COMMUNITY', 'BUILDING_GROUP', 'BUILDING', 'UNIT']

function placeOf({ organisation }: OwnRequestFragment) {
  if (!organisation) return ''
  return [...organisation.ancestors.filter((each) => SHOWN.includes(each.kind)), organisation].map((each) => each.name).join(' · ')
}
