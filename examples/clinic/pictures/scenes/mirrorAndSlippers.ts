/** The picture of the daily foot check. */
import { gradient, picture } from '../drawing.ts'
import { heroSize } from '../palette.ts'
import { ground, windowLight } from './stillLife.ts'

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

function plantLeaf(turn: number, length: number, fill: string): string {
  return `<path transform="rotate(${turn})" d="M0,0 C44,${-length * 0.3} 40,${-length * 0.8} 0,${-length} C-40,${-length * 0.8} -44,${-length * 0.3} 0,0 Z" fill="${fill}"/><path transform="rotate(${turn})" d="M0,0 L0,${-length * 0.9}" stroke="#dfeee0" stroke-opacity="0.5" stroke-width="3"/>`
}

function plant(x: number, base: number): string {
  return `${ground(x, base, 100, 20)}<g transform="translate(${x} ${base - 150})">${plantLeaf(-62, 220, '#3d7a5e')}${plantLeaf(58, 230, '#467f62')}${plantLeaf(-34, 300, '#5c9a72')}${plantLeaf(32, 310, '#4b8a68')}${plantLeaf(-4, 350, '#6fac80')}</g><path d="M${x - 92},${base - 160} L${x - 70},${base - 6} C${x - 40},${base + 8} ${x + 40},${base + 8} ${x + 70},${base - 6} L${x + 92},${base - 160} Z" fill="url(#slipper)"/><rect x="${x - 102}" y="${base - 176}" width="204" height="36" rx="10" fill="#e9967a"/>`
}
