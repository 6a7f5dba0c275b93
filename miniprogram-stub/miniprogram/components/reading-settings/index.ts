import { reading } from '../../behaviors/reading'
import { chooseElder, chooseLanguage, type Language } from '../../preferences'

/** Large text and language. */
Component({
  behaviors: [reading],
  data: {
    languages: [
      { id: 'zh-CN', name: '中文' },
      { id: 'en', name: 'English' },
    ],
  },
  methods: {
    chooseElder(event: WechatMiniprogram.SwitchChange) {
      chooseElder(event.detail.value)
    },
    chooseLanguage(event: WechatMiniprogram.BaseEvent) {
      chooseLanguage(event.currentTarget.dataset.id as Language)
      this.triggerEvent('language')
    },
  },
})
