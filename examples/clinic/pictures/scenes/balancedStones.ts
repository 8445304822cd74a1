/** The ankle picture: stones in balance. */
import { blob, fold, glitter, glow, gradient, gull, picture, smooth, sun } from '../drawing.ts'
import { colours, heroSize } from '../palette.ts'

/** Seven pebbles balanced on a wet beach: balance is what keeps an ankle from turning again. */
export function balancedStones(): string {
  const stones = [
    { x: 800, y: 842, rx: 250, ry: 74, light: '#5d8d8f', dark: '#1d4852', turn: -1 },
    { x: 780, y: 716, rx: 190, ry: 64, light: '#f6e3c8', dark: '#c39a6c', turn: 2 },
    { x: 818, y: 606, rx: 148, ry: 54, light: '#3f7f84', dark: '#12343e', turn: -3 },
    { x: 792, y: 512, rx: 116, ry: 46, light: '#f0a988', dark: '#b2583f', turn: 3 },
    { x: 812, y: 434, rx: 84, ry: 37, light: '#dfeae6', dark: '#86a9a6', turn: -4 },
    { x: 800, y: 373, rx: 56, ry: 27, light: '#f8e7c9', dark: '#c9a273', turn: 4 },
    { x: 806, y: 326, rx: 34, ry: 22, light: '#4f8d90', dark: '#17414b', turn: -5 },
  ]
  const cairn = stones.map((stone, index) => pebble(stone, index)).join('')
  return picture(
    heroSize,
    `<defs>
${gradient('sky', [
  [0, '#9cc9c6'],
  [0.45, '#dfe9dd'],
  [0.72, colours.shell],
  [1, colours.blush],
])}
${gradient('sea', [
  [0, '#8fc0bb'],
  [1, '#3c878b'],
])}
${gradient('beach', [
  [0, '#e2c9a4'],
  [0.5, '#d0b084'],
  [1, '#a98a64'],
])}
${gradient('wet', [
  [0, colours.mist, 0.8],
  [1, colours.shallows, 0],
])}
${gradient('mirrorFade', [
  [0, '#fff', 0.5],
  [1, '#fff', 0],
])}
</defs>
<rect width="1600" height="580" fill="url(#sky)"/>
${sun(1180, 470, 62)}
${fold(
  [
    [0, 520],
    [140, 470],
    [300, 480],
    [420, 520],
    [560, 566],
  ],
  580,
  '#7fb0ae',
  'opacity="0.8"',
)}
${fold(
  [
    [0, 560],
    [120, 528],
    [230, 540],
    [330, 572],
  ],
  580,
  '#4f8f92',
  'opacity="0.9"',
)}
${lighthouse(178, 470)}
<rect y="568" width="1600" height="260" fill="url(#sea)"/>
${glitter(1180, 574, 760, 190, '#fff3d6', 3)}
${glitter(420, 590, 770, 420, '#d9ece6', 9)}
<path d="${smooth([
      [0, 742],
      [240, 764],
      [520, 744],
      [820, 778],
      [1100, 752],
      [1380, 782],
      [1600, 756],
    ])} L1600,1000 L0,1000 Z" fill="${colours.foam}" opacity="0.9"/>
<path d="${smooth([
      [0, 760],
      [240, 780],
      [520, 762],
      [820, 794],
      [1100, 770],
      [1380, 798],
      [1600, 776],
    ])} L1600,1000 L0,1000 Z" fill="url(#beach)"/>
<path d="${smooth([
      [0, 800],
      [300, 820],
      [620, 800],
      [980, 836],
      [1300, 810],
      [1600, 830],
    ])} L1600,1000 L0,1000 Z" fill="url(#wet)" opacity="0.55"/>
<ellipse cx="800" cy="922" rx="330" ry="34" fill="${colours.ink}" opacity="0.35" filter="url(#blur24)"/>
${cairn}
${scattered()}
${gull(470, 250, 58)}${gull(560, 296, 38)}${gull(390, 316, 30)}
`,
  )
}

interface Pebble {
  x: number
  y: number
  rx: number
  ry: number
  light: string
  dark: string
  turn: number
}

function pebble({ x, y, rx, ry, light, dark, turn }: Pebble, index: number): string {
  const shape = blob([
    [-rx, ry * 0.08],
    [-rx * 0.78, -ry * 0.66],
    [-rx * 0.2, -ry],
    [rx * 0.5, -ry * 0.9],
    [rx * 0.96, -ry * 0.3],
    [rx * 0.86, ry * 0.56],
    [rx * 0.3, ry],
    [-rx * 0.5, ry * 0.92],
    [-rx * 0.9, ry * 0.6],
  ])
  return `<defs>${glow(
    `pebble${index}`,
    [
      [0, light],
      [0.55, light],
      [1, dark],
    ],
    [0.62, 0.18, 0.85],
  )}<clipPath id="pebbleClip${index}"><path d="${shape}"/></clipPath></defs>
<g transform="translate(${x} ${y}) rotate(${turn})"><path d="${shape}" fill="url(#pebble${index})" filter="url(#shadow)"/>
<g clip-path="url(#pebbleClip${index})"><path d="M${-rx},${ry * 0.3} C${-rx * 0.3},${ry * 0.02} ${rx * 0.3},${ry * 0.5} ${rx},${ry * 0.05}" fill="none" stroke="#fff" stroke-opacity="0.22" stroke-width="${ry * 0.09}"/>
<ellipse cx="0" cy="${-ry * 1.05}" rx="${rx * 0.62}" ry="${ry * 0.22}" fill="${colours.ink}" opacity="${index === 6 ? 0 : 0.32}" filter="url(#blur10)"/>
<ellipse cx="${rx * 0.5}" cy="${-ry * 0.55}" rx="${rx * 0.3}" ry="${ry * 0.16}" fill="#fff" opacity="0.28" filter="url(#blur10)"/></g></g>`
}

function scattered(): string {
  const stones: readonly (readonly [number, number, number, number, string])[] = [
    [250, 900, 60, 20, '#8fb3ae'],
    [338, 926, 34, 12, '#d9b98e'],
    [1290, 902, 74, 24, '#e7cfab'],
    [1398, 930, 40, 14, '#54888a'],
    [1180, 948, 26, 9, '#c98467'],
    [470, 954, 22, 8, '#f1e3cb'],
  ]
  return stones
    .map(
      ([x, y, rx, ry, fill]) =>
        `<ellipse cx="${x - 10}" cy="${y + ry}" rx="${rx}" ry="${ry * 0.5}" fill="${colours.ink}" opacity="0.3" filter="url(#blur10)"/><ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/><ellipse cx="${x + rx * 0.2}" cy="${y - ry * 0.4}" rx="${rx * 0.6}" ry="${ry * 0.35}" fill="#fff" opacity="0.25" filter="url(#blur4)"/>`,
    )
    .join('')
}

function lighthouse(x: number, foot: number): string {
  return `<g transform="translate(${x} ${foot})"><path d="M-9,0 L-6,-66 L6,-66 L9,0 Z" fill="${colours.foam}"/><path d="M-8,-22 L-7,-40 L7,-40 L8,-22 Z" fill="${colours.coral}" opacity="0.85"/><rect x="-8" y="-72" width="16" height="6" fill="${colours.deep}"/><rect x="-5" y="-84" width="10" height="12" fill="${colours.sun}"/><path d="M-7,-84 L0,-94 L7,-84 Z" fill="${colours.deep}"/></g>`
}
