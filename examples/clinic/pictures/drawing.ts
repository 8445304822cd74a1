/**
 * Small pieces that every picture is made of. Each returns SVG markup as a string; coordinates are
 * the picture's own pixels. Nothing is random: the same source always renders the same picture.
 */
import { colours } from './palette.ts'

interface Size {
  width: number
  height: number
}

/** A whole picture: shared filters, the drawing, then a fine paper grain over everything. */
export function picture(size: Size, drawing: string): string {
  const { width, height } = size
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>
${softShadow('shadow', 10, 14, 0.28)}
${softShadow('shadowSmall', 4, 6, 0.25)}
${softShadow('shadowLarge', 26, 26, 0.3)}
${[4, 10, 24, 60].map((radius) => `<filter id="blur${radius}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${radius}"/></filter>`).join('\n')}
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.7" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  0.9 0.9 0 0 -0.82"/></filter>
</defs>
${drawing}
<rect width="${width}" height="${height}" filter="url(#grain)" opacity="0.16" style="mix-blend-mode:soft-light"/>
</svg>`
}

/** A top-to-bottom gradient (or along `direction`, given as x1 y1 x2 y2 in the unit square). */
export function gradient(
  id: string,
  stops: readonly (readonly [offset: number, colour: string, opacity?: number])[],
  direction: readonly [number, number, number, number] = [0, 0, 0, 1],
): string {
  const [x1, y1, x2, y2] = direction
  return `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopList(stops)}</linearGradient>`
}

/** A round gradient; centre and radius are fractions of the shape that it fills. */
export function glow(
  id: string,
  stops: readonly (readonly [offset: number, colour: string, opacity?: number])[],
  [cx, cy, r]: readonly [number, number, number] = [0.5, 0.5, 0.5],
): string {
  return `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopList(stops)}</radialGradient>`
}

/** A low sun with a wide halo. */
export function sun(x: number, y: number, radius: number): string {
  return `<defs>${glow('sunHalo', [
    [0, '#fff8e8', 0.95],
    [0.25, '#ffe6b3', 0.6],
    [0.6, '#ffe0b8', 0.2],
    [1, '#ffe0b8', 0],
  ])}${gradient('sunDisc', [
    [0, '#fffaf0'],
    [1, colours.sun],
  ])}</defs>
<circle cx="${x}" cy="${y}" r="${radius * 4.2}" fill="url(#sunHalo)"/>
<circle cx="${x}" cy="${y}" r="${radius}" fill="url(#sunDisc)"/>`
}

/**
 * One fold of land from edge to edge, drawn through `points` (x, y) as a smooth line and filled down
 * to `bottom`.
 */
export function fold(
  points: readonly (readonly [number, number])[],
  bottom: number,
  fill: string,
  extra = '',
): string {
  const first = points[0] ?? [0, bottom]
  const last = points.at(-1) ?? first
  return `<path d="${smooth(points)} L${last[0]},${bottom} L${first[0]},${bottom} Z" fill="${fill}" ${extra}/>`
}

/** A smooth path through the points (Catmull-Rom, written as Bézier curves). */
export function smooth(points: readonly (readonly [number, number])[]): string {
  return curve(
    points.length - 1,
    (index) => points[Math.min(Math.max(index, 0), points.length - 1)],
  )
}

/** A smooth closed shape through the points. */
export function blob(points: readonly (readonly [number, number])[]): string {
  return `${curve(points.length, (index) => points[(index + points.length) % points.length])} Z`
}

function curve(
  segments: number,
  point: (index: number) => readonly [number, number] | undefined,
): string {
  const at = (index: number): readonly [number, number] => point(index) ?? [0, 0]
  let path = `M${at(0).join(',')}`
  for (let index = 0; index < segments; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    path += ` C${round(from[0] + (to[0] - before[0]) / 6)},${round(from[1] + (to[1] - before[1]) / 6)} ${round(
      to[0] - (after[0] - from[0]) / 6,
    )},${round(to[1] - (after[1] - from[1]) / 6)} ${to[0]},${to[1]}`
  }
  return path
}

/** Short level strokes of light on water, thinning out towards the horizon. */
export function glitter(
  centre: number,
  top: number,
  bottom: number,
  spread: number,
  colour: string,
  seed = 1,
): string {
  const random = randomFrom(seed)
  let strokes = ''
  for (let index = 0; index < 90; index++) {
    const depth = random() ** 1.4
    const y = top + depth * (bottom - top)
    const width = (14 + random() * 90) * (0.25 + depth)
    const x = centre + (random() - 0.5) * 2 * spread * (0.25 + depth) - width / 2
    strokes += `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(1.5 + depth * 4)}" rx="3" opacity="${round(0.15 + random() * 0.5)}"/>`
  }
  return `<g fill="${colour}">${strokes}</g>`
}

/** A gull, as two strokes of a brush. */
export function gull(x: number, y: number, span: number, colour: string = colours.ink): string {
  const s = span / 40
  return `<path transform="translate(${x} ${y}) scale(${s})" d="M-20,-6 C-13,-13 -5,-9 0,0 C5,-9 13,-13 20,-6 C13,-9 6,-5 0,4 C-6,-5 -13,-9 -20,-6 Z" fill="${colour}"/>`
}

/** A sequence of numbers in [0, 1) that is the same on each run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function softShadow(id: string, down: number, blur: number, opacity: number): string {
  return `<filter id="${id}" x="-40%" y="-40%" width="180%" height="190%"><feDropShadow dx="0" dy="${down}" stdDeviation="${blur}" flood-color="${colours.ink}" flood-opacity="${opacity}"/></filter>`
}

function stopList(
  stops: readonly (readonly [offset: number, colour: string, opacity?: number])[],
): string {
  return stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
