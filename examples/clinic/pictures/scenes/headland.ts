/** Three pictures of the wider country: a coast path (knee), a mountain ridge (Achilles), ice (shoulder). */
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

/** An iceberg at dawn, thawing into calm water: a shoulder loosens slowly, from the edge inwards. */
export function thawingIce(): string {
  return picture(
    heroSize,
    `<defs>
${gradient('sky', [
  [0, '#6fb0b0'],
  [0.45, '#c8e0d8'],
  [0.8, '#fbeddb'],
  [1, '#f8d8bb'],
])}
${gradient('sea', [
  [0, '#a7d0ca'],
  [0.2, '#5ba3a5'],
  [1, '#123f4b'],
])}
${gradient('iceLight', [
  [0, '#ffffff'],
  [1, '#dff0ee'],
])}
${gradient('iceMid', [
  [0, '#d5ebea'],
  [1, '#9fcdcf'],
])}
${gradient('iceDark', [
  [0, '#9cc9cd'],
  [1, '#5b9fa8'],
])}
${gradient('iceWarm', [
  [0, '#fff2df'],
  [1, '#f4cdb0'],
])}
${gradient('under', [
  [0, '#8fcdd0', 0.85],
  [1, '#1b5b68', 0],
])}
${gradient('underLight', [
  [0, '#d2f0ee', 0.7],
  [1, '#2b7a80', 0],
])}
</defs>
<rect width="1600" height="560" fill="url(#sky)"/>
<g fill="#fffaf0" opacity="0.6" filter="url(#blur10)"><ellipse cx="360" cy="130" rx="260" ry="14"/><ellipse cx="520" cy="164" rx="170" ry="8"/><ellipse cx="1080" cy="96" rx="200" ry="10"/></g>
${sun(1270, 400, 78)}
${fold(
  [
    [0, 520],
    [120, 480],
    [260, 500],
    [400, 468],
    [560, 512],
    [700, 535],
  ],
  545,
  '#a9ccc8',
  'opacity="0.7"',
)}
<rect y="540" width="1600" height="460" fill="url(#sea)"/>
${glitter(1270, 546, 820, 240, '#fff2d6', 6)}
${glitter(250, 560, 900, 300, '#cfe9e4', 12)}
<g>
<path d="M392,560 L560,900 L700,840 L790,960 L930,820 L1040,862 L1130,560 Z" fill="url(#under)"/>
<path d="M560,560 L640,800 L700,840 L790,960 L800,560 Z" fill="url(#underLight)"/>
</g>
<g filter="url(#shadowSmall)">
<path d="M380,566 L430,450 L520,400 L560,280 L640,220 L700,120 L770,196 L850,214 L900,330 L990,380 L1030,470 L1140,566 Z" fill="url(#iceMid)"/>
<path d="M700,120 L640,220 L560,280 L520,400 L430,450 L380,566 L600,566 L640,430 L690,330 Z" fill="url(#iceLight)"/>
<path d="M700,120 L690,330 L640,430 L600,566 L800,566 L770,420 L790,300 Z" fill="url(#iceMid)"/>
<path d="M700,120 L770,196 L850,214 L900,330 L860,420 L900,566 L800,566 L770,420 L790,300 Z" fill="url(#iceDark)"/>
<path d="M850,214 L900,330 L990,380 L1030,470 L1140,566 L900,566 L860,420 L900,330 Z" fill="url(#iceWarm)"/>
<path d="M520,400 L600,380 L640,430 L600,566 L470,566 L500,470 Z" fill="#bfe0e0" opacity="0.75"/>
<path d="M900,330 L990,380 L960,470 L1000,566 L900,566 L860,420 Z" fill="#f6dcc4" opacity="0.8"/>
<path d="M640,220 L690,330 L600,380 L560,280 Z" fill="#ffffff" opacity="0.75"/>
<path d="M790,300 L850,214 L900,330 L860,420 Z" fill="#7db8bf" opacity="0.55"/>
</g>
<path d="M330,574 C480,558 640,570 780,564 C930,560 1060,572 1190,572 C1080,590 930,580 790,588 C640,592 470,588 330,574 Z" fill="#eaf6f3" opacity="0.9"/>
<path d="${smooth([
      [300, 584],
      [500, 590],
      [760, 580],
      [1000, 592],
      [1230, 584],
    ])}" fill="none" stroke="#eaf6f3" stroke-opacity="0.55" stroke-width="5"/>
<path d="${smooth([
      [380, 606],
      [620, 612],
      [860, 602],
      [1130, 610],
    ])}" fill="none" stroke="#eaf6f3" stroke-opacity="0.35" stroke-width="4"/>
${floe(1240, 676, 1)}${floe(1420, 770, 1.3)}${floe(190, 700, 0.9)}${floe(1080, 790, 0.6)}${floe(330, 842, 1.2)}
<g fill="${colours.shell}" opacity="0.85"><ellipse cx="1015" cy="500" rx="4" ry="9"/><ellipse cx="1058" cy="532" rx="3" ry="8"/><ellipse cx="962" cy="524" rx="3" ry="7"/></g>
${gull(980, 190, 56)}${gull(1060, 236, 36)}${gull(330, 250, 40)}
`,
  )
}

const ridge =
  'M0,900 C120,880 220,892 330,860 C420,834 470,838 560,800 C640,766 700,752 770,728 C850,700 900,712 980,676 C1060,640 1120,650 1200,610 C1290,566 1350,574 1430,532 C1500,496 1560,500 1600,476'

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

function floe(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M-70,6 L-30,44 L40,40 L76,6 Z" fill="#8fcdd0" opacity="0.35"/><path d="M-74,0 L-40,-18 L34,-22 L78,-2 L50,12 L-44,14 Z" fill="#f4fbf9"/><path d="M-74,0 L-44,14 L50,12 L78,-2 L76,8 L46,22 L-46,22 L-70,10 Z" fill="#a9d3d2"/></g>`
}
