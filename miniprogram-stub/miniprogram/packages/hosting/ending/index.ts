import { callOff, closeBallot } from '../../../api/ballot-desk'
import { reading } from '../../../behaviors/reading'
import { acting } from '../acting'

/** Closes a ballot before its time, or calls it off. */
Component({
  behaviors: [reading, acting],
  properties: { ballot: String },
  data: { reason: '' },
  methods: {
    close() {
      const { ballot, t } = this.data
      return this.finish(() => closeBallot(ballot), t.ballotDesk.closed, t.hostingQuestions.close)
    },
    async callOff() {
      const { ballot, t } = this.data
      const reason = this.data.reason.trim()
      if (!reason) return this.setData({ refusal: t.hosting.written })
      await this.finish(() => callOff(ballot, reason), t.ballotDesk.calledOff, t.hostingQuestions.callOff)
    },
  },
})
