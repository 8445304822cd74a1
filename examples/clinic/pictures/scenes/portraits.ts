/** The clinic's people, as friendly drawings: nobody real sat for them. */
import { blob, glow, gradient, picture } from '../drawing.ts'
import { colours } from '../palette.ts'

const size = { width: 900, height: 900 }

interface Person {
  background: readonly [string, string]
  skin: readonly [light: string, shade: string]
  hair: string
  hairBack: string
  hairFront: string
  top: readonly [light: string, shade: string]
  collar: string
  extra?: string
  brow: string
  behind: string
}

/** Folake Adeyemi-Reid, physiotherapist: a high bun, a coral tunic, sea grass behind. */
export function physiotherapist(): string {
  return portrait({
    background: ['#cfe6df', '#7db9b4'],
    skin: ['#8f5b40', '#6d412c'],
    brow: '#2a1a14',
    hair: '#2b1d1a',
    hairBack: `<circle cx="450" cy="168" r="88" fill="#2b1d1a"/><path d="M384,132 C410,106 480,104 512,136" stroke="#4a3430" stroke-width="9" fill="none" stroke-linecap="round"/><path d="M268,400 C246,250 340,190 450,190 C560,190 654,250 632,400 C640,300 560,300 450,296 C340,300 262,300 268,400 Z" fill="#2b1d1a"/>`,
    hairFront: `<path d="M290,372 C284,262 360,214 450,214 C540,214 616,262 610,372 C590,300 530,272 450,272 C370,272 310,300 290,372 Z" fill="#2b1d1a"/><path d="M330,282 C370,246 420,236 470,238" stroke="#57403a" stroke-width="8" fill="none" stroke-linecap="round"/><path d="M340,228 C400,190 500,190 560,228" stroke="#e0805f" stroke-width="30" fill="none" stroke-linecap="round"/>`,
    top: ['#e98f6e', '#b85f46'],
    collar: `<path d="M376,640 L450,736 L524,640 L560,668 L450,806 L340,668 Z" fill="#f4e3cc"/>`,
    extra: `<g fill="#f9d98f"><circle cx="282" cy="476" r="13"/><circle cx="618" cy="476" r="13"/></g>`,
    behind: grass(),
  })
}

/** Gethin Marlowe, podiatrist: copper hair, a beard and round glasses, hills behind. */
export function podiatrist(): string {
  return portrait({
    background: ['#fbeed8', '#f1c9a2'],
    skin: ['#f3cdb0', '#dba486'],
    brow: '#8f4a28',
    hair: '#a9582f',
    hairBack: '',
    hairFront: `<path d="M286,384 C270,268 330,196 440,190 C560,182 636,252 614,384 C606,338 596,312 578,296 C520,312 420,300 384,262 C360,300 310,310 286,384 Z" fill="#a9582f"/><path d="M384,262 C430,296 510,306 578,290" stroke="#c9774a" stroke-width="8" fill="none" stroke-linecap="round"/><path d="M290,430 C292,600 360,650 450,650 C540,650 608,600 610,430 C602,500 570,520 540,516 C500,500 400,500 360,516 C330,520 298,500 290,430 Z" fill="#a9582f"/><path d="M392,536 C420,520 480,520 508,536 C488,566 412,566 392,536 Z" fill="#f7ddc6" opacity="0"/>`,
    top: ['#3f8a8d', '#1b4d57'],
    collar: `<path d="M370,650 L450,720 L530,650 L572,690 L486,780 L450,742 L414,780 L328,690 Z" fill="#cfe3de"/>`,
    extra: `<g fill="#fff" fill-opacity="0.22" stroke="#12303a" stroke-width="9"><circle cx="374" cy="428" r="52"/><circle cx="526" cy="428" r="52"/><path d="M426,420 C440,410 460,410 474,420 M322,420 L288,410 M578,420 L612,410" fill="none"/></g>`,
    behind: hills(),
  })
}

/** Meera Thandi, dietitian: a long dark plait over one shoulder, leaves behind. */
export function dietitian(): string {
  return portrait({
    background: ['#e7efdd', '#a9cba9'],
    skin: ['#c98f67', '#a66c48'],
    brow: '#2a1a18',
    hair: '#241a1e',
    hairBack: `<path d="M262,470 C238,270 330,176 450,176 C570,176 662,270 638,470 C636,560 620,610 596,640 L304,640 C280,610 264,560 262,470 Z" fill="#241a1e"/>`,
    hairFront: `<path d="M450,212 C360,206 284,270 290,420 C320,380 400,330 450,236 C500,330 580,380 610,420 C616,270 540,206 450,212 Z" fill="#241a1e"/><path d="M444,232 C400,300 350,344 312,372" stroke="#4a3a44" stroke-width="7" fill="none" stroke-linecap="round"/>`,
    top: ['#f6d58c', '#d9a95c'],
    collar: `<path d="M360,652 C390,730 510,730 540,652 L572,672 C540,790 360,790 328,672 Z" fill="#2b7a80"/>`,
    extra: `${plait()}<circle cx="450" cy="366" r="6" fill="#b85f46"/><g fill="#7db9b4"><circle cx="288" cy="492" r="10"/><circle cx="288" cy="514" r="7"/></g>`,
    behind: leaves(),
  })
}

