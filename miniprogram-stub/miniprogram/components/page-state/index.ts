import { signIn } from '../../api/session'
import { asking } from '../../behaviors/asking'
import { reading } from '../../behaviors/reading'

/** What a page shows instead of its contents: that they are coming, why they did not come, or that one has to sign in. */
Component({
  behaviors: [reading, asking],
  properties: { state: { type: String, value: 'loading' }, fault: String },
  methods: {
    again() {
      this.triggerEvent('again')
    },
    async signIn() {
      const isDone = await this.attempt(async () => {
        await signIn()
        return ''
      })
      if (isDone) this.again()
    },
  },
})
