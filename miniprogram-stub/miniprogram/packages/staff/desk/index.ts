import type { WishTaskKind } from '../../../api/generated'
import { mayReveal, nodesFor, type Appointment } from '../../../api/staff'
import { listWishTasks, TASK_KINDS } from '../../../api/tending'
import { wishChanged } from '../../../api/wish-news'
import { reading } from '../../../behaviors/reading'
import type { Messages } from '../../../i18n/zh'
import { working } from '../../../behaviors/working'

Component({
  behaviors: [reading, working('desk', listWishTasks, { kind: 'UNCLAIMED' })],
  data: {
    kinds: TASK_KINDS,
    kindNames: [] as string[],
    emptyTitle: '',
    emptyText: '',
    mayReveal: false,
    others: [] as { page: string; title: string }[],
  },
  observers: {
    'kind, t'(kind: WishTaskKind, t: Messages) {
      this.setData({ kindNames: TASK_KINDS.map((each) => t.desk.kinds[each]), emptyTitle: t.desk.emptyTitles[kind], emptyText: t.desk.emptyTexts[kind] })
    },
    'appointments, t'(appointments: Appointment[], t: Messages) {
      const { moderation, bulk, pledges } = t.desk
      this.setData({
        mayReveal: mayReveal(appointments),
        others: [
          ...(nodesFor('moderation', appointments).length ? [{ page: 'moderation', title: moderation }] : []),
          { page: 'bulk', title: bulk },
          { page: 'pledges', title: pledges },
        ],
      })
    },
  },
  methods: {
    go(event: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: `/packages/staff/${event.currentTarget.dataset.page}/index` })
    },
    done(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      wishChanged()
      this.setData({ items: this.data.items.filter(({ id }) => id !== event.detail.id) })
      return this.reload()
    },
  },
})
