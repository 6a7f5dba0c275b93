import { canGiveBack } from '../../api/activities'
import type { OwnSignup } from '../../api/viewer'
import { reading } from '../../behaviors/reading'
import { signupTone } from '../../i18n/activity'
import { fill } from '../../i18n/fill'
import { whenText } from '../../i18n/time'
import type { Messages } from '../../i18n/zh'

/** One signup of the person's own. */
Component({
  behaviors: [reading],
  properties: { signup: { type: Object, value: null as unknown as OwnSignup }, busy: Boolean },
  data: { title: '', status: '', tone: '', when: '', where: '', canCancel: false },
  observers: {
    'signup, t'(signup: OwnSignup | null) {
      if (signup) this.setData(words(signup, this.data.t))
    },
  },
  methods: {
    open() {
      const { activity } = this.data.signup
      if (activity) this.triggerEvent('open', { id: activity.id })
    },
    cancel() {
      this.triggerEvent('cancel', { id: this.data.signup.activity?.id })
    },
  },
})

function words({ status, party, activity }: OwnSignup, t: Messages) {
  const people = fill(t.mine.party, { n: party })
  return {
    title: activity?.title ?? t.mine.gone,
    status: t.signups[status],
    tone: signupTone(status),
    when: activity ? whenText(activity.startsAt, activity.endsAt, t, Date.now()) : '',
    where: activity ? `${activity.place.name} · ${people}` : people,
    // Whether it is too late is for the server to say; what is over is plain.
    canCancel: activity !== null && canGiveBack(status) && activity.phase !== 'OVER' && activity.phase !== 'CANCELLED',
  }
}
