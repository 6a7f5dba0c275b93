import type { WishBeneficiary, WishCategory, WishContentInput, WishDelivery, WishKind } from '../../../api/generated'
import { serverUrl } from '../../../api/server'
import type { Wish } from '../../../api/wish'
import type { Shown } from '../../../components/picture-picker/shown'
import { dateOf } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'

/** What has been written so far, as it stands in the fields. */
export interface WishForm {
  kind: WishKind | ''
  title: string
  category: WishCategory | ''
  why: string
  pictures: Shown[]
  value: string
  parts: string
  wantedBy: string
  delivery: WishDelivery
  station: string
  beneficiary: WishBeneficiary | ''
  pseudonymous: boolean
  surname: string
}

export const emptyForm: WishForm = {
  kind: '', title: '', category: '', why: '', pictures: [], value: '', parts: '1', wantedBy: '', delivery: 'STATION', station: '', beneficiary: 'SELF', pseudonymous: false, surname: '',
}

/** An own wish as it can be written anew; whom it is for is never told again, not even to the wisher, so it is asked anew. */
export const formOf = (wish: Wish): WishForm => ({
  kind: wish.kind,
  title: wish.title,
  category: wish.category,
  why: wish.why,
  pictures: wish.pictures.map(({ id, url }) => ({ id, src: serverUrl(url) })),
  value: wish.value ? String(wish.value) : '',
  parts: String(wish.partsAsked),
  wantedBy: wish.wantedBy ?? '',
  delivery: wish.delivery,
  station: wish.station?.id ?? '',
  beneficiary: '',
  pseudonymous: wish.wisher === null,
  surname: '',
})

/** The first thing that is missing, in words; empty when nothing is. */
export function faultIn(form: WishForm, { wishForm: { missing } }: Messages): string {
  if (!form.kind) return missing.kind
  if (!form.title.trim()) return missing.title
  if (!form.category) return missing.category
  if (!form.why.trim()) return missing.why
  if (form.kind === 'THING' && !isNumber(form.value)) return missing.value
  if (form.kind === 'THING' && (!isNumber(form.parts) || Number(form.parts) > 100)) return missing.parts
  if (form.delivery === 'STATION' && !form.station) return missing.station
  return form.beneficiary ? '' : missing.beneficiary
}

/** What goes to the server; only of a form without fault. */
export function contentOf(form: WishForm): WishContentInput {
  const hidden = form.pseudonymous || form.beneficiary === 'CHILD'
  const surname = form.surname.trim()
  return {
    kind: form.kind as WishKind,
    title: form.title.trim(),
    category: form.category as WishCategory,
    why: form.why.trim(),
    pictureIds: form.pictures.map((each) => each.id),
    delivery: form.delivery,
    beneficiary: form.beneficiary as WishBeneficiary,
    pseudonymous: hidden,
    // Only things can be counted out.
    ...(form.kind === 'THING' ? { value: Number(form.value), parts: Number(form.parts) } : { parts: 1 }),
    ...(form.wantedBy && { wantedBy: form.wantedBy }),
    ...(form.delivery === 'STATION' && { stationId: form.station }),
    ...(hidden && surname && { surname }),
  }
}

const DAY = 24 * 3_600_000

/** The days that are offered: none, in a week, a month, three months, and the one that was chosen before. */
export function offeredDays(chosen: string, now: number): string[] {
  const days = ['', ...[7, 30, 90].map((distance) => dateOf(now + distance * DAY))]
  return days.includes(chosen) ? days : [...days, chosen]
}

const isNumber = (text: string) => /^[1-9]\d{0,4}$/.test(text.trim())
