/** The knee picture: an evening walk along the coast. */
import { fold, glitter, glow, gradient, gull, picture, smooth, sun } from '../drawing.ts'
import { colours, heroSize } from '../palette.ts'

/** A walker with a stick and a child on the coast path, towards evening. */
export function coastPath(): string {
  return picture(
    heroSize,
    `<defs>
${gradient('sky', [
  [0, '#8fc4c0'],
  [0.5, '#e4ebdd'],
  [0.8, '#fbe6c9'],
  [1, '#f6cfa9'],
])}
${gradient('sea', [
  [0, '#b6d3c8'],
  [0.4, '#6fb0ae'],
  [1, '#2f7f85'],
])}
${gradient('far', [
  [0, '#7fafab'],
  [1, '#a9cbc2'],
])}
${gradient('middle', [
  [0, '#4c8f8d'],
  [1, '#2d6f74'],
])}
${gradient(
  'near',
  [
    [0, '#88a077'],
    [0.25, '#5b8a76'],
    [1, '#1f535a'],
  ],
  [0.7, 0, 0.3, 1],
)}
${gradient('front', [
  [0, '#2d6a6b'],
  [1, '#12303a'],
])}
${gradient('path', [
  [0, '#f8e3bf'],
  [1, '#d6b281'],
])}
${glow('warm', [
  [0, '#ffe9bd', 0.8],
  [1, '#ffe9bd', 0],
])}
</defs>
<rect width="1600" height="560" fill="url(#sky)"/>
<g fill="#fffaf0" opacity="0.55" filter="url(#blur10)"><ellipse cx="420" cy="150" rx="240" ry="15"/><ellipse cx="610" cy="184" rx="160" ry="9"/><ellipse cx="1400" cy="210" rx="220" ry="12"/></g>
${sun(1130, 380, 74)}
${fold(
  [
    [760, 520],
    [900, 480],
    [1010, 470],
    [1120, 490],
    [1250, 462],
    [1420, 438],
    [1600, 420],
  ],
  540,
  'url(#far)',
  'opacity="0.75"',
)}
<rect y="516" width="1600" height="330" fill="url(#sea)"/>
${glitter(1130, 522, 800, 200, '#fff2d2', 4)}
${sail(840, 556)}
${fold(
  [
    [960, 724],
    [1010, 650],
    [1090, 606],
    [1190, 570],
    [1300, 540],
    [1420, 500],
    [1600, 470],
  ],
  900,
  'url(#middle)',
)}
<path d="${smooth([
      [1090, 606],
      [1190, 640],
      [1240, 700],
      [1360, 752],
    ])} L1600,760 L1600,560 Z" fill="#12303a" opacity="0.12"/>
${fold(
  [
    [0, 470],
    [150, 476],
    [330, 520],
    [520, 592],
    [700, 640],
    [880, 664],
    [1080, 720],
    [1290, 752],
    [1600, 742],
  ],
  1000,
  'url(#near)',
  'filter="url(#shadow)"',
)}
<ellipse cx="760" cy="700" rx="520" ry="150" fill="url(#warm)" opacity="0.35"/>
<path d="M1600,800 C1400,792 1240,816 1080,790 C940,766 860,712 720,694 C560,674 420,640 250,566 C180,536 110,520 0,512 L0,532 C110,544 170,556 236,592 C400,676 540,716 690,742 C800,762 880,846 1080,878 C1260,906 1420,892 1600,916 Z" fill="url(#path)"/>
<path d="M1600,916 C1420,892 1260,906 1080,878 C880,846 800,762 690,742 C540,716 400,676 236,592" fill="none" stroke="#12303a" stroke-opacity="0.18" stroke-width="10" filter="url(#blur4)"/>
${fence()}
<g transform="translate(716 706)">${shadowOnPath()}${walker()}<g transform="translate(-92 4) scale(0.62)">${child()}</g></g>
${fold(
  [
    [0, 800],
    [180, 806],
    [360, 850],
    [560, 900],
    [760, 930],
    [960, 985],
    [1010, 1000],
  ],
  1000,
  'url(#front)',
)}
${fold(
  [
    [1130, 1000],
    [1260, 960],
    [1400, 944],
    [1600, 950],
  ],
  1000,
  'url(#front)',
)}
${thrift()}
${gull(330, 250, 64)}${gull(430, 302, 40)}${gull(238, 322, 34)}
`,
  )
}

function sail(x: number, y: number): string {
  return `<g transform="translate(${x} ${y})"><path d="M0,-52 L0,-4 L-30,-4 Z" fill="${colours.foam}"/><path d="M5,-44 L5,-4 L24,-4 Z" fill="${colours.coral}"/><path d="M-32,0 L30,0 L20,11 L-22,11 Z" fill="${colours.deep}"/><path d="M-26,16 L22,16" stroke="#fff" stroke-opacity="0.5" stroke-width="3"/></g>`
}

