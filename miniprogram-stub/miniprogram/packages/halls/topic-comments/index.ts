import type { ReportReason } from '../../../api/generated'
import { joined } from '../../../api/joined'
import { comment, listComments, REASONS, reportComment, withdrawComment, type Comment } from '../../../api/topics'
import { asking } from '../../../behaviors/asking'
import { reading } from '../../../behaviors/reading'
import { confirm } from '../../../components/confirm'
import { faultText } from '../../../i18n/faults'
import { fill } from '../../../i18n/fill'
import { commentRow, type CommentRow } from '../../../i18n/topic'
import type { Messages } from '../../../i18n/zh'

interface Thread extends CommentRow {
  replies: CommentRow[]
  more: string
}

/** What residents say about a topic, with replies one level deep; who may write is decided outside. */
Component({
  behaviors: [reading, asking],
  properties: { topicId: String, me: String, open: Boolean, round: Number },
  data: {
    state: 'loading' as 'loading' | 'ready' | 'failed',
    fault: '',
    comments: [] as Comment[],
    threads: [] as Thread[],
    cursor: null as string | null,
    text: '',
    replyTo: '',
    replyName: '',
    reporting: '',
    reasons: REASONS,
    reasonNames: [] as string[],
  },
  observers: {
    t(t: Messages) {
      this.setData({ reasonNames: REASONS.map((each) => t.reportReasons[each]) })
    },
    // Each round of the page brings comments anew.
    'topicId, round'(topicId: string) {
      if (topicId) this.reload()
    },
    'comments, me, t'(comments: Comment[], me: string, t: Messages) {
      const now = Date.now()
      this.setData({
        threads: comments.map((each) => ({
          ...commentRow(each, me, t, now),
          replies: each.replies.map((reply) => commentRow(reply, me, t, now)),
          more: each.replyCount > each.replies.length ? fill(t.topic.allReplies, { n: each.replyCount }) : '',
        })),
      })
    },
  },
  methods: {
    async reload() {
      try {
        const { nodes, cursor } = await listComments(this.data.topicId, null, null)
        this.setData({ comments: nodes, cursor, state: 'ready' })
      } catch (error) {
        this.setData({ state: 'failed', fault: faultText(error, this.data.t) })
      }
    },
    async loadMore() {
      await this.attempt(async () => {
        const { nodes, cursor } = await listComments(this.data.topicId, null, this.data.cursor)
        this.setData({ comments: joined(this.data.comments, nodes), cursor })
        return ''
      })
    },
    async unfold(event: WechatMiniprogram.BaseEvent) {
      const { id } = event.currentTarget.dataset
      await this.attempt(async () => {
        const { nodes } = await listComments(this.data.topicId, id as string, null)
        this.setData({ comments: this.data.comments.map((each) => (each.id === id ? { ...each, replies: nodes } : each)) })
        return ''
      })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ text: event.detail.value, refusal: '' })
    },
    reply(event: WechatMiniprogram.BaseEvent) {
      const { id, name } = event.currentTarget.dataset
      this.setData({ replyTo: id as string, replyName: fill(this.data.t.topic.replyTo, { name: name as string }), refusal: '' })
    },
    cancelReply() {
      this.setData({ replyTo: '', replyName: '' })
    },
    async send() {
      const { topicId, replyTo, t } = this.data
      const text = this.data.text.trim()
      if (!text) return this.setData({ refusal: t.topic.missing })
      let shown = false
      const isDone = await this.attempt(async () => {
        const outcome = await comment(topicId, text, replyTo)
        shown = outcome.shown
        return outcome.refusal
      })
      if (!isDone) return
      this.setData({ text: '', replyTo: '', replyName: '' })
      wx.showToast({ title: shown ? t.topic.sent : t.topic.checking, icon: 'none' })
      if (shown) await this.reload()
    },
    report(event: WechatMiniprogram.BaseEvent) {
      this.setData({ reporting: event.currentTarget.dataset.id as string, refusal: '' })
    },
    async sendReport(event: WechatMiniprogram.CustomEvent<{ id: ReportReason }>) {
      const { reporting, t } = this.data
      if (!(await this.attempt(() => reportComment(reporting, event.detail.id)))) return
      this.setData({ reporting: '' })
      wx.showToast({ title: t.topic.reported, icon: 'none' })
    },
    async take(event: WechatMiniprogram.BaseEvent) {
      const id = event.currentTarget.dataset.id as string
      if (!(await confirm(this.data.t.topicQuestions.comment))) return
      if (await this.attempt(() => withdrawComment(id))) await this.reload()
    },
  },
})
