import type { SecondFactorState } from '../../../api/generated'
import { beginSecondFactor, confirmSecondFactor, findDesk, verifySecondFactor } from '../../../api/staff'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'

Component({
  behaviors: [reading, asking, fetching],
  data: { factor: 'NONE' as SecondFactorState, secret: '', password: '', codes: [] as string[] },
  methods: {
    onShow() {
      return this.enter('factor')
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const desk = await findDesk()
      return desk && { factor: desk.secondFactor }
    },
    begin() {
      return this.attempt(async () => {
        const { secret, refusal } = await beginSecondFactor()
        this.setData({ secret })
        return refusal
      })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ password: event.detail.value })
    },
    confirm() {
      return this.pass(async (password) => {
        const { codes, refusal } = await confirmSecondFactor(password)
        if (!refusal) this.setData({ codes, secret: '' })
        return refusal
      })
    },
    verify() {
      return this.pass(verifySecondFactor)
    },
    async pass(act: (password: string) => Promise<string>) {
      const password = this.data.password.trim()
      if (!password) return this.setData({ refusal: this.data.t.factor.missing })
      const isDone = await this.attempt(() => act(password))
      this.setData({ password: '' })
      if (isDone) wx.showToast({ title: this.data.t.factor.done, icon: 'success' })
      const { refusal } = this.data
      await this.reload()
      this.setData({ refusal })
    },
    copySecret() {
      this.copy(this.data.secret)
    },
    copyCodes() {
      this.copy(this.data.codes.join('\n'))
    },
    copy(data: string) {
      wx.setClipboardData({ data, success: () => wx.showToast({ title: this.data.t.factor.copied, icon: 'success' }) })
    },
    back() {
      wx.navigateBack()
    },
  },
})
