/** Three still lifes in morning light: breakfast for bones, a plate kind to gout, a mirror for feet. */
import { blob, glow, gradient, picture } from '../drawing.ts'
import { colours, heroSize } from '../palette.ts'

/** Yoghurt, greens, sardines and milk: where calcium is found. */
export function breakfastForBones(): string {
  return picture(
    heroSize,
    `${room('#bfdcd4', '#e9efe2')}
${tableTop('#e8cfa6', '#c79f6e')}
${cloth(250, 640, 640)}
${milkBottle(1210, 700)}
${glass(1040, 742, '#fdfaf2', 0.2)}
${cheese(430, 742)}
${bowl(720, 770, yoghurt())}
${sardineTin(1270, 850)}
${greens(330, 860)}
${egg(985, 872, -14)}${egg(1062, 890, 12)}
`,
  )
}

/** Cherries, bread, yoghurt and a tall glass of water. */
export function plateForGout(): string {
  return picture(
    heroSize,
    `${room('#f3d9b9', '#fbf0de')}
${tableTop('#4c8f90', '#1f5a63')}
${glass(1250, 690, '#cfe9ea', 0.12, true)}
${jug(400, 690)}
${plate(790, 800)}
${loaf(660, 735)}
${smallBowl(930, 748)}
${cherries(860, 850)}${cherries(1180, 880, 0.8)}
${leafSprig(330, 900)}
`,
  )
}

/** A mirror on the floor shows the sole of a foot; slippers wait beside it. */
export function mirrorAndSlippers(): string {
  return picture(
    heroSize,
    `<defs>
${gradient('wall', [
  [0, '#a9cfc9'],
  [1, '#dcebe2'],
])}
${gradient('floor', [
  [0, '#e7cfa9'],
  [1, '#b98d60'],
])}
${gradient(
  'mirrorGlass',
  [
    [0, '#e7f4f2'],
    [0.5, '#b7d9d8'],
    [1, '#7fb5b8'],
  ],
  [0, 0, 1, 1],
)}
${gradient(
  'brass',
  [
    [0, '#f6dca2'],
    [0.5, '#c99a55'],
    [1, '#8a6234'],
  ],
  [0, 0, 1, 1],
)}
${gradient('sole', [
  [0, '#c98a64'],
  [1, '#a9694a'],
])}
${gradient('rug', [
  [0, '#3f888b'],
  [1, '#1f5a63'],
])}
${gradient('slipper', [
  [0, '#f0a385'],
  [1, '#b9614a'],
])}
</defs>
<rect width="1600" height="640" fill="url(#wall)"/>
${windowLight(980, 40)}
<rect y="612" width="1600" height="34" fill="#f7f3e7"/><rect y="642" width="1600" height="6" fill="#12303a" opacity="0.18"/>
<rect y="646" width="1600" height="354" fill="url(#floor)"/>
${boards()}
<ellipse cx="800" cy="872" rx="690" ry="128" fill="#12303a" opacity="0.25" filter="url(#blur24)"/>
<ellipse cx="800" cy="858" rx="680" ry="122" fill="url(#rug)"/>
<ellipse cx="800" cy="858" rx="634" ry="106" fill="none" stroke="#cfe3de" stroke-width="7" opacity="0.8"/>
<ellipse cx="800" cy="858" rx="606" ry="98" fill="none" stroke="#e0805f" stroke-width="5" stroke-dasharray="18 14" opacity="0.85"/>
${plant(236, 790)}
<ellipse cx="812" cy="868" rx="210" ry="30" fill="#0d2831" opacity="0.45" filter="url(#blur10)"/>
<path d="M640,868 C640,838 720,826 800,826 C880,826 960,838 960,868 C960,882 640,882 640,868 Z" fill="url(#brass)"/>
<rect x="786" y="770" width="28" height="70" rx="10" fill="url(#brass)"/>
<g filter="url(#shadow)"><circle cx="800" cy="500" r="286" fill="url(#brass)"/></g>
<circle cx="800" cy="500" r="258" fill="url(#mirrorGlass)"/>
<clipPath id="glassClip"><circle cx="800" cy="500" r="258"/></clipPath>
<g clip-path="url(#glassClip)">
<path d="M540,640 L1060,640 L1060,780 L540,780 Z" fill="#d9bd95" opacity="0.5"/>
${soleInMirror()}
<path d="M560,380 L760,230 L830,230 L540,520 Z" fill="#fff" opacity="0.28"/><path d="M900,760 L1070,560 L1070,620 L950,770 Z" fill="#fff" opacity="0.2"/>
<circle cx="800" cy="500" r="258" fill="none" stroke="#12303a" stroke-opacity="0.25" stroke-width="14"/>
</g>
${slipper(1190, 846, 1)}${slipper(1350, 872, 1.04)}
${sock(470, 884)}
`,
  )
}

