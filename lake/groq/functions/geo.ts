import { contains, distance, intersects, toGeometry, type Geometry } from './geometry.ts'
import type { GroqValue } from '../values.ts'
import { binary, type FunctionDefinition, type FunctionTable } from './define.ts'

/**
 * https://www.sanity.io/docs/groq-functions, "Geolocation". A geography is GeoJSON or a `geopoint`;
 * anything else makes the result null.
 */
export const geoFunctions: FunctionTable = {
  latLng: binary((lat, lng) =>
    typeof lat === 'number' &&
    typeof lng === 'number' &&
    Math.abs(lat) <= 90 &&
    Math.abs(lng) <= 180
      ? { type: 'Point', coordinates: [lng, lat] }
      : null,
  ),
  contains: ofGeometries(contains),
  intersects: ofGeometries(intersects),
  /** In metres; between points only. */
  distance: ofGeometries((a, b) => {
    const [from] = a.points
    const [to] = b.points
    return from && to && isOnePoint(a) && isOnePoint(b) ? distance(from, to) : null
  }),
}

function ofGeometries(compute: (a: Geometry, b: Geometry) => GroqValue): FunctionDefinition {
  return binary((a, b) => {
    const first = toGeometry(a)
    const second = toGeometry(b)
    return first && second ? compute(first, second) : null
  })
}

function isOnePoint({ points, lines, polygons }: Geometry): boolean {
  return points.length === 1 && lines.length === 0 && polygons.length === 0
}
