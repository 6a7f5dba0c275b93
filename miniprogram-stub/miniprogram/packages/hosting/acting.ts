import { asking } from '../../behaviors/asking'
import { confirm, type Question } from '../../components/confirm'

/** One of several things that can be done here, each with a small form of its own that unfolds. */
export const acting = Behavior({
  behaviors: [asking],
  data: { acting: '' },
  methods: {
    begin(event: WechatMiniprogram.BaseEvent) {
      this.setData({ acting: event.currentTarget.dataset.act as string, refusal: '' })
    },
    stop() {
      this.setData({ acting: '', refusal: '' })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ [event.currentTarget.dataset.field as string]: event.detail.value, refusal: '' })
    },
    choose(event: WechatMiniprogram.CustomEvent<{ index: number }>) {
      this.setData({ [event.currentTarget.dataset.field as string]: event.detail.index, refusal: '' })
    },
    pick(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ [event.currentTarget.dataset.field as string]: event.detail.id, refusal: '' })
    },
    /** Does it, once the question is answered with yes, says so, and folds the form. */
    async finish(act: () => Promise<string>, done: string, question?: Question): Promise<boolean> {
      if (question && !(await confirm(question))) return false
      if (!(await this.attempt(act))) return false
      wx.showToast({ title: done, icon: 'none' })
      this.setData({ acting: '' })
      this.triggerEvent('done')
      return true
    },
  },
})
