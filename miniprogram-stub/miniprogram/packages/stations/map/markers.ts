import type { Position } from '../../../api/position'
import type { FoundStation } from '../../../api/stations'

/** A station on WeChat's map, with the number that it has in the list. */
export interface Marker {
  id: number
  latitude: number
  longitude: number
  title: string
  ariaLabel: string
  iconPath: string
  width: number
  height: number
  label: { content: string; color: string; fontSize: number; bgColor: string; borderRadius: number; padding: number; anchorX: number; anchorY: number; textAlign: 'center' }
}

const WIDTH = 36
const HEIGHT = 44

/** Those whose place is known. More would hide each other. */
export const markersOf = (stations: readonly FoundStation[]): Marker[] =>
  stations.slice(0, 20).flatMap(({ name, latitude, longitude }, index) => (latitude === null || longitude === null ? [] : [{
    id: index + 1,
    latitude,
    longitude,
    title: name,
    ariaLabel: name,
    iconPath: '/images/station.png',
    width: WIDTH,
    height: HEIGHT,
    label: { content: String(index + 1), color: '#0a6b4f', fontSize: 15, bgColor: '#ffffff', borderRadius: 10, padding: 3, anchorX: 0, anchorY: -HEIGHT - 14, textAlign: 'center' as const },
  }]))

const SCALES = [16, 15, 14, 13, 12, 11]
// Half of what a small phone shows of the map, without the room that a pin takes.
const HALF_WIDTH = 140
const HALF_HEIGHT = 70
const METRES_A_DEGREE = 111_320
const METRES_A_PIXEL = 156_543

/** The largest scale at which all markers are in sight around a position. */
export function scaleFor({ latitude, longitude }: Position, markers: readonly Marker[]): number {
  const narrow = Math.cos((latitude * Math.PI) / 180)
  const fits = (scale: number) => {
    const pixels = (degrees: number) => (Math.abs(degrees) * METRES_A_DEGREE * 2 ** scale) / METRES_A_PIXEL
    return markers.every((each) => pixels(each.longitude - longitude) <= HALF_WIDTH && pixels(each.latitude - latitude) / narrow <= HALF_HEIGHT)
  }
  return SCALES.find(fits) ?? SCALES[SCALES.length - 1]
}
