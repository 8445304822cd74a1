/** The sciatica picture: a spine as smooth sea stones, and the nerve as a warm thread of light. */
import { gradient, glow, picture, randomFrom, smooth } from '../drawing.ts'
import { heroSize } from '../palette.ts'

export function glowingNerve(): string {
  const nerve: readonly (readonly [number, number])[] = [
    [806, 560],
    [850, 626],
    [930, 690],
    [1010, 770],
    [1060, 870],
    [1090, 1010],
  ]
  return picture(
    heroSize,
    `<defs>
${gradient('deep', [
  [0, '#2a6f77'],
  [0.55, '#174a55'],
  [1, '#0d2a34'],
])}
${glow('light', [
  [0, '#7fbdb8', 0.75],
  [1, '#7fbdb8', 0],
])}
${glow('ember', [
  [0, '#ffb48a', 0.95],
  [0.35, '#f08a5d', 0.5],
  [1, '#e0805f', 0],
])}
${gradient(
  'bone',
  [
    [0, '#fdf4e2'],
    [0.5, '#ecd7b6'],
    [1, '#b9946a'],
  ],
  [0.2, 0, 0.8, 1],
)}
${gradient(
  'boneLow',
  [
    [0, '#ffe9cf'],
    [0.5, '#f3c9a0'],
    [1, '#c07a55'],
  ],
  [0.2, 0, 0.8, 1],
)}
${gradient('disc', [
  [0, '#a5d2cb'],
  [1, '#3f8a8d'],
])}
${gradient('nerve', [
  [0, '#fff3d9'],
  [0.35, '#ffc08f'],
  [1, '#e0805f', 0.25],
])}
${gradient('body', [
  [0, '#5aa2a3', 0.55],
  [1, '#2b7a80', 0.05],
])}
${gradient('pelvis', [
  [0, '#e9d3b0', 0.95],
  [1, '#a88359', 0.85],
])}
</defs>
<rect width="1600" height="1000" fill="url(#deep)"/>
<ellipse cx="800" cy="380" rx="860" ry="600" fill="url(#light)"/>
${currents()}
<path d="M500,-20 C490,140 540,300 560,430 C580,540 470,620 430,760 C410,850 410,930 420,1000 L1180,1000 C1190,930 1190,850 1170,760 C1130,620 1020,540 1040,430 C1060,300 1110,140 1100,-20 Z" fill="url(#body)"/>
<path d="M560,430 C580,540 470,620 430,760 M1040,430 C1020,540 1130,620 1170,760" stroke="#bfe0da" stroke-opacity="0.35" stroke-width="4" fill="none"/>
${pelvis()}
${column()}
<circle cx="826" cy="590" r="190" fill="url(#ember)"/>
<g fill="none" stroke-linecap="round">
<path d="${smooth(nerve)}" stroke="#f08a5d" stroke-width="58" opacity="0.35" filter="url(#blur24)"/>
<path d="${smooth(nerve)}" stroke="#f7a777" stroke-width="26" opacity="0.6" filter="url(#blur10)"/>
<path d="${smooth(nerve)}" stroke="url(#nerve)" stroke-width="12"/>
<path d="${smooth([
      [806, 490],
      [838, 560],
      [890, 640],
      [960, 706],
      [1018, 782],
    ])}" stroke="#ffd9b0" stroke-width="6" opacity="0.85"/>
<path d="${smooth([
      [806, 640],
      [858, 684],
      [936, 728],
      [1006, 790],
    ])}" stroke="#ffd9b0" stroke-width="6" opacity="0.7"/>
</g>
<g fill="#fff6e0"><circle cx="812" cy="566" r="10"/><circle cx="930" cy="690" r="6"/><circle cx="1012" cy="772" r="6"/><circle cx="1060" cy="868" r="5"/></g>
${motes()}
`,
  )
}

