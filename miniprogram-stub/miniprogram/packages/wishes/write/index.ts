import type { WishBeneficiary, WishDelivery, WishKind } from '../../../api/generated'
import { findWish, isOwn } from '../../../api/wish'
import { findSimilar, type SimilarWish } from '../../../api/wish-finding'
import { wishChanged } from '../../../api/wish-news'
import { createWish, editWish, listStations, type StationChoice } from '../../../api/wish-writing'
import { CATEGORIES, findReader, WISH_KINDS } from '../../../api/wishes'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import type { Shown } from '../../../components/picture-picker/shown'
import { beforeText } from '../../../i18n/wish'
import type { Messages } from '../../../i18n/zh'
import { contentOf, emptyForm, faultIn, formOf, offeredDays, type WishForm } from './form'

const PAUSE = 500

const DELIVERIES: WishDelivery[] = ['STATION', 'HOME']
const BENEFICIARIES: WishBeneficiary[] = ['SELF', 'CHILD', 'RELATIVE']

Component({
  behaviors: [reading, asking, fetching],
  data: {
    id: '',
    revision: 0,
    resident: false,
    // What is written stays when the page is shown again.
    filled: false,
    form: emptyForm,
    kinds: WISH_KINDS,
    kindNames: [] as string[],
    categories: CATEGORIES,
    categoryNames: [] as string[],
    days: [] as string[],
    dayNames: [] as string[],
    deliveries: DELIVERIES,
    deliveryNames: [] as string[],
    stations: [] as StationChoice[],
    stationNames: [] as string[],
    station: -1,
    beneficiaries: BENEFICIARIES,
    beneficiaryNames: [] as string[],
    hidden: false,
    similar: [] as SimilarWish[],
    // The title that these are like.
    looked: '',
  },
  observers: {
    t(t: Messages) {
      this.setData({
        kindNames: WISH_KINDS.map((each) => t.wishKinds[each]),
        categoryNames: CATEGORIES.map((each) => t.wishCategories[each]),
        deliveryNames: DELIVERIES.map((each) => t.wishForm.deliveries[each]),
        beneficiaryNames: BENEFICIARIES.map((each) => t.wishForm.beneficiaries[each]),
      })
    },
    'form.wantedBy, t'(wantedBy: string, t: Messages) {
      const now = Date.now()
      const days = offeredDays(wantedBy, now)
      this.setData({ days, dayNames: days.map((each, index) => t.wishForm.whens[index] ?? beforeText(each, t, now)) })
    },
    'form.station, stations'(station: string, stations: StationChoice[]) {
      this.setData({ station: stations.findIndex((each) => each.id === station), stationNames: stations.map((each) => each.name) })
    },
    'form.pseudonymous, form.beneficiary'(pseudonymous: boolean, beneficiary: WishForm['beneficiary']) {
      this.setData({ hidden: pseudonymous || beneficiary === 'CHILD' })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? '') })
    },
    onShow() {
      return this.enter('wishWrite')
    },
    async fetch() {
      const reader = await findReader()
      if (!reader) return null
      const resident = reader.level === 'RESIDENT'
      if (!resident || this.data.filled) return { resident }
      const [stations, form] = await Promise.all([listStations(reader.community?.id), this.begin()])
      return { resident, stations, ...form, filled: true }
    },
    /** The fields as they are at first: those of the wish that is written anew, or empty. */
    async begin() {
      const { wish } = this.data.id ? await findWish(this.data.id) : { wish: null }
      return wish && isOwn(wish) ? { form: formOf(wish), revision: wish.revision } : { id: '', form: emptyForm }
    },
    typeTitle(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.type(event)
      return this.lookForSimilar(event.detail.value.trim())
    },
    /** Waits until the title stands still for a moment; whoever writes is not bothered when nothing comes. */
    async lookForSimilar(title: string) {
      if (title === this.data.looked) return
      this.setData({ looked: title })
      if ([...title].length < 2) return this.setData({ similar: [] })
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
      if (title !== this.data.looked) return
      const similar = await findSimilar(title).catch(() => [])
      if (title === this.data.looked) this.setData({ similar })
    },
    openSimilar(event: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: `/packages/wishes/wish/index?id=${encodeURIComponent(event.currentTarget.dataset.id as string)}` })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.change(event, event.detail.value)
    },
    chooseKind(event: WechatMiniprogram.CustomEvent<{ id: WishKind }>) {
      // A thing can be left somewhere; whoever helps has to come.
      const delivery: WishDelivery = event.detail.id === 'THING' ? 'STATION' : 'HOME'
      this.setData({ 'form.kind': event.detail.id, 'form.delivery': delivery, refusal: '' })
    },
    choose(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.change(event, event.detail.id)
    },
    chooseStation(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.change(event, this.data.stations[event.detail.index].id)
    },
    takePictures(event: WechatMiniprogram.CustomEvent<{ pictures: Shown[] }>) {
      this.change(event, event.detail.pictures)
    },
    flip(event: WechatMiniprogram.SwitchChange) {
      this.change(event, event.detail.value)
    },
    /** Writes into the field that the event comes from. */
    change(event: WechatMiniprogram.BaseEvent, value: unknown) {
      this.setData({ [`form.${event.currentTarget.dataset.field}`]: value, refusal: '' })
    },
    submit() {
      return this.save(true)
    },
    keep() {
      return this.save(false)
    },
    async save(submit: boolean) {
      const { id, revision, form, t } = this.data
      const wrong = faultIn(form, t)
      if (wrong) return this.setData({ refusal: wrong })
      let written = ''
      const isDone = await this.attempt(async () => {
        const content = contentOf(form)
        const outcome = id ? await editWish(id, revision, content, submit) : await createWish(content, submit)
        written = outcome.id
        return outcome.refusal
      })
      if (!isDone) return
      wishChanged()
      wx.showToast({ title: submit ? t.wishForm.submitted : t.wishForm.saved, icon: 'success' })
      // Where it stands is said on its own page, which is below when it was written anew.
      if (id) wx.navigateBack()
      else wx.redirectTo({ url: `/packages/wishes/wish/index?id=${encodeURIComponent(written)}${submit ? '&new=1' : ''}` })
    },
    join() {
      wx.navigateTo({ url: '/packages/account/join/index' })
    },
  },
})
