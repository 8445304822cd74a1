import geodesic from 'geographiclib-geodesic'
import { isObject, type GroqValue } from '../values.ts'

/** Longitude and latitude in degrees, as GeoJSON writes them. */
export type Position = readonly [longitude: number, latitude: number]

/** A geometry taken apart. A polygon is its rings: the outline, then the holes. */
export interface Geometry {
  readonly points: readonly Position[]
  readonly lines: readonly (readonly Position[])[]
  readonly polygons: readonly (readonly (readonly Position[])[])[]
}

/**
 * Reads GeoJSON, Sanity's `geopoint` (`{lat, lng, alt}`) or the same with `lon`; undefined for
 * anything else.
 */
export function toGeometry(value: GroqValue): Geometry | undefined {
  if (!isObject(value)) return undefined
  const { lat, lng = value['lon'], type } = value
  if (typeof lat === 'number' && typeof lng === 'number') return { ...none, points: [[lng, lat]] }
  const coordinates = value['coordinates'] ?? null
  switch (type) {
    case 'Point':
      return build(() => ({ ...none, points: [position(coordinates)] }))
    case 'MultiPoint':
      return build(() => ({ ...none, points: listOf(coordinates, position) }))
    case 'LineString':
      return build(() => ({ ...none, lines: [listOf(coordinates, position)] }))
    case 'MultiLineString':
      return build(() => ({ ...none, lines: listOf(coordinates, line) }))
    case 'Polygon':
      return build(() => ({ ...none, polygons: [listOf(coordinates, line)] }))
    case 'MultiPolygon':
      return build(() => ({
        ...none,
        polygons: listOf(coordinates, (rings) => listOf(rings, line)),
      }))
    case 'GeometryCollection':
      return build(() => together(listOf(value['geometries'] ?? null, geometryIn)))
    default:
      return undefined
  }
}

function geometryIn(value: GroqValue): Geometry {
  const geometry = toGeometry(value)
  if (!geometry) throw new NotGeometry()
  return geometry
}

function together(geometries: readonly Geometry[]): Geometry {
  return {
    points: geometries.flatMap(({ points }) => points),
    lines: geometries.flatMap(({ lines }) => lines),
    polygons: geometries.flatMap(({ polygons }) => polygons),
  }
}

const none: Geometry = { points: [], lines: [], polygons: [] }

/** The shortest way between two points over the ellipsoid WGS 84, in metres. */
export function distance([fromLng, fromLat]: Position, [toLng, toLat]: Position): number | null {
  return geodesic.Geodesic.WGS84.Inverse(fromLat, fromLng, toLat, toLng).s12 ?? null
}

/** Whether all of `inner` lies in the polygons of `outer`; straight lines are taken in degrees. */
export function contains(outer: Geometry, inner: Geometry): boolean {
  const positions = positionsOf(inner)
  if (positions.length === 0 || outer.polygons.length === 0) return false
  const crosses = segmentsOf(inner).some((segment) =>
    segmentsOf(outer).some((edge) => crossing(segment, edge)),
  )
  return !crosses && positions.every((at) => outer.polygons.some((rings) => within(at, rings)))
}

/** Whether two geometries share a point. */
export function intersects(a: Geometry, b: Geometry): boolean {
  return (
    positionsOf(a).some((at) => b.polygons.some((rings) => within(at, rings))) ||
    positionsOf(b).some((at) => a.polygons.some((rings) => within(at, rings))) ||
    segmentsOf(a).some((left) => segmentsOf(b).some((right) => crossing(left, right))) ||
    a.points.some((at) => b.points.some((other) => at[0] === other[0] && at[1] === other[1]))
  )
}

/** By how often a ray to the east crosses the rings: odd is inside. */
function within([x, y]: Position, rings: readonly (readonly Position[])[]): boolean {
  let inside = false
  for (const [[ax, ay], [bx, by]] of rings.flatMap(segments)) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

type Segment = readonly [Position, Position]

function crossing([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

function side(a: Position, b: Position, point: Position): number {
  return Math.sign((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]))
}

function segmentsOf({ lines, polygons }: Geometry): Segment[] {
  return [...lines, ...polygons.flat()].flatMap(segments)
}

function segments(positions: readonly Position[]): Segment[] {
  return positions.slice(1).map((to, i) => [positions[i] ?? to, to])
}

function positionsOf({ points, lines, polygons }: Geometry): Position[] {
  return [...points, ...lines.flat(), ...polygons.flat(2)]
}

class NotGeometry extends Error {}

function build(read: () => Geometry): Geometry | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof NotGeometry) return undefined
    throw error
  }
}

function position(value: GroqValue): Position {
  if (!Array.isArray(value)) throw new NotGeometry()
  const [lng, lat] = value
  if (typeof lng !== 'number' || typeof lat !== 'number') throw new NotGeometry()
  return [lng, lat]
}

function line(value: GroqValue): Position[] {
  return listOf(value, position)
}

function listOf<T>(value: GroqValue, read: (element: GroqValue) => T): T[] {
  if (!Array.isArray(value)) throw new NotGeometry()
  return value.map(read)
}
