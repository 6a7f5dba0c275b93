import type { ConsentItem } from '../../api/generated'
import { authorised, findPolicy, itemsOf, type PolicyItem } from '../../api/policy'
import { reading } from '../../behaviors/reading'
import { faultText } from '../../i18n/faults'

/** Shows what is kept and what for, before it is asked for; tells the version of the policy once the person agrees. */
Component({
  behaviors: [reading],
  properties: { items: { type: Array, value: [] as ConsentItem[] } },
  data: { state: 'loading' as 'loading' | 'ready' | 'failed', fault: '', version: '', texts: [] as PolicyItem[], agreed: false, declined: false },
  lifetimes: {
    attached() {
      this.load()
    },
  },
  methods: {
    async load() {
      this.setData({ state: 'loading' })
      try {
        const policy = await findPolicy()
        this.setData({ state: 'ready', version: policy.version, texts: itemsOf(policy, this.data.items) })
      } catch (error) {
        this.setData({ state: 'failed', fault: faultText(error, this.data.t) })
      }
    },
    async toggle() {
      const agreed = !this.data.agreed && (await authorised())
      this.setData({ declined: !this.data.agreed && !agreed, agreed })
      this.triggerEvent('agree', { version: agreed ? this.data.version : '' })
    },
  },
})
