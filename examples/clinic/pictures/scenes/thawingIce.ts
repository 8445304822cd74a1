/** The shoulder picture: ice that thaws from the edge inwards. */
import { fold, glitter, gradient, gull, picture, smooth, sun } from '../drawing.ts'
import { colours, heroSize } from '../palette.ts'

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

function floe(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M-70,6 L-30,44 L40,40 L76,6 Z" fill="#8fcdd0" opacity="0.35"/><path d="M-74,0 L-40,-18 L34,-22 L78,-2 L50,12 L-44,14 Z" fill="#f4fbf9"/><path d="M-74,0 L-44,14 L50,12 L78,-2 L76,8 L46,22 L-46,22 L-70,10 Z" fill="#a9d3d2"/></g>`
}
