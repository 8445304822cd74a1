/** The heel picture: the first steps of the day. */
import { fold, glitter, glow, gradient, gull, picture, smooth, sun } from '../drawing.ts'
import { colours, heroSize } from '../palette.ts'

/** Footprints leading over the sand to the rising sun: the first steps of the morning. */
export function morningFootprints(): string {
  return picture(
    heroSize,
    `<defs>
${gradient('sky', [
  [0, '#4f9295'],
  [0.34, '#a5cbc2'],
  [0.66, '#f6e4c8'],
  [0.86, '#f6cda8'],
  [1, '#f0a882'],
])}
${gradient('sea', [
  [0, '#e8b08d'],
  [0.3, '#87b3ad'],
  [1, '#2b7a80'],
])}
${gradient('beach', [
  [0, '#ecd2a8'],
  [0.4, '#dcb98a'],
  [1, '#b88d62'],
])}
${gradient('printDeep', [
  [0, '#8c6543'],
  [1, '#a67c54'],
])}
${glow('warm', [
  [0, '#ffe7b5', 0.85],
  [1, '#ffe7b5', 0],
])}
</defs>
<rect width="1600" height="424" fill="url(#sky)"/>
<g fill="#fff6e6" opacity="0.5" filter="url(#blur10)"><ellipse cx="320" cy="190" rx="260" ry="16"/><ellipse cx="520" cy="226" rx="180" ry="10"/><ellipse cx="1330" cy="150" rx="230" ry="13"/><ellipse cx="1180" cy="186" rx="150" ry="8"/></g>
${sun(1060, 418, 92)}
${fold(
  [
    [0, 398],
    [170, 356],
    [330, 372],
    [470, 404],
    [620, 424],
  ],
  430,
  '#5f979a',
  'opacity="0.75"',
)}
${fold(
  [
    [1320, 426],
    [1430, 388],
    [1530, 372],
    [1600, 376],
  ],
  430,
  '#5f979a',
  'opacity="0.7"',
)}
<rect y="420" width="1600" height="220" fill="url(#sea)"/>
${glitter(1060, 424, 600, 260, '#fff1cd', 5)}
<path d="${smooth([
      [0, 640],
      [220, 622],
      [480, 596],
      [700, 604],
      [900, 566],
      [1120, 560],
      [1340, 530],
      [1600, 536],
    ])} L1600,1000 L0,1000 Z" fill="${colours.foam}" filter="url(#shadowSmall)"/>
<path d="${smooth([
      [0, 664],
      [220, 640],
      [480, 616],
      [700, 622],
      [900, 582],
      [1120, 574],
      [1340, 546],
      [1600, 550],
    ])} L1600,1000 L0,1000 Z" fill="#c79f70"/>
<path d="${smooth([
      [0, 700],
      [240, 668],
      [480, 640],
      [720, 644],
      [920, 602],
      [1140, 592],
      [1360, 562],
      [1600, 566],
    ])} L1600,1000 L0,1000 Z" fill="url(#beach)"/>
<ellipse cx="1080" cy="680" rx="560" ry="190" fill="url(#warm)" opacity="0.5"/>
${ripples()}
${walk().join('')}
${shell(1240, 868, 1)}${shell(330, 772, 0.5)}
${gull(420, 300, 52, '#1b4d57')}${gull(500, 340, 32, '#1b4d57')}
`,
  )
}

/** Left and right in turn, with the perspective of flat sand whose horizon is at `vanishing`. */
function walk(): string[] {
  const vanishing = 545
  const turn = 36
  return [0, 1, 2, 3, 4].map((step) => {
    const near = 0.68 ** step
    const side = (step % 2 === 0 ? -1 : 1) * 62 * near
    return footprint(
      {
        x: 1040 - 470 * near + side * Math.cos((turn * Math.PI) / 180),
        y: vanishing + 352 * near + side * 0.72 * Math.sin((turn * Math.PI) / 180),
        scale: 0.88 * near,
        turn: turn + (step % 2 === 0 ? -7 : 7),
      },
      step % 2 === 0,
    )
  })
}

function footprint(
  { x, y, scale, turn }: { x: number; y: number; scale: number; turn: number },
  left: boolean,
): string {
  const sole =
    'M48,70 C76,64 92,92 86,124 C82,146 72,160 72,184 C74,214 70,246 48,248 C26,250 18,222 24,196 C28,170 14,140 14,112 C14,86 26,74 48,70 Z'
  const toes: readonly (readonly [number, number, number, number])[] = [
    [28, 40, 15, 19],
    [53, 33, 10, 13],
    [71, 40, 9, 11],
    [85, 53, 8, 10],
    [95, 69, 7, 8],
  ]
  const shape = `<path d="${sole}"/>${toes.map(([cx, cy, rx, ry]) => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}"/>`).join('')}`
  const mirror = left ? 'scale(-1 1)' : ''
  return `<g transform="translate(${x} ${y}) scale(${scale} ${scale * 0.72}) rotate(${turn}) ${mirror} translate(-52 -150)">
<g fill="#fff0d2" opacity="0.75" transform="translate(-5 7)">${shape}</g>
<g fill="#7d5636">${shape}</g>
<g fill="url(#printDeep)" transform="translate(-4 8)" opacity="0.85">${shape}</g></g>`
}

function ripples(): string {
  const lines = [690, 742, 806, 872, 940].map((y, index) => {
    const sway = 10 + index * 5
    return `<path d="${smooth([
      [0, y + 34],
      [300, y + sway],
      [640, y + 26],
      [980, y - sway / 2],
      [1300, y + 12],
      [1600, y - 8],
    ])}" />`
  })
  return `<g fill="none" stroke="#a87d52" stroke-opacity="0.16" stroke-width="10" filter="url(#blur4)">${lines.join('')}</g>`
}

function shell(x: number, y: number, scale: number): string {
  const ribs = [-50, -30, -10, 10, 30, 50]
    .map(
      (angle) =>
        `<path d="M0,40 L${Math.round(Math.sin((angle * Math.PI) / 180) * 74)},${Math.round(40 - Math.cos((angle * Math.PI) / 180) * 74)}"/>`,
    )
    .join('')
  return `<g transform="translate(${x} ${y}) rotate(18) scale(${scale})"><ellipse cx="-8" cy="38" rx="60" ry="14" fill="#7d5636" opacity="0.4" filter="url(#blur10)"/><path d="M0,44 C-22,40 -66,14 -60,-10 C-56,-30 -40,-36 -30,-30 C-22,-44 -8,-44 0,-36 C8,-44 22,-44 30,-30 C40,-36 56,-30 60,-10 C66,14 22,40 0,44 Z" fill="${colours.shell}"/><g stroke="${colours.blush}" stroke-width="4" fill="none" opacity="0.9">${ribs}</g></g>`
}
