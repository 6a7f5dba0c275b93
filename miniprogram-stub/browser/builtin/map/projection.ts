/** A place on earth, in degrees. */
export interface Point {
  latitude: number
  longitude: number
}

const TILE = 256

/** How far right of the centre and below it a place is drawn, in pixels, as maps of the web do it. */
export function drawnAt(point: Point, centre: Point, scale: number) {
  const [there, here] = [mercator(point), mercator(centre)]
  const world = TILE * 2 ** scale
  return { x: Math.round((there.x - here.x) * world), y: Math.round((there.y - here.y) * world) }
}

function mercator({ latitude, longitude }: Point) {
  const sine = Math.sin((latitude * Math.PI) / 180)
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) }
}