/** Rowan Achterberg, general practitioner: short silver hair, a navy jacket, a calm sea behind. */
export function generalPractitioner(): string {
  return portrait({
    background: ['#dbe9ec', '#8fb9c4'],
    skin: ['#e8b996', '#c78d69'],
    brow: '#7e858a',
    hair: '#c9d0d2',
    hairBack: `<path d="M272,430 C250,270 336,188 450,188 C564,188 650,270 628,430 C630,480 622,510 610,526 L290,526 C278,510 270,480 272,430 Z" fill="#c4ccce"/>`,
    hairFront: `<path d="M288,420 C276,300 320,226 430,210 C540,196 628,260 612,420 C606,370 590,330 556,306 C490,330 400,316 356,292 C324,320 300,360 288,420 Z" fill="#d5dcdd"/><path d="M372,284 C420,306 490,312 548,294" stroke="#f4f7f3" stroke-width="8" fill="none" stroke-linecap="round"/>`,
    top: ['#27566a', '#12303a'],
    collar: `<path d="M384,640 L450,700 L516,640 L540,700 L450,860 L360,700 Z" fill="#f4f7f3"/><path d="M340,668 L384,640 L440,830 L380,780 Z M560,668 L516,640 L460,830 L520,780 Z" fill="#1b4252"/>`,
    extra: `<g fill="none" stroke="#12303a" stroke-width="11" stroke-linecap="round"><path d="M372,690 C340,770 350,840 384,880"/><path d="M528,690 C560,760 560,800 540,836"/></g><circle cx="536" cy="850" r="22" fill="#c9d0d2" stroke="#12303a" stroke-width="8"/><g stroke="#a8714f" stroke-opacity="0.5" stroke-width="4" fill="none" stroke-linecap="round"><path d="M330,462 C322,470 318,478 318,486"/><path d="M570,462 C578,470 582,478 582,486"/></g>`,
    behind: waves(),
  })
}

function portrait(person: Person): string {
  const [light, shade] = person.skin
  const beard = person.hair === '#a9582f'
  return picture(
    size,
    `<defs>
${gradient('ground', [
  [0, person.background[0]],
  [1, person.background[1]],
])}
${gradient(
  'skin',
  [
    [0, light],
    [1, shade],
  ],
  [0.2, 0.1, 0.9, 1],
)}
${gradient('neck', [
  [0, shade],
  [1, light],
])}
${gradient(
  'top',
  [
    [0, person.top[0]],
    [1, person.top[1]],
  ],
  [0.2, 0, 0.8, 1],
)}
${glow('cheek', [
  [0, '#e0805f', 0.4],
  [1, '#e0805f', 0],
])}
${glow('halo', [
  [0, '#fffaf0', 0.85],
  [1, '#fffaf0', 0],
])}
</defs>
<rect width="900" height="900" fill="url(#ground)"/>
<circle cx="450" cy="400" r="430" fill="url(#halo)"/>
${person.behind}
<g filter="url(#shadow)">${person.hairBack}
<path d="M120,900 C130,770 230,706 340,672 L560,672 C670,706 770,770 780,900 Z" fill="url(#top)"/></g>
<path d="M376,560 L376,660 C390,730 510,730 524,660 L524,560 Z" fill="url(#neck)"/>
${person.collar}
<path d="M376,612 C410,650 490,650 524,612 L524,640 C490,676 410,676 376,640 Z" fill="#12303a" opacity="0.14" filter="url(#blur4)"/>
<ellipse cx="286" cy="440" rx="30" ry="42" fill="${shade}"/><ellipse cx="614" cy="440" rx="30" ry="42" fill="${shade}"/>
<path d="${blob([
      [450, 222],
      [556, 256],
      [608, 360],
      [604, 470],
      [560, 570],
      [450, 628],
      [340, 570],
      [296, 470],
      [292, 360],
      [344, 256],
    ])}" fill="url(#skin)"/>
<ellipse cx="352" cy="500" rx="66" ry="50" fill="url(#cheek)"/><ellipse cx="548" cy="500" rx="66" ry="50" fill="url(#cheek)"/>
${beard ? person.hairFront : ''}
<g stroke="${person.brow}" stroke-width="10" fill="none" stroke-linecap="round"><path d="M340,374 C358,358 388,358 406,370"/><path d="M494,370 C512,358 542,358 560,374"/></g>
<g fill="#20181a"><ellipse cx="374" cy="430" rx="12" ry="15"/><ellipse cx="526" cy="430" rx="12" ry="15"/></g><g fill="#fff"><circle cx="379" cy="424" r="4.5"/><circle cx="531" cy="424" r="4.5"/></g>
<path d="M450,432 C444,468 434,486 440,496 C446,502 458,502 464,498" stroke="${shade}" stroke-width="8" fill="none" stroke-linecap="round" style="mix-blend-mode:multiply"/>
${beard ? '<path d="M372,528 C400,504 430,508 450,518 C470,508 500,504 528,528 C500,534 480,536 450,534 C420,536 400,534 372,528 Z" fill="#94491f"/>' : ''}
<path d="M400,540 C424,572 476,572 500,540 C480,548 420,548 400,540 Z" fill="#fffaf0" stroke="${beard ? '#7a3a1c' : '#8c3f34'}" stroke-width="8" stroke-linejoin="round"/>
${beard ? '' : person.hairFront}
${person.extra ?? ''}
`,
  )
}