/** Thirteen rounded bones in the gentle S of a back seen from behind, with discs between them. */
function column(): string {
  const bones = Array.from({ length: 13 }, (_, index) => {
    const depth = index / 12
    return {
      x: 800 + Math.sin(depth * Math.PI * 1.6) * -16,
      y: -10 + index * 51 + depth * depth * 16,
      half: 46 + depth * 36,
      high: 17 + depth * 7,
      low: index > 9,
    }
  })
  return bones
    .map(({ x, y, half, high, low }) => {
      const wing = half * 1.02
      return `<g transform="translate(${x} ${y})"><ellipse cx="0" cy="${high + 8}" rx="${half * 0.72}" ry="8" fill="url(#disc)"/>
<path d="M${-half * 0.6},-6 C${-wing},-22 ${-wing * 1.5},-14 ${-wing * 1.55},0 C${-wing * 1.4},12 ${-wing},10 ${-half * 0.6},10 Z M${half * 0.6},-6 C${wing},-22 ${wing * 1.5},-14 ${wing * 1.55},0 C${wing * 1.4},12 ${wing},10 ${half * 0.6},10 Z" fill="url(#bone${low ? 'Low' : ''})" opacity="0.9"/>
<rect x="${-half * 0.8}" y="${-high}" width="${half * 1.6}" height="${high * 2}" rx="${high * 0.9}" fill="url(#bone${low ? 'Low' : ''})" filter="url(#shadowSmall)"/>
<path d="M-8,${-high * 0.7} C-14,0 -8,${high} 0,${high * 1.2} C8,${high} 14,0 8,${-high * 0.7} Z" fill="#fffaf0" opacity="0.7"/></g>`
    })
    .join('')
}

function hipBone(side: number): string {
  return `<g transform="translate(800 640) scale(${side} 1)"><path fill-rule="evenodd" d="M46,4 C70,-74 226,-104 290,-40 C324,2 292,66 262,104 C286,136 272,184 238,206 C232,236 232,268 206,300 C188,324 158,324 140,306 C108,282 60,268 8,264 L8,214 C70,206 128,184 146,142 C154,96 96,50 46,4 Z M196,226 C176,206 116,214 92,232 C104,252 150,270 178,272 C196,266 204,244 196,226 Z" fill="url(#pelvis)" filter="url(#shadow)"/><path d="M112,-12 C160,-56 236,-58 262,-12 C266,26 244,64 222,92" stroke="#fffaf0" stroke-opacity="0.5" stroke-width="8" fill="none" stroke-linecap="round"/><circle cx="246" cy="152" r="34" fill="#8a5a3c" opacity="0.28"/></g>`
}

function pelvis(): string {
  return `${hipBone(-1)}${hipBone(1)}<path d="M736,628 L864,628 C856,690 830,760 800,800 C770,760 744,690 736,628 Z" fill="url(#boneLow)" filter="url(#shadowSmall)"/><g fill="#8a5a3c" opacity="0.5">${[660, 692, 722].map((y, row) => `<ellipse cx="${776 + row * 5}" cy="${y}" rx="7" ry="5"/><ellipse cx="${824 - row * 5}" cy="${y}" rx="7" ry="5"/>`).join('')}</g>`
}

function currents(): string {
  const lines = [120, 250, 420, 620, 830].map(
    (y, index) =>
      `<path d="${smooth([
        [-20, y + 40],
        [220, y - 20 + index * 8],
        [460, y + 30],
        [800, y - 16],
        [1120, y + 34],
        [1380, y - 14],
        [1620, y + 20],
      ])}"/>`,
  )
  return `<g fill="none" stroke="#a8d4cd" stroke-opacity="0.12" stroke-width="26">${lines.join('')}</g>`
}

function motes(): string {
  const random = randomFrom(21)
  return `<g fill="#fff3d9">${Array.from({ length: 46 }, () => `<circle cx="${Math.round(random() * 1600)}" cy="${Math.round(random() * 1000)}" r="${(1 + random() * 3).toFixed(1)}" opacity="${(0.1 + random() * 0.35).toFixed(2)}"/>`).join('')}</g>`
}
