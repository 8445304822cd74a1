/** Drawings that stand inside the posts: an exercise, a check and a plate. */
import { blob, gradient, glow, picture } from '../drawing.ts'
import { colours } from '../palette.ts'

const size = { width: 1200, height: 750 }

/** Three positions of a heel raise; the tendon is picked out in the accent colour. */
export function heelRaise(): string {
  return picture(
    size,
    `<defs>${gradient('card', [
      [0, '#f7f1e4'],
      [1, '#e7efe6'],
    ])}${gradient(
      'skin',
      [
        [0, '#d99a72'],
        [1, '#a9694a'],
      ],
      [0, 0, 1, 0],
    )}${gradient('step', [
      [0, '#3f888b'],
      [1, '#1f5a63'],
    ])}${glow('spot', [
      [0, '#fffdf6', 0.95],
      [1, '#fffdf6', 0],
    ])}</defs>
<rect width="1200" height="750" fill="url(#card)"/>
${[0, 1, 2].map((panel) => `<ellipse cx="${210 + panel * 390}" cy="370" rx="230" ry="300" fill="url(#spot)"/>`).join('')}
${position(210, 0, '1')}${position(600, 34, '2')}${position(990, 16, '3')}
${arrow(330, 420, -1)}${arrow(1110, 400, 1)}
${between(392)}${between(786)}
`,
  )
}

/** A person on a chair, one bare foot over a mirror on the floor. */
export function mirrorCheck(): string {
  return picture(
    size,
    `<defs>${gradient('card', [
      [0, '#e4efe9'],
      [1, '#f7ecd9'],
    ])}${gradient('floor', [
      [0, '#e7cfa9'],
      [1, '#cfa97a'],
    ])}${gradient(
      'glass',
      [
        [0, '#f3fbfa'],
        [1, '#8fc3c6'],
      ],
      [0, 0, 1, 1],
    )}${gradient('wood', [
      [0, '#c08a5b'],
      [1, '#8a5a3c'],
    ])}${glow('spot', [
      [0, '#fffdf6', 0.9],
      [1, '#fffdf6', 0],
    ])}</defs>
<rect width="1200" height="750" fill="url(#card)"/>
<rect y="600" width="1200" height="150" fill="url(#floor)"/><rect y="596" width="1200" height="6" fill="#fff" opacity="0.5"/>
<ellipse cx="600" cy="330" rx="430" ry="310" fill="url(#spot)"/>
<ellipse cx="560" cy="668" rx="380" ry="26" fill="${colours.ink}" opacity="0.22" filter="url(#blur10)"/>
<g fill="url(#wood)"><rect x="318" y="456" width="20" height="204" rx="8"/><rect x="560" y="456" width="20" height="204" rx="8"/><rect x="300" y="432" width="300" height="30" rx="14"/><path d="M306,440 L280,190 L304,188 L334,440 Z"/><rect x="274" y="200" width="28" height="120" rx="12"/></g>
<path d="M556,168 C660,240 760,400 826,636" fill="none" stroke="${colours.coral}" stroke-width="6" stroke-linecap="round" stroke-dasharray="2 16"/>
<g fill="none" stroke-linecap="round" stroke-linejoin="round">
<path d="M430,404 L600,412 L606,590" stroke="#1b4d57" stroke-width="66"/>
<path d="M606,588 L606,632" stroke="#a9694a" stroke-width="40"/><path d="M600,642 L672,644" stroke="#a9694a" stroke-width="40"/>
<path d="M430,404 L630,390 L742,486" stroke="#2b7a80" stroke-width="66"/>
<path d="M742,486 L806,540" stroke="#c98a64" stroke-width="42"/></g>
<path d="M784,556 C796,532 816,524 834,526 C862,506 892,492 916,490 C936,492 938,510 924,520 C896,544 858,572 826,584 C804,590 782,576 784,556 Z" fill="#c98a64"/>
<path d="M390,430 C372,340 380,248 430,220 C486,204 524,240 520,310 L508,430 C470,446 420,446 390,430 Z" fill="${colours.coral}"/><path d="M390,430 C372,340 380,248 430,220 C416,280 420,360 440,440 C420,442 402,438 390,430 Z" fill="${colours.clay}" opacity="0.5"/>
<path d="M470,262 C530,300 590,330 640,372" stroke="#e9967a" stroke-width="40" stroke-linecap="round" fill="none"/><circle cx="652" cy="378" r="21" fill="#c98a64"/>
<path d="M452,214 L496,200 L500,236 L460,240 Z" fill="#a9694a"/>
<path d="${blob([
      [440, 150],
      [476, 112],
      [524, 118],
      [548, 158],
      [544, 190],
      [516, 214],
      [476, 214],
      [446, 190],
    ])}" fill="#c98a64"/>
<path d="M432,180 C414,110 470,78 516,88 C548,96 556,124 548,138 C512,126 486,140 476,166 C466,186 448,196 432,180 Z" fill="#d5dcdd"/><circle cx="424" cy="150" r="30" fill="#c4ccce"/>
<circle cx="526" cy="160" r="5" fill="#20181a"/><path d="M520,190 C528,194 534,192 540,186" stroke="#7a3a2a" stroke-width="5" fill="none" stroke-linecap="round"/><circle cx="526" cy="160" r="17" fill="#fff" fill-opacity="0.25" stroke="#12303a" stroke-width="4"/><path d="M509,158 L470,152" stroke="#12303a" stroke-width="4"/>
<ellipse cx="886" cy="668" rx="150" ry="30" fill="${colours.ink}" opacity="0.25" filter="url(#blur10)"/>
<ellipse cx="880" cy="656" rx="142" ry="34" fill="#c99a55"/><ellipse cx="880" cy="650" rx="126" ry="27" fill="url(#glass)"/>
<path d="M824,656 C840,640 876,634 916,640 C946,646 950,654 930,660 C900,668 850,670 824,656 Z" fill="#c98a64" opacity="0.55"/>
`,
  )
}

