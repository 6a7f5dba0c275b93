import { faultText } from '../i18n/faults'
import { messages } from '../preferences'

/** Does one thing at a time that the server may refuse, and shows why it did. */
export const asking = Behavior({
  data: { busy: false, refusal: '' },
  methods: {
    /** Tries something that gives back in words why not; tells whether it was done. */
    async attempt(act: () => Promise<string>): Promise<boolean> {
      if (this.data.busy) return false
      this.setData({ busy: true, refusal: '' })
      const refusal = await act().catch((error: unknown) => faultText(error, messages()))
      this.setData({ busy: false, refusal })
      return refusal === ''
    },
  },
})