function plait(): string {
  const beads = Array.from({ length: 10 }, (_, index) => {
    const y = 556 + index * 32
    const x = 640 + Math.sin(index * 0.4) * 12 - index * 3
    return `<path d="M${x - 38},${y} C${x - 30},${y + 40} ${x + 30},${y + 40} ${x + 38},${y} C${x + 20},${y - 24} ${x - 20},${y - 24} ${x - 38},${y} Z" fill="${index % 2 === 0 ? '#241a1e' : '#35282e'}"/>`
  })
  return `<g filter="url(#shadowSmall)">${beads.join('')}<rect x="588" y="866" width="60" height="18" rx="8" fill="${colours.coral}"/></g>`
}

function grass(): string {
  const blades = [
    [90, -18, 420],
    [150, -6, 520],
    [210, 8, 440],
    [690, -8, 450],
    [760, 6, 540],
    [820, 18, 430],
  ] as const
  return `<g opacity="0.75">${blades.map(([x, lean, height], index) => `<path d="M${x},900 C${x + lean},${900 - height * 0.5} ${x + lean * 2},${900 - height * 0.8} ${x + lean * 4},${900 - height} C${x + lean * 2 + 14},${900 - height * 0.7} ${x + 26},${900 - height * 0.4} ${x + 28},900 Z" fill="${index % 2 === 0 ? '#3c858a' : '#5ba39f'}"/>`).join('')}</g>`
}

function hills(): string {
  return '<g opacity="0.9"><circle cx="700" cy="210" r="72" fill="#fff6e0"/><path d="M0,560 C140,440 260,470 360,560 C470,470 640,420 900,560 L900,900 L0,900 Z" fill="#7db9b4" opacity="0.75"/><path d="M0,690 C180,600 300,640 440,690 C600,620 760,620 900,700 L900,900 L0,900 Z" fill="#4f8f92" opacity="0.85"/></g>'
}

function leaf(x: number, y: number, turn: number, length: number, fill: string): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0,0 C50,${-length * 0.3} 46,${-length * 0.8} 0,${-length} C-46,${-length * 0.8} -50,${-length * 0.3} 0,0 Z" fill="${fill}"/><path d="M0,0 L0,${-length * 0.88}" stroke="#eef5e6" stroke-opacity="0.6" stroke-width="4"/></g>`
}

function leaves(): string {
  return `<g opacity="0.9">${leaf(110, 760, -24, 330, '#4b8a68')}${leaf(190, 800, 10, 300, '#6fac80')}${leaf(60, 820, -60, 240, '#3d7a5e')}${leaf(790, 760, 24, 330, '#467f62')}${leaf(710, 800, -10, 290, '#6fac80')}${leaf(850, 820, 58, 240, '#3d7a5e')}</g>`
}

function wave(y: number, fill: string): string {
  return `<path d="M0,${y} q75,-46 150,0 t150,0 t150,0 t150,0 t150,0 t150,0 L900,900 L0,900 Z" fill="${fill}"/>`
}

function waves(): string {
  return `<g opacity="0.85"><circle cx="190" cy="200" r="64" fill="#fff6e0"/>${wave(560, '#9cc4cc')}${wave(640, '#6fa6b4')}${wave(720, '#4a8799')}</g>`
}