function room(top: string, bottom: string): string {
  return `<defs>${gradient('wall', [
    [0, top],
    [1, bottom],
  ])}</defs><rect width="1600" height="700" fill="url(#wall)"/>${windowLight(760, 10)}`
}

/** The shape that the sun makes on a wall through a four-paned window. */
function windowLight(x: number, y: number): string {
  const pane = (dx: number, dy: number) =>
    `<path d="M${x + dx + dy * 0.32},${y + dy} l210,40 l86,250 l-210,-40 Z"/>`
  return `<g fill="#fffbe9" opacity="0.6" filter="url(#blur4)">${pane(0, 0)}${pane(240, 46)}${pane(0, 280)}${pane(240, 326)}</g>`
}

function tableTop(light: string, dark: string): string {
  return `<defs>${gradient('table', [
    [0, light],
    [1, dark],
  ])}${gradient('tableSheen', [
    [0, '#fff', 0.35],
    [1, '#fff', 0],
  ])}</defs>
<rect y="640" width="1600" height="360" fill="url(#table)"/><rect y="640" width="1600" height="90" fill="url(#tableSheen)"/><rect y="636" width="1600" height="8" fill="#fff" opacity="0.35"/>`
}

function cloth(x: number, y: number, width: number): string {
  const stripes = [0.18, 0.24, 0.76, 0.82].map(
    (at) =>
      `<path d="M${x + width * at},${y + 4} L${x - 110 + (width + 150) * at},1000" stroke="#2b7a80" stroke-width="8" opacity="0.55"/>`,
  )
  return `<path d="M${x},${y} L${x + width},${y} L${x + width + 40},1000 L${x - 110},1000 Z" fill="#f7f3e7" filter="url(#shadowSmall)"/>${stripes.join('')}`
}

function ground(x: number, y: number, rx: number, ry = rx * 0.16): string {
  return `<ellipse cx="${x - rx * 0.12}" cy="${y}" rx="${rx}" ry="${ry}" fill="${colours.ink}" opacity="0.34" filter="url(#blur10)"/>`
}

function bowl(x: number, y: number, filling: string): string {
  return `<defs>${gradient(
    'bowlSide',
    [
      [0, '#1f5f69'],
      [0.45, '#3f8f93'],
      [1, '#12404b'],
    ],
    [0, 0, 1, 0],
  )}</defs>
${ground(x, y + 132, 190, 30)}
<g transform="translate(${x} ${y})"><path d="M-220,-10 C-214,90 -120,140 -84,142 L84,142 C120,140 214,90 220,-10 Z" fill="url(#bowlSide)" filter="url(#shadowSmall)"/>
<ellipse cx="0" cy="-10" rx="220" ry="58" fill="#e8f1ec"/><ellipse cx="0" cy="-6" rx="204" ry="49" fill="#2b6e75"/>${filling}
<path d="M-186,40 C-170,90 -120,122 -90,128" stroke="#fff" stroke-opacity="0.3" stroke-width="12" fill="none" stroke-linecap="round"/></g>`
}

