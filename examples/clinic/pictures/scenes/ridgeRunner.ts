/** The Achilles picture: a run on a high ridge. */
import { fold, gradient, gull, picture, sun } from '../drawing.ts'
import { heroSize } from '../palette.ts'

/** A runner on a high ridge, with valleys of morning mist behind. */
export function ridgeRunner(): string {
  const ranges = [
    {
      fill: '#c3ddd6',
      points: [
        [0, 500],
        [160, 440],
        [300, 470],
        [470, 380],
        [620, 450],
        [800, 400],
        [980, 470],
        [1180, 370],
        [1360, 450],
        [1600, 390],
      ],
    },
    {
      fill: '#9cc7c2',
      points: [
        [0, 560],
        [200, 500],
        [380, 560],
        [560, 480],
        [760, 570],
        [950, 520],
        [1130, 580],
        [1330, 480],
        [1600, 560],
      ],
    },
    {
      fill: '#6ba9a8',
      points: [
        [0, 660],
        [180, 590],
        [360, 650],
        [540, 600],
        [720, 680],
        [930, 620],
        [1120, 690],
        [1340, 600],
        [1600, 650],
      ],
    },
    {
      fill: '#3c858a',
      points: [
        [0, 720],
        [240, 730],
        [430, 700],
        [650, 770],
        [860, 740],
        [1060, 780],
        [1290, 700],
        [1600, 760],
      ],
    },
  ] as const
  const hills = ranges
    .map(
      ({ fill, points }, index) =>
        `<defs>${gradient(`range${index}`, [
          [0, fill],
          [1, '#e9efe4', 0.9],
        ])}</defs>${fold(points, 980, `url(#range${index})`)}`,
    )
    .join('')
  return picture(
    heroSize,
    `<defs>
${gradient('sky', [
  [0, '#5d9fa1'],
  [0.4, '#b9d8cf'],
  [0.75, '#fbeed8'],
  [1, '#f7d6b4'],
])}
${gradient('ridge', [
  [0, '#245a63'],
  [0.5, '#17434d'],
  [1, '#0d2831'],
])}
${gradient('edge', [
  [0, '#f5c79d'],
  [1, '#f5c79d', 0],
])}
</defs>
<rect width="1600" height="620" fill="url(#sky)"/>
${sun(1170, 340, 80)}
${hills}
<g fill="#f6f3e6" filter="url(#blur24)" opacity="0.75"><ellipse cx="300" cy="710" rx="420" ry="34"/><ellipse cx="980" cy="750" rx="460" ry="34"/><ellipse cx="1500" cy="720" rx="260" ry="26"/></g>
<path d="${ridge} L1600,1000 L0,1000 Z" fill="url(#ridge)"/>
<path d="${ridge}" fill="none" stroke="#f3c79f" stroke-width="5" stroke-opacity="0.75"/>
<path d="M0,1000 L0,920 C200,930 420,900 600,860 C560,920 380,960 300,1000 Z" fill="#0d2831" opacity="0.5"/>
${fold(
  [
    [520, 1000],
    [760, 910],
    [980, 850],
    [1180, 760],
    [1400, 690],
    [1600, 600],
  ],
  1000,
  '#3c858a',
  'opacity="0.16"',
)}
${fold(
  [
    [900, 1000],
    [1120, 930],
    [1330, 840],
    [1600, 750],
  ],
  1000,
  '#0d2831',
  'opacity="0.35"',
)}
<g transform="translate(800 712) rotate(-12) scale(1.1)">${runner()}</g>
${grasses()}
${gull(380, 240, 60, '#1b4d57')}${gull(470, 284, 38, '#1b4d57')}${gull(312, 300, 28, '#1b4d57')}
`,
  )
}

const ridge =
  'M0,900 C120,880 220,892 330,860 C420,834 470,838 560,800 C640,766 700,752 770,728 C850,700 900,712 980,676 C1060,640 1120,650 1200,610 C1290,566 1350,574 1430,532 C1500,496 1560,500 1600,476'

/** A runner about 200 px tall, in mid-stride to the right; the sore tendon glows a little. */
function runner(): string {
  return `<g fill="none" stroke-linecap="round" stroke-linejoin="round">
<path d="M-6,-98 C-30,-88 -46,-74 -48,-66 C-62,-58 -84,-52 -98,-56" stroke="#12303a" stroke-width="18"/>
<path d="M-98,-56 L-108,-40" stroke="#e0805f" stroke-width="16"/>
<path d="M2,-100 C22,-92 44,-86 52,-78 C52,-58 46,-34 42,-14" stroke="#1b4d57" stroke-width="20"/>
<path d="M40,-8 L62,-6" stroke="#e0805f" stroke-width="16"/>
<path d="M-4,-150 C-24,-146 -40,-136 -48,-124 C-38,-112 -26,-108 -18,-106" stroke="#7a4a32" stroke-width="13"/>
<path d="M22,-150 C34,-138 44,-128 50,-126 C62,-132 70,-140 76,-148" stroke="#8d5a3c" stroke-width="13"/></g>
<path d="M-20,-96 C-22,-120 -14,-152 4,-166 C18,-172 34,-160 32,-146 C28,-126 20,-110 16,-92 C4,-86 -10,-88 -20,-96 Z" fill="#f9d98f"/>
<path d="M-20,-96 C-22,-120 -14,-152 4,-166 C2,-138 -2,-112 2,-90 C-8,-88 -14,-92 -20,-96 Z" fill="#d9a95c" opacity="0.55"/>
<path d="M-24,-104 C-6,-94 8,-92 20,-96 L18,-78 C4,-72 -16,-76 -28,-84 Z" fill="#12303a"/>
<circle cx="30" cy="-186" r="19" fill="#8d5a3c"/>
<path d="M10,-186 C8,-206 28,-214 42,-204 C46,-200 46,-196 44,-194 C32,-198 22,-196 18,-180 C8,-168 -6,-170 -14,-162 C-12,-176 0,-184 10,-186 Z" fill="#2c1f1a"/>`
}

function grasses(): string {
  const tufts = [
    [90, 890],
    [300, 868],
    [470, 836],
    [620, 776],
    [1010, 664],
    [1150, 632],
    [1340, 572],
    [1500, 500],
  ] as const
  return tufts
    .map(
      ([x, y], index) =>
        `<g transform="translate(${x} ${y}) scale(${0.7 + (index % 3) * 0.2})" stroke="#0d2831" stroke-width="4" fill="none" stroke-linecap="round"><path d="M0,12 C-4,-6 -14,-18 -24,-24"/><path d="M4,12 C4,-10 2,-24 -2,-36"/><path d="M8,12 C12,-6 22,-16 32,-20"/></g>`,
    )
    .join('')
}