/** A dinner plate: half vegetables, a quarter wholegrains, a quarter protein. */
export function plateModel(): string {
  return picture(
    size,
    `<defs>${gradient(
      'cloth',
      [
        [0, '#3f888b'],
        [1, '#1f5a63'],
      ],
      [0, 0, 1, 1],
    )}${gradient('china', [
      [0, '#fffdf6'],
      [1, '#e2ded0'],
    ])}${glow('carrot', [
      [0, '#f4b06e'],
      [1, '#dd8040'],
    ])}${glow(
      'pea',
      [
        [0, '#a8d18d'],
        [1, '#5f9a5c'],
      ],
      [0.4, 0.35, 0.7],
    )}</defs>
<rect width="1200" height="750" fill="url(#cloth)"/>
<g stroke="#fff" stroke-opacity="0.07" stroke-width="26">${[80, 240, 400, 560, 720, 880, 1040, 1200].map((x) => `<path d="M${x},0 L${x - 180},750"/>`).join('')}</g>
<g filter="url(#shadowLarge)"><circle cx="600" cy="375" r="320" fill="url(#china)"/></g><circle cx="600" cy="375" r="306" fill="none" stroke="${colours.tide}" stroke-width="5" opacity="0.5"/>
<circle cx="600" cy="375" r="252" fill="#f6f2e5"/>
<path d="M592,131 A244,244 0 0 0 592,619 Z" fill="#8fbf86"/><path d="M608,131 A244,244 0 0 1 844,367 L608,367 Z" fill="#e9c48d"/><path d="M608,383 L844,383 A244,244 0 0 1 608,619 Z" fill="#eba893"/>
${vegetables()}${grains()}${protein()}
<g stroke-linecap="round" fill="none" stroke="#dfe6e2" filter="url(#shadowSmall)"><path d="M176,180 L176,330 M146,180 L146,268 C146,318 206,318 206,268 L206,180" stroke-width="13"/><path d="M176,330 L176,590" stroke-width="22"/><path d="M1024,340 L1024,590" stroke-width="22"/></g><path d="M1012,360 L1012,180 C1050,190 1062,270 1046,360 Z" fill="#dfe6e2" filter="url(#shadowSmall)"/>
`,
  )
}

function position(x: number, lift: number, label: string): string {
  // The foot turns about the ball of the foot, and the lower leg follows the ankle.
  const angle = (lift * Math.PI) / 180
  const [ankleX, ankleY] = [-2 - 72, -58]
  const moved = [
    72 + ankleX * Math.cos(angle) - ankleY * Math.sin(angle),
    ankleX * Math.sin(angle) + ankleY * Math.cos(angle),
  ] as const
  return `<g transform="translate(${x - 30} 590)">
<ellipse cx="30" cy="22" rx="150" ry="16" fill="${colours.ink}" opacity="0.25" filter="url(#blur10)"/>
<rect x="-110" y="0" width="280" height="66" rx="12" fill="url(#step)"/><rect x="-110" y="0" width="280" height="12" rx="6" fill="#7db9b4"/>
<path d="M64,-24 C96,-22 116,-13 116,-4 C116,0 112,0 108,0 L64,0 Z" fill="#b87653"/>
<g transform="rotate(${lift} 72 0)"><path d="M-50,-6 C-60,-32 -46,-56 -22,-66 L18,-66 C36,-44 60,-28 82,-22 C92,-18 92,-2 80,0 L-38,0 C-46,0 -49,-2 -50,-6 Z" fill="#bd7c57"/></g>
<g transform="translate(${moved[0]} ${moved[1]})"><path d="M-25,10 C-30,-50 -64,-120 -56,-204 C-52,-262 -46,-300 -44,-340 L42,-340 C46,-280 40,-200 30,-124 C25,-70 22,-20 24,10 C8,22 -12,22 -25,10 Z" fill="url(#skin)"/>
<path d="M-60,-300 L-62,-350 L58,-350 L56,-296 C20,-282 -26,-284 -60,-300 Z" fill="${colours.deep}"/>
<path d="M-27,26 C-31,-20 -38,-60 -46,-100" stroke="${colours.coral}" stroke-width="15" stroke-linecap="round" fill="none" opacity="0.9"/></g>
<circle cx="30" cy="110" r="27" fill="${colours.tide}"/><text x="30" y="121" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="30" fill="#fff">${label}</text></g>`
}

