import { accessible } from '../accessible'
import { elementOf } from '../element'

const FITS: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', scaleToFill: 'fill' }

const pictureOf = (component: unknown) => elementOf(component)?.querySelector('img')

Component({
  behaviors: [accessible],
  properties: { src: String, mode: { type: String, value: 'scaleToFill' } },
  observers: {
    'src, mode, ariaLabel'() {
      this.draw()
    },
  },
  lifetimes: {
    attached() {
      const picture = elementOf(this)!.appendChild(document.createElement('img'))
      picture.addEventListener('error', () => this.triggerEvent('error', { errMsg: 'image:fail' }))
      this.draw()
    },
  },
  methods: {
    draw() {
      const picture = pictureOf(this)
      if (!picture) return
      const { src, mode } = this.data
      // The element around it says what it shows.
      Object.assign(picture, { alt: '' })
      if (src) picture.src = src
      else picture.removeAttribute('src')
      picture.style.cssText = mode === 'widthFix'
        ? 'display: block; width: 100%; height: auto'
        : `display: block; width: 100%; height: 100%; object-fit: ${FITS[mode] ?? 'fill'}`
    },
  },
})
