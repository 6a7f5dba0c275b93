import type { OwnContentFragment, OwnProfileFragment, VerificationLevel } from '../../../api/generated'
import { upload } from '../../../api/pictures'
import { authorised } from '../../../api/policy'
import { appeal, editProfile, findProfile } from '../../../api/profile'
import { serverUrl } from '../../../api/server'
import { asking } from '../../../behaviors/asking'
import { fetching } from '../../../behaviors/fetching'
import { reading } from '../../../behaviors/reading'
import { fill } from '../../../i18n/fill'
import type { Messages } from '../../../i18n/zh'

Component({
  behaviors: [reading, asking, fetching],
  data: {
    level: 'GUEST' as VerificationLevel,
    own: null as OwnProfileFragment | null,
    held: [] as OwnContentFragment[],
    rows: [] as { title: string; status: string; reason: string }[],
    picture: '',
    file: '',
    avatarState: '',
    nickname: '',
    nicknameState: '',
    appealing: '',
    appealText: '',
    submitted: false,
  },
  observers: {
    'own, held, t'(own: OwnProfileFragment | null, held: OwnContentFragment[], t: Messages) {
      if (!own) return
      this.setData({
        picture: this.data.file || (own.avatar ? serverUrl(own.avatar.url) : ''),
        avatarState: own.avatar ? t.profile.states[own.avatar.state] : '',
        nicknameState: own.nicknameState ? t.profile.states[own.nicknameState] : t.profile.none,
        rows: held.map(({ kind, text, state, reason }) => ({
          title: text ? `${t.contents[kind]}：${text}` : t.contents[kind],
          status: t.profile.states[state],
          reason: reason ? fill(t.profile.reason, { reason }) : '',
        })),
      })
    },
  },
  methods: {
    async onShow() {
      await this.enter('profile')
      // The fill-in components of WeChat do nothing before this.
      if (this.data.level !== 'GUEST' && !(await authorised())) this.setData({ refusal: this.data.t.agreement.declined })
    },
    onPullDownRefresh() {
      return this.refresh()
    },
    async fetch() {
      const profile = await findProfile()
      if (!profile) return null
      const nickname = this.data.nickname || (profile.own.nickname ?? '')
      return { own: profile.own, held: profile.held, level: profile.level, nickname }
    },
    chooseAvatar(event: WechatMiniprogram.CustomEvent<{ avatarUrl: string }>) {
      this.setData({ file: event.detail.avatarUrl, picture: event.detail.avatarUrl })
    },
    typeNickname(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ nickname: event.detail.value })
    },
    async save() {
      const { file, own, t } = this.data
      const nickname = this.data.nickname.trim()
      if (!nickname) return this.setData({ refusal: t.profile.empty })
      const isDone = await this.attempt(async () => {
        const changes: { nickname?: string; avatarId?: string } = {}
        if (nickname !== own?.nickname) changes.nickname = nickname
        if (file) changes.avatarId = await upload(file)
        return Object.keys(changes).length ? editProfile(changes) : ''
      })
      if (!isDone) return
      this.setData({ file: '', nickname: '', submitted: true })
      wx.showToast({ title: t.profile.saved, icon: 'success' })
      await this.reload()
    },
    beginAppeal(event: WechatMiniprogram.BaseEvent) {
      this.setData({ appealing: event.currentTarget.dataset.id as string, appealText: '' })
    },
    typeAppeal(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ appealText: event.detail.value })
    },
    async sendAppeal() {
      if (!(await this.attempt(() => appeal(this.data.appealing, this.data.appealText.trim())))) return
      wx.showToast({ title: this.data.t.profile.appealed, icon: 'none' })
      this.setData({ appealing: '' })
      await this.reload()
    },
  },
})
