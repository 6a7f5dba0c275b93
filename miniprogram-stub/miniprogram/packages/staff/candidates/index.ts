import type { SuggestionRow } from '../../../i18n/wish'

/** People and organisations to choose one from, each with what speaks for her. */
Component({
  properties: { label: String, rows: { type: Array, value: [] as SuggestionRow[] }, chosen: String },
  methods: {
    choose(event: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('choose', { key: event.currentTarget.dataset.key })
    },
  },
})
