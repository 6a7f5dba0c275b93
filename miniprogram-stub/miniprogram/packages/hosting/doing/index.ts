import { addTask, type HostedTask, type HostedTopic } from '../../../api/hosting'
import { reading } from '../../../behaviors/reading'
import { comingDays } from '../../../i18n/quarters'
import { dateStart, dayText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { acting } from '../acting'

const TWO_WEEKS = 14

/** The tasks of a topic, and one more. */
Component({
  behaviors: [reading, acting],
  properties: { topic: { type: Object, value: null as unknown as HostedTopic } },
  data: { tasks: [] as HostedTask[], canAdd: false, what: '', post: '', days: [] as string[], dayNames: [] as string[], day: TWO_WEEKS },
  lifetimes: {
    attached() {
      this.setData({ days: comingDays('', Date.now()) })
    },
  },
  observers: {
    topic(topic: HostedTopic | null) {
      const isNoticed = topic?.status === 'PUBLIC_NOTICE' && topic.notice?.status === 'PASSED'
      this.setData({ tasks: topic?.undertakings ?? [], canAdd: isNoticed || topic?.status === 'EXECUTING' || topic?.status === 'REOPENED' })
    },
    'days, t'(days: string[], t: Messages) {
      const now = Date.now()
      this.setData({ dayNames: days.map((each) => dayText(dateStart(each), t, now)) })
    },
  },
  methods: {
    async add() {
      const { topic, days, day, t } = this.data
      const [title, post] = [this.data.what.trim(), this.data.post.trim()]
      if (!title || !post) return this.setData({ refusal: t.doing.missing })
      const isDone = await this.finish(() => addTask({ topicId: topic.id, title, owner: { post }, dueOn: days[day] }), t.doing.sent)
      if (isDone) this.setData({ what: '' })
    },
    told() {
      this.triggerEvent('done')
    },
  },
})
