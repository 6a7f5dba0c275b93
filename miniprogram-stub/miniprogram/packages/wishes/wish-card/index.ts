import { serverUrl } from '../../../api/server'
import type { WallWish } from '../../../api/wishes'
import { reading } from '../../../behaviors/reading'
import { wishWords, type WishWords } from '../../../i18n/wish'

/** One wish of a list; what the reader has to do with it may stand in place of its status. */
Component({
  behaviors: [reading],
  properties: { wish: { type: Object, value: null as unknown as WallWish }, own: String, tone: String, place: String },
  data: { words: null as WishWords | null, picture: '' },
  observers: {
    'wish, t'(wish: WallWish | null) {
      if (!wish) return
      const [cover] = wish.cover
      this.setData({ words: wishWords(wish, this.data.t, Date.now()), picture: cover ? serverUrl(cover.url) : '' })
    },
  },
  methods: {
    open() {
      this.triggerEvent('open', { id: this.data.wish.id })
    },
  },
})
