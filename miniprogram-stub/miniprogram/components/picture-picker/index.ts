import { upload } from '../../api/pictures'
import { authorised } from '../../api/policy'
import { asking } from '../../behaviors/asking'
import { reading } from '../../behaviors/reading'
import { fill } from '../../i18n/fill'
import type { Messages } from '../../i18n/zh'
import type { Shown } from './shown'

const MOST = 9

/** Chooses or takes pictures, and uploads them at once, so that handing in does not wait for them. */
Component({
  behaviors: [reading, asking],
  properties: { label: String, hint: String, pictures: { type: Array, value: [] as Shown[] } },
  data: { rows: [] as { id: string; src: string; label: string; remove: string }[], full: false },
  observers: {
    'pictures, t'(pictures: Shown[], t: Messages) {
      this.setData({
        full: pictures.length >= MOST,
        rows: pictures.map(({ id, src }, index) => ({ id, src, label: fill(t.pictures.picture, { n: index + 1 }), remove: fill(t.pictures.remove, { n: index + 1 }) })),
      })
    },
  },
  methods: {
    async add() {
      if (!(await authorised())) return this.setData({ refusal: this.data.t.agreement.declined })
      const files = await chosen(MOST - this.data.pictures.length)
      await this.attempt(async () => {
        for (const src of files) this.tell([...this.data.pictures, { id: await upload(src), src }])
        return ''
      })
    },
    remove(event: WechatMiniprogram.BaseEvent) {
      const at = event.currentTarget.dataset.index as number
      this.tell(this.data.pictures.filter((_, index) => index !== at))
    },
    tell(pictures: Shown[]) {
      this.setData({ pictures })
      this.triggerEvent('change', { pictures })
    },
  },
})

/** The temporary files of what was chosen; none when the person thinks better of it. */
function chosen(count: number): Promise<string[]> {
  return new Promise((resolve) => {
    wx.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
      success: ({ tempFiles }) => resolve(tempFiles.map((each) => each.tempFilePath)),
      fail: () => resolve([]),
    })
  })
}