function fence(): string {
  const posts = [
    [60, 486, 34],
    [150, 504, 38],
    [240, 534, 42],
    [330, 572, 48],
    [420, 612, 54],
    [510, 644, 60],
  ] as const
  const wood = posts
    .map(
      ([x, y, h]) =>
        `<path d="M${x - 4},${y + 10} L${x - 3},${y - h} L${x + 4},${y - h - 2} L${x + 5},${y + 10} Z"/>`,
    )
    .join('')
  const wire = (up: number) =>
    `<path d="${smooth(posts.map(([x, y, h]) => [x, y - h * up] as const))}" fill="none" stroke="#3f5a56" stroke-width="2.5"/>`
  return `<g opacity="0.85"><g fill="#4b5f58">${wood}</g>${wire(0.82)}${wire(0.42)}</g>`
}

function shadowOnPath(): string {
  return '<path d="M-8,4 C-80,10 -190,34 -290,30 C-190,50 -70,32 10,12 Z" fill="#12303a" opacity="0.28" filter="url(#blur10)"/>'
}

/** A walker about 190 px tall, feet at 0,0, walking to the right. */
function walker(): string {
  return `<g stroke-linecap="round" stroke-linejoin="round" fill="none">
<path d="M-6,-88 C-14,-62 -22,-46 -24,-40 C-30,-26 -42,-12 -46,-4 L-34,-1" stroke="#17343d" stroke-width="19"/>
<path d="M4,-90 C14,-66 20,-54 20,-46 C18,-30 20,-14 22,-4 L36,-2" stroke="#21505a" stroke-width="20"/>
<path d="M30,-112 L66,-88" stroke="#b85f46" stroke-width="13"/>
<path d="M67,-92 L84,2" stroke="#5a3f2c" stroke-width="5"/></g>
<path d="M-22,-82 C-26,-110 -24,-140 -8,-152 C6,-160 26,-154 30,-138 C34,-118 28,-98 24,-82 C8,-76 -8,-76 -22,-82 Z" fill="#e0805f"/>
<path d="M-22,-82 C-26,-110 -24,-140 -8,-152 C-12,-128 -8,-100 2,-78 C-8,-77 -16,-79 -22,-82 Z" fill="#b85f46" opacity="0.7"/>
<path d="M-30,-100 C-40,-116 -38,-142 -24,-150 C-14,-154 -8,-146 -8,-136 L-10,-98 C-16,-92 -26,-92 -30,-100 Z" fill="#2b7a80"/>
<path d="M8,-150 C20,-138 28,-124 32,-112" stroke="#e99878" stroke-width="14" stroke-linecap="round" fill="none"/>
<circle cx="18" cy="-174" r="19" fill="#8d5a3c"/>
<path d="M-4,-176 C-4,-196 14,-204 28,-196 C34,-192 38,-186 38,-182 L48,-180 C42,-176 8,-176 -4,-176 Z" fill="#f4e3c4"/>`
}

function child(): string {
  return `<g stroke-linecap="round" fill="none"><path d="M-4,-84 C-12,-60 -24,-30 -30,-4 L-18,-2" stroke="#3c858a" stroke-width="20"/><path d="M6,-84 C18,-58 22,-30 26,-4 L40,-2" stroke="#2b7a80" stroke-width="20"/><path d="M16,-128 C36,-128 52,-142 62,-156" stroke="#f9d98f" stroke-width="15"/></g>
<path d="M-22,-78 C-26,-106 -20,-138 0,-142 C20,-142 28,-120 26,-78 C10,-72 -8,-72 -22,-78 Z" fill="#f9d98f"/>
<circle cx="8" cy="-166" r="23" fill="#8d5a3c"/><path d="M-16,-166 C-18,-192 8,-200 24,-186 C32,-180 32,-174 30,-172 C16,-180 -2,-178 -16,-166 Z" fill="#2c1f1a"/>`
}

/** Sea pinks in the foreground. */
function thrift(): string {
  const flowers = [
    [70, 850, 1],
    [150, 872, 1.25],
    [236, 868, 0.9],
    [330, 904, 1.15],
    [1350, 972, 0.9],
    [1440, 960, 1.2],
    [1540, 968, 1],
  ] as const
  return flowers
    .map(([x, y, s], index) => {
      const lean = index % 2 === 0 ? -8 : 10
      return `<g transform="translate(${x} ${y}) scale(${s})"><path d="M0,40 C0,10 ${lean},-20 ${lean},-46" stroke="#3f7a70" stroke-width="5" fill="none"/><path d="M-4,44 C-20,20 -30,14 -40,12 M4,44 C16,20 28,16 38,14" stroke="#3f7a70" stroke-width="5" fill="none" stroke-linecap="round"/><g transform="translate(${lean} -50)"><path d="M-20,6 C-24,-14 -10,-24 0,-22 C10,-24 24,-14 20,6 C10,12 -10,12 -20,6 Z" fill="#dd8f7a"/>${[
        [-13, -4],
        [-5, -13],
        [6, -13],
        [14, -4],
        [0, -2],
        [-8, 5],
        [9, 5],
      ]
        .map(
          ([cx, cy], petal) =>
            `<circle cx="${cx}" cy="${cy}" r="7" fill="${petal % 2 === 0 ? '#f3b9a6' : '#eba38f'}"/>`,
        )
        .join('')}</g></g>`
    })
    .join('')
}