function yoghurt(): string {
  const berries = [
    [-60, -12],
    [-28, -26],
    [-86, -28],
    [-48, -36],
    [-8, -14],
  ] as const
  return `<defs>${gradient('cream', [
    [0, '#ffffff'],
    [1, '#e8e4d6'],
  ])}</defs><ellipse cx="0" cy="0" rx="192" ry="42" fill="url(#cream)"/>
<path d="M40,-10 C90,-28 140,-10 120,8 C98,22 60,16 70,4 C78,-6 104,-4 100,4" fill="none" stroke="#d9d4c3" stroke-width="7" stroke-linecap="round"/>
${berries.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy + 3}" r="17" fill="#12303a" opacity="0.2"/><circle cx="${cx}" cy="${cy}" r="16" fill="#394f8a"/><circle cx="${cx - 5}" cy="${cy - 6}" r="5" fill="#8fa2d4"/>`).join('')}
<path d="M-20,-40 C-4,-66 26,-62 34,-56 C26,-42 2,-32 -20,-40 Z" fill="#6fa37c"/>`
}

function glass(x: number, base: number, drink: string, empty: number, water = false): string {
  const height = 250
  const top = base - height
  const level = top + height * empty
  return `<defs>${gradient(
    `drink${x}`,
    [
      [0, drink],
      [0.5, drink],
      [1, water ? '#8cc3c8' : '#e2dccb'],
    ],
    [0, 0, 1, 0],
  )}</defs>
${ground(x, base - 2, 88, 18)}
<path d="M${x - 74},${level} L${x - 58},${base - 8} C${x - 40},${base + 6} ${x + 40},${base + 6} ${x + 58},${base - 8} L${x + 74},${level} Z" fill="url(#drink${x})" opacity="${water ? 0.75 : 1}"/>
<ellipse cx="${x}" cy="${level}" rx="73" ry="14" fill="#fff" opacity="${water ? 0.75 : 1}"/>
<path d="M${x - 80},${top} L${x - 60},${base - 4} C${x - 40},${base + 10} ${x + 40},${base + 10} ${x + 60},${base - 4} L${x + 80},${top}" fill="#fff" fill-opacity="0.2" stroke="#fff" stroke-opacity="0.85" stroke-width="4"/>
<ellipse cx="${x}" cy="${top}" rx="80" ry="15" fill="none" stroke="#fff" stroke-width="4" opacity="0.9"/>
<path d="M${x - 52},${top + 40} L${x - 42},${base - 50}" stroke="#fff" stroke-width="11" stroke-linecap="round" opacity="0.6"/>
${water ? `<g transform="translate(${x + 26} ${level + 10}) rotate(24)"><ellipse rx="34" ry="26" fill="#f9d98f"/><ellipse rx="27" ry="20" fill="#fdf1c7"/><path d="M-26,0 L26,0 M-13,-17 L13,17 M13,-17 L-13,17" stroke="#f9d98f" stroke-width="4"/></g>` : ''}`
}

function milkBottle(x: number, base: number): string {
  return `<defs>${gradient(
    'milk',
    [
      [0, '#e9e5d8'],
      [0.35, '#ffffff'],
      [1, '#d5d6cb'],
    ],
    [0, 0, 1, 0],
  )}</defs>${ground(x, base, 112, 22)}
<path d="M${x - 44},${base - 430} L${x - 44},${base - 330} C${x - 50},${base - 270} ${x - 98},${base - 250} ${x - 98},${base - 190} L${x - 98},${base - 20} C${x - 96},${base + 6} ${x + 96},${base + 6} ${x + 98},${base - 20} L${x + 98},${base - 190} C${x + 98},${base - 250} ${x + 50},${base - 270} ${x + 44},${base - 330} L${x + 44},${base - 430} Z" fill="url(#milk)" filter="url(#shadowSmall)"/>
<path d="M${x - 44},${base - 430} L${x - 44},${base - 368} L${x + 44},${base - 368} L${x + 44},${base - 430} Z" fill="#d9ebe8" opacity="0.85"/>
<rect x="${x - 52}" y="${base - 452}" width="104" height="34" rx="10" fill="${colours.coral}"/>
<rect x="${x - 98}" y="${base - 160}" width="196" height="86" fill="${colours.tide}" opacity="0.9"/><path d="M${x - 60},${base - 106} q30,-34 60,0 t60,0" stroke="#f4f7f3" stroke-width="7" fill="none" stroke-linecap="round"/>
<path d="M${x - 74},${base - 190} L${x - 74},${base - 40}" stroke="#fff" stroke-width="13" stroke-linecap="round" opacity="0.75"/>`
}

function cheese(x: number, base: number): string {
  return `${ground(x + 20, base + 4, 190, 26)}
