import { tellProgress, type HostedTask } from '../../../api/hosting'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import { dateStart, dayText } from '../../../i18n/time'
import type { Messages } from '../../../i18n/zh'
import { acting } from '../acting'

const PERCENTS = Array.from({ length: 11 }, (_, index) => index * 10)

/** A task, and how it gets on. */
Component({
  behaviors: [reading, acting],
  properties: { task: { type: Object, value: null as unknown as HostedTask } },
  data: { status: '', tone: '', isOpen: false, lines: [] as string[], label: '', percentNames: PERCENTS.map((each) => `${each}%`), percent: 0, text: '' },
  observers: {
    'task, t'(task: HostedTask | null, t: Messages) {
      if (!task) return
      const { title, owner, dueOn, percent, status, overdue, steps } = task
      this.setData({
        status: overdue ? t.doing.overdue : t.doing.statuses[status],
        tone: overdue ? 'warm' : status === 'DROPPED' ? '' : 'good',
        isOpen: status === 'OPEN',
        label: fill(t.doing.progressOf, { title }),
        lines: [
          fill(t.doing.task, { owner, day: dayText(dateStart(dueOn), t, Date.now()) }),
          fill(t.doing.percent, { n: percent }),
          ...steps.flatMap(({ text }) => (text ? [text] : [])),
        ],
      })
    },
  },
  methods: {
    beginProgress() {
      this.setData({ acting: 'progress', refusal: '', text: '', percent: Math.floor(this.data.task.percent / 10) })
    },
    async tell() {
      const { task, percent, t } = this.data
      const text = this.data.text.trim()
      if (!text) return this.setData({ refusal: t.hosting.written })
      await this.finish(() => tellProgress(task.id, PERCENTS[percent], text), t.doing.progressed)
    },
  },
})
