import { blockRoom, listBlocks, listRooms, unblockRoom, type DeskRoom, type RoomBlock } from '../../../api/booking-desk'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { blockWords } from '../../../i18n/booking'
import { dateStart, dayText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { comingDays, DAY_QUARTERS, instantOf, timeText } from '../../../i18n/quarters'

const EIGHT = 32
const SIX = 72

Component({
  behaviors: [reading, asking, fetching],
  data: {
    id: '',
    rooms: [] as DeskRoom[],
    roomNames: [] as string[],
    room: -1,
    days: [] as string[],
    dayNames: [] as string[],
    day: 0,
    timeNames: DAY_QUARTERS.map(timeText),
    start: EIGHT,
    end: SIX,
    reason: '',
    blocks: [] as RoomBlock[],
    blockRows: [] as ReturnType<typeof blockWords>[],
    // What is being given free, beside which a refusal stands.
    active: '',
  },
  observers: {
    'days, t'(days: string[], t: Messages) {
      const now = Date.now()
      this.setData({ dayNames: days.map((each) => dayText(dateStart(each), t, now)) })
    },
    'blocks, t'(blocks: RoomBlock[], t: Messages) {
      const now = Date.now()
      this.setData({ blockRows: blocks.map((each) => blockWords(each, t, now)) })
    },
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ id: decodeURIComponent(query.id ?? ''), days: comingDays('', Date.now()) })
    },
    onShow() {
      return this.enter('roomBlock')
    },
    async fetch() {
      const { id } = this.data
      const [rooms, blocks] = await Promise.all([listRooms(id), listBlocks(id)])
      return { rooms, blocks, roomNames: rooms.map(({ name }) => name) }
    },
    choose(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ [event.currentTarget.dataset.field as string]: event.detail.index, refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: event.detail.value, refusal: '' })
    },
    async block() {
      this.setData({ active: '' })
      const { rooms, room, days, day, start, end, t } = this.data
      const reason = this.data.reason.trim()
      if (!rooms[room] || !reason) return this.setData({ refusal: t.roomBlock.missing })
      if (end <= start) return this.setData({ refusal: t.roomBlock.order })
      if (!(await confirm(t.bookingQuestions.block))) return
      const [startsAt, endsAt] = [start, end].map((each) => instantOf(days[day], DAY_QUARTERS[each]))
      if (!(await this.attempt(() => blockRoom({ roomId: rooms[room].id, startsAt, endsAt, reason })))) return
      wx.showToast({ title: t.roomBlock.done, icon: 'none' })
      wx.navigateBack()
    },
    async unblock(event: WechatMiniprogram.BaseEvent) {
      const { blocks, t } = this.data
      const { id, room, startsAt } = blocks[event.currentTarget.dataset.index as number]
      if (!room || !(await confirm(t.bookingQuestions.unblock))) return
      this.setData({ active: id })
      if (!(await this.attempt(() => unblockRoom({ roomId: room.id, startsAt })))) return
      wx.showToast({ title: t.roomBlock.unblocked, icon: 'success' })
      await this.reload()
    },
  },
})