<g transform="translate(${x} ${base})"><path d="M-170,-30 L120,-120 C170,-104 196,-70 200,-36 L200,6 L-170,12 Z" fill="#f0bf5f"/><path d="M-170,-30 L120,-120 C170,-104 196,-70 200,-36 Z" fill="#f9dc92"/><path d="M-170,-30 L200,-36 L200,6 L-170,12 Z" fill="#e9b04e"/>
<g fill="#d3943a"><ellipse cx="-60" cy="-10" rx="19" ry="12"/><ellipse cx="40" cy="-20" rx="13" ry="9"/><ellipse cx="130" cy="-10" rx="22" ry="13"/></g><g fill="#eec673"><ellipse cx="60" cy="-76" rx="26" ry="10"/><ellipse cx="-30" cy="-52" rx="16" ry="6"/></g></g>`
}

function sardineTin(x: number, y: number): string {
  const fish = [-70, -22, 26].map(
    (dy, index) =>
      `<g transform="translate(${index * 6 - 6} ${dy * 0.62})"><path d="M-118,0 C-70,-26 40,-26 96,-4 L128,-20 L122,4 L130,24 L96,8 C40,26 -70,24 -118,0 Z" fill="url(#fish)"/><circle cx="-92" cy="-3" r="5" fill="#12303a"/><path d="M-70,-12 C-64,-4 -64,6 -70,12" stroke="#12303a" stroke-opacity="0.35" stroke-width="3" fill="none"/><path d="M-50,-8 L70,-6" stroke="#fff" stroke-opacity="0.55" stroke-width="4"/></g>`,
  )
  return `<defs>${gradient('fish', [
    [0, '#3f6f7c'],
    [0.45, '#a9c8c9'],
    [1, '#e9f0ec'],
  ])}${gradient('tin', [
    [0, '#f0e2c2'],
    [1, '#c99a55'],
  ])}</defs>${ground(x, y + 66, 210, 34)}
<g transform="translate(${x} ${y}) rotate(-6)"><rect x="-190" y="-84" width="380" height="176" rx="70" fill="#a97c42"/><rect x="-190" y="-96" width="380" height="170" rx="70" fill="url(#tin)"/><rect x="-172" y="-82" width="344" height="142" rx="58" fill="#7a5a34"/>${fish.join('')}<path d="M-190,-20 C-190,-70 -160,-96 -120,-96" stroke="#fff" stroke-opacity="0.6" stroke-width="6" fill="none"/></g>`
}

function greens(x: number, y: number): string {
  const leaf = (turn: number, length: number, fill: string) =>
    `<g transform="rotate(${turn})"><path d="${blob([
      [0, 0],
      [-38, -length * 0.35],
      [-58, -length * 0.62],
      [-30, -length * 0.94],
      [0, -length],
      [34, -length * 0.92],
      [56, -length * 0.6],
      [36, -length * 0.34],
    ])}" fill="${fill}"/><path d="M0,0 L0,${-length * 0.9} M0,${-length * 0.4} L-32,${-length * 0.6} M0,${-length * 0.4} L32,${-length * 0.62} M0,${-length * 0.66} L-22,${-length * 0.8} M0,${-length * 0.66} L22,${-length * 0.8}" stroke="#e6efd6" stroke-width="5" stroke-linecap="round" opacity="0.75"/></g>`
  return `${ground(x + 40, y + 30, 200, 30)}<g transform="translate(${x} ${y}) rotate(62)" filter="url(#shadowSmall)">${leaf(-52, 210, '#3d7a5e')}${leaf(46, 200, '#4b8a68')}${leaf(-26, 250, '#5c9a72')}${leaf(24, 250, '#467f62')}${leaf(0, 280, '#6fac80')}</g><rect x="${x - 16}" y="${y - 26}" width="34" height="52" rx="12" fill="#e0c08a" transform="rotate(10 ${x} ${y})"/>`
}

