import type { FoundStation } from '../../../api/stations'
import { reading } from '../../../behaviors/reading'
import { stationWords, type StationWords } from '../../../i18n/station'
import type { Messages } from '../../../i18n/zh'

/** A station in a list, with the number that it has on the map where there is one. */
Component({
  behaviors: [reading],
  properties: { station: { type: Object, value: null as unknown as FoundStation }, number: Number, marked: Boolean },
  data: { words: null as StationWords | null },
  observers: {
    'station, t'(station: FoundStation | null, t: Messages) {
      if (station) this.setData({ words: stationWords(station, t) })
    },
  },
  methods: {
    open() {
      this.triggerEvent('open', { id: this.data.station.id })
    },
  },
})
