import { accessible } from '../accessible'
import { elementOf } from '../element'
import { drawnAt, type Point } from './projection'

interface Marker extends Point {
  id: number
  title?: string
  ariaLabel?: string
  iconPath?: string
  width?: number
  height?: number
  label?: { content: string }
}

const make = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = '') =>
  Object.assign(document.createElement(tag), { className, textContent: text })

/** A map without streets: markers stand where they belong on a plain ground, so that nothing is loaded from elsewhere. */
Component({
  behaviors: [accessible],
  properties: {
    latitude: Number,
    longitude: Number,
    scale: { type: Number, value: 16 },
    markers: { type: Array, value: [] as Marker[] },
    showLocation: Boolean,
  },
  observers: {
    'latitude, longitude, scale, markers, showLocation'() {
      this.draw()
    },
  },
  lifetimes: {
    attached() {
      elementOf(this)!.setAttribute('role', 'region')
      this.draw()
    },
  },
  methods: {
    draw() {
      const element = elementOf(this)
      if (!element) return
      const { latitude, longitude, scale, markers, showLocation } = this.data
      const centre = { latitude, longitude }
      const place = <E extends HTMLElement>(child: E, point: Point) => {
        const { x, y } = drawnAt(point, centre, scale)
        child.style.left = `calc(50% + ${x}px)`
        child.style.top = `calc(50% + ${y}px)`
        return child
      }
      const pins = (markers as Marker[]).map((each) => place(this.pin(each), each))
      element.replaceChildren(...(showLocation ? [place(make('span', 'map-here'), centre)] : []), ...pins)
    },
    pin(marker: Marker) {
      const { id, title = '', ariaLabel = title, iconPath, width = 30, height = 40, label } = marker
      const pin = make('button', 'map-pin')
      pin.type = 'button'
      pin.setAttribute('aria-label', ariaLabel)
      if (label) pin.append(make('span', 'map-label', label.content))
      // Pictures of the app lie beside the page.
      if (iconPath) pin.append(Object.assign(make('img', ''), { src: iconPath.replace(/^\//, ''), alt: '', width, height }))
      pin.addEventListener('click', () => this.triggerEvent('markertap', { markerId: id }))
      return pin
    },
  },
})