function egg(x: number, y: number, turn: number): string {
  return `<defs>${glow(
    `egg${x}`,
    [
      [0, '#fff6e8'],
      [0.6, '#efcfa9'],
      [1, '#c9986b'],
    ],
    [0.6, 0.3, 0.75],
  )}</defs>${ground(x, y + 40, 46, 12)}<path transform="translate(${x} ${y}) rotate(${turn})" d="M0,-54 C26,-54 42,-12 42,10 C42,34 22,48 0,48 C-22,48 -42,34 -42,10 C-42,-12 -26,-54 0,-54 Z" fill="url(#egg${x})"/>`
}

function plate(x: number, y: number): string {
  return `<defs>${gradient('plate', [
    [0, '#fffdf6'],
    [1, '#e4e0d2'],
  ])}</defs>${ground(x, y + 62, 430, 70)}
<ellipse cx="${x}" cy="${y + 16}" rx="430" ry="118" fill="#c9c4b2"/><ellipse cx="${x}" cy="${y}" rx="430" ry="118" fill="url(#plate)"/><ellipse cx="${x}" cy="${y + 2}" rx="400" ry="104" fill="none" stroke="${colours.tide}" stroke-width="6" opacity="0.6"/><ellipse cx="${x}" cy="${y + 8}" rx="320" ry="78" fill="#efebdd"/><ellipse cx="${x}" cy="${y + 12}" rx="312" ry="73" fill="#faf7ec"/>`
}

function loaf(x: number, y: number): string {
  const slice = (dx: number, dy: number, turn: number) =>
    `<g transform="translate(${x + dx} ${y + dy}) rotate(${turn})"><path d="M-86,76 L-86,-16 C-120,-60 -70,-100 0,-100 C70,-100 120,-60 86,-16 L86,76 C60,92 -60,92 -86,76 Z" fill="#9a6236"/><path d="M-74,70 L-74,-18 C-104,-54 -62,-88 -6,-88 C58,-88 98,-54 72,-18 L72,70 C50,82 -52,82 -74,70 Z" fill="#e6bd85"/><g fill="#b78348">${[
      [-40, -40],
      [10, -56],
      [44, -20],
      [-30, 10],
      [22, 24],
      [-50, 46],
      [48, 50],
      [0, -10],
    ]
      .map(([cx, cy]) => `<ellipse cx="${cx}" cy="${cy}" rx="6" ry="4"/>`)
      .join('')}</g></g>`
  return `${ground(x, y + 92, 150, 24)}<g filter="url(#shadowSmall)">${slice(54, -20, 12)}${slice(-46, 4, -8)}</g>`
}

function smallBowl(x: number, y: number): string {
  return `<defs>${gradient(
    'smallBowl',
    [
      [0, '#b9664c'],
      [0.4, '#e89a7b'],
      [1, '#9d4f3a'],
    ],
    [0, 0, 1, 0],
  )}</defs>${ground(x, y + 90, 130, 22)}
<path d="M${x - 140},${y - 20} C${x - 130},${y + 60} ${x - 70},${y + 94} ${x - 46},${y + 96} L${x + 46},${y + 96} C${x + 70},${y + 94} ${x + 130},${y + 60} ${x + 140},${y - 20} Z" fill="url(#smallBowl)" filter="url(#shadowSmall)"/><ellipse cx="${x}" cy="${y - 20}" rx="140" ry="38" fill="#f9e3d3"/><ellipse cx="${x}" cy="${y - 17}" rx="126" ry="31" fill="#fffdf6"/><path d="M${x - 60},${y - 20} c30,-22 90,-18 84,2 c-6,14 -50,12 -44,0" fill="none" stroke="#dcd6c6" stroke-width="6" stroke-linecap="round"/>`
}