function arrow(x: number, y: number, direction: number): string {
  return `<g transform="translate(${x} ${y}) scale(1 ${direction})" stroke="${colours.coral}" stroke-width="12" stroke-linecap="round" stroke-linejoin="round" fill="none"><path d="M0,-70 L0,70 M-26,40 L0,70 L26,40"/></g>`
}

function between(x: number): string {
  return `<path d="M${x},320 L${x + 26},344 L${x},368" stroke="${colours.tide}" stroke-width="9" fill="none" stroke-linecap="round" stroke-linejoin="round" opacity="0.55"/>`
}

function vegetables(): string {
  const florets = [
    [470, 260, 1],
    [430, 360, 1.15],
    [540, 210, 0.8],
  ] as const
  const carrots = [
    [520, 420],
    [560, 460],
    [500, 480],
    [545, 525],
    [470, 540],
  ] as const
  const peas = [
    [450, 445],
    [430, 480],
    [560, 330],
    [530, 350],
    [555, 375],
    [570, 560],
    [535, 575],
    [505, 330],
    [400, 430],
  ] as const
  return `${florets
    .map(
      ([x, y, s]) =>
        `<g transform="translate(${x} ${y}) scale(${s})" filter="url(#shadowSmall)"><path d="M-12,10 L-8,54 L12,54 L16,10 Z" fill="#b8d6a0"/><path d="${blob(
          [
            [-50, 0],
            [-40, -34],
            [-10, -46],
            [22, -44],
            [48, -20],
            [50, 10],
            [24, 26],
            [-6, 22],
            [-36, 24],
          ],
        )}" fill="#467f62"/><g fill="#5c9a72"><circle cx="-24" cy="-14" r="15"/><circle cx="6" cy="-26" r="17"/><circle cx="28" cy="-6" r="13"/></g></g>`,
    )
    .join('')}
${carrots.map(([x, y]) => `<g filter="url(#shadowSmall)"><circle cx="${x}" cy="${y}" r="26" fill="url(#carrot)"/><circle cx="${x}" cy="${y}" r="11" fill="#f7c893"/></g>`).join('')}
${peas.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="13" fill="url(#pea)"/>`).join('')}`
}

function grains(): string {
  const rice = Array.from({ length: 90 }, (_, index) => {
    const turn = index * 137.5
    const distance = Math.sqrt(index) * 10.4
    const x = 708 + Math.cos((turn * Math.PI) / 180) * distance
    const y = 272 + Math.sin((turn * Math.PI) / 180) * distance * 0.86
    return `<ellipse transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${(turn * 1.7) % 180})" rx="13" ry="5.5" fill="${index % 3 === 0 ? '#b07a42' : index % 3 === 1 ? '#f3dfb4' : '#d6a866'}"/>`
  })
  return `<g filter="url(#shadowSmall)">${rice.join('')}</g>`
}

function protein(): string {
  return `<g transform="translate(712 488) rotate(24)" filter="url(#shadowSmall)"><path d="M-92,0 C-80,-52 20,-66 84,-26 C104,-10 100,22 78,36 C20,66 -80,50 -92,0 Z" fill="#e58a6b"/><path d="M-76,-2 C-60,-40 20,-50 72,-20" stroke="#f9c7b0" stroke-width="9" fill="none" stroke-linecap="round"/><path d="M-40,-36 C-20,-10 -20,16 -36,42 M0,-48 C20,-16 20,22 4,52 M40,-44 C58,-14 58,18 44,46" stroke="#f3b59b" stroke-width="6" fill="none" stroke-linecap="round"/></g><g transform="translate(668 560)" filter="url(#shadowSmall)"><circle r="32" fill="#f9e48b"/><circle r="25" fill="#fdf3c0"/><path d="M-24,0 L24,0 M-12,-20 L12,20 M12,-20 L-12,20" stroke="#f2d667" stroke-width="4"/></g>`
}