function cherries(x: number, y: number, scale = 1): string {
  const cherry = (cx: number, cy: number) =>
    `<circle cx="${cx}" cy="${cy}" r="34" fill="url(#cherry)"/><ellipse cx="${cx - 12}" cy="${cy - 14}" rx="9" ry="6" fill="#fff" opacity="0.65"/>`
  return `<defs>${glow(
    'cherry',
    [
      [0, '#e5615a'],
      [0.6, '#b5303c'],
      [1, '#6d1626'],
    ],
    [0.36, 0.3, 0.8],
  )}</defs><g transform="translate(${x} ${y}) scale(${scale})">${ground(0, 30, 90, 16)}<path d="M-34,-20 C-30,-80 10,-120 50,-136 M30,-14 C26,-70 36,-110 50,-136" stroke="#4f7a4e" stroke-width="6" fill="none" stroke-linecap="round"/><path d="M50,-136 C90,-160 128,-140 136,-128 C112,-112 74,-114 50,-136 Z" fill="#5c9a72"/>${cherry(-36, 0)}${cherry(30, 8)}</g>`
}

function jug(x: number, base: number): string {
  return `<defs>${gradient(
    'jug',
    [
      [0, '#d8e7e1'],
      [0.4, '#ffffff'],
      [1, '#a8c9c4'],
    ],
    [0, 0, 1, 0],
  )}</defs>${ground(x, base, 130, 24)}
<path d="M${x + 100},${base - 250} C${x + 190},${base - 260} ${x + 200},${base - 110} ${x + 112},${base - 96}" fill="none" stroke="#c3dad5" stroke-width="26" stroke-linecap="round"/>
<path d="M${x - 130},${base - 356} L${x - 84},${base - 318} C${x - 92},${base - 250} ${x - 126},${base - 210} ${x - 124},${base - 130} C${x - 122},${base - 50} ${x - 84},${base + 2} ${x - 70},${base + 4} L${x + 70},${base + 4} C${x + 96},${base} ${x + 124},${base - 50} ${x + 124},${base - 130} C${x + 124},${base - 210} ${x + 88},${base - 260} ${x + 88},${base - 346} C${x + 40},${base - 360} ${x - 70},${base - 366} ${x - 130},${base - 356} Z" fill="url(#jug)" filter="url(#shadowSmall)"/>
<path d="M${x - 122},${base - 150} C${x - 60},${base - 180} ${x},${base - 120} ${x + 60},${base - 150} S${x + 118},${base - 150} ${x + 124},${base - 140}" fill="none" stroke="${colours.tide}" stroke-width="9"/><path d="M${x - 122},${base - 120} C${x - 60},${base - 150} ${x},${base - 90} ${x + 60},${base - 120} S${x + 118},${base - 120} ${x + 122},${base - 112}" fill="none" stroke="${colours.coral}" stroke-width="6"/>`
}

function leafSprig(x: number, y: number): string {
  const leaves = [
    [-90, 8, -100],
    [-50, -12, -50],
    [-6, 10, 120],
    [40, -14, -40],
    [84, 12, 130],
  ] as const
  return `<g transform="translate(${x} ${y}) rotate(-8)" filter="url(#shadowSmall)"><path d="M-130,6 C-60,-6 60,10 140,-8" stroke="#8fc0a0" stroke-width="6" fill="none" stroke-linecap="round"/>${leaves.map(([lx, ly, turn]) => `<path transform="translate(${lx} ${ly}) rotate(${turn})" d="M0,0 C14,-22 12,-52 0,-70 C-12,-52 -14,-22 0,0 Z" fill="#9fcfae"/>`).join('')}</g>`
}

function boards(): string {
  return `<g stroke="#7d5636" stroke-opacity="0.28" stroke-width="3">${[690, 742, 806, 884, 968].map((y) => `<path d="M0,${y} L1600,${y}"/>`).join('')}${[
    [240, 646, 690],
    [900, 690, 742],
    [420, 742, 806],
    [1290, 742, 806],
    [180, 884, 968],
    [1120, 884, 968],
  ]
    .map(([x, from, to]) => `<path d="M${x},${from} L${x},${to}"/>`)
    .join('')}</g>`
}

function soleInMirror(): string {
  const toes = [
    [720, 374, 34, 42],
    [774, 350, 23, 31],
    [814, 362, 20, 27],
    [846, 386, 18, 23],
    [868, 418, 15, 19],
  ] as const
  return `<g transform="translate(24 -12) translate(800 500) scale(0.86) translate(-800 -500)"><path d="M760,404 C826,396 872,436 864,500 C858,548 828,572 824,626 C822,690 832,770 770,776 C706,780 702,700 712,640 C720,580 684,530 684,482 C684,434 712,410 760,404 Z" fill="url(#sole)" filter="url(#shadowSmall)"/>${toes.map(([cx, cy, rx, ry]) => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="url(#sole)"/><ellipse cx="${cx - 4}" cy="${cy - 8}" rx="${rx * 0.5}" ry="${ry * 0.45}" fill="#e3ab85" opacity="0.6"/>`).join('')}
<ellipse cx="772" cy="470" rx="60" ry="40" fill="#e3ab85" opacity="0.45" filter="url(#blur10)"/><ellipse cx="768" cy="712" rx="38" ry="42" fill="#e3ab85" opacity="0.45" filter="url(#blur10)"/><path d="M724,560 C742,600 744,640 738,680" stroke="#8f5539" stroke-opacity="0.35" stroke-width="5" fill="none" stroke-linecap="round"/></g>`
}

function slipper(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) rotate(-16) scale(${scale})"><ellipse cx="-6" cy="42" rx="150" ry="24" fill="#0d2831" opacity="0.4" filter="url(#blur10)"/><path d="M-150,22 C-150,-14 -110,-26 -60,-24 C20,-30 130,-40 150,6 C158,34 120,46 60,46 C-20,48 -146,54 -150,22 Z" fill="#f4e6cf"/><path d="M-140,16 C-136,-8 -96,-16 -56,-14 C-20,-14 0,0 -4,16 C-30,34 -120,34 -140,16 Z" fill="#c99a7b"/><path d="M-30,-26 C0,-66 120,-62 148,2 C156,30 120,42 60,42 C30,44 0,42 -16,34 C6,18 0,-8 -30,-26 Z" fill="url(#slipper)"/><path d="M20,-34 C56,-44 96,-34 120,-8" stroke="#fff" stroke-opacity="0.4" stroke-width="8" fill="none" stroke-linecap="round"/></g>`
}

function sock(x: number, y: number): string {
  return `<g transform="translate(${x} ${y}) rotate(8)"><ellipse cx="0" cy="30" rx="130" ry="18" fill="#0d2831" opacity="0.38" filter="url(#blur10)"/><path d="M-120,-30 C-126,0 -118,26 -96,30 L60,32 C110,30 124,2 112,-18 C100,-36 60,-36 20,-26 C-20,-18 -60,-30 -120,-30 Z" fill="#f9d98f"/><path d="M-120,-30 C-126,0 -118,26 -96,30 L-78,30 C-92,6 -92,-14 -86,-30 Z" fill="#e0805f"/><path d="M-60,-28 C-66,0 -62,18 -54,31 M-30,-24 C-36,0 -32,18 -24,32" stroke="#e0b765" stroke-width="6" fill="none"/><path d="M84,-32 C70,-10 76,16 92,26 C122,16 124,-20 84,-32 Z" fill="#e0805f"/></g>`
}

function plant(x: number, base: number): string {
  const leaf = (turn: number, length: number, fill: string) =>
    `<path transform="rotate(${turn})" d="M0,0 C44,${-length * 0.3} 40,${-length * 0.8} 0,${-length} C-40,${-length * 0.8} -44,${-length * 0.3} 0,0 Z" fill="${fill}"/><path transform="rotate(${turn})" d="M0,0 L0,${-length * 0.9}" stroke="#dfeee0" stroke-opacity="0.5" stroke-width="3"/>`
  return `${ground(x, base, 100, 20)}<g transform="translate(${x} ${base - 150})">${leaf(-62, 220, '#3d7a5e')}${leaf(58, 230, '#467f62')}${leaf(-34, 300, '#5c9a72')}${leaf(32, 310, '#4b8a68')}${leaf(-4, 350, '#6fac80')}</g><path d="M${x - 92},${base - 160} L${x - 70},${base - 6} C${x - 40},${base + 8} ${x + 40},${base + 8} ${x + 70},${base - 6} L${x + 92},${base - 160} Z" fill="url(#slipper)"/><rect x="${x - 102}" y="${base - 176}" width="204" height="36" rx="10" fill="#e9967a"/>`
}
