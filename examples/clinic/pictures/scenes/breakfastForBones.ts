/** The bone picture: where calcium is found. */
import { blob, glow, gradient, picture } from '../drawing.ts'
import { colours, heroSize } from '../palette.ts'
import { glass, ground, room, tableTop } from './stillLife.ts'

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

function cloth(x: number, y: number, width: number): string {
  const stripes = [0.18, 0.24, 0.76, 0.82].map(
    (at) =>
      `<path d="M${x + width * at},${y + 4} L${x - 110 + (width + 150) * at},1000" stroke="#2b7a80" stroke-width="8" opacity="0.55"/>`,
  )
  return `<path d="M${x},${y} L${x + width},${y} L${x + width + 40},1000 L${x - 110},1000 Z" fill="#f7f3e7" filter="url(#shadowSmall)"/>${stripes.join('')}`
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

function chardLeaf(turn: number, length: number, fill: string): string {
  return `<g transform="rotate(${turn})"><path d="${blob([
    [0, 0],
    [-38, -length * 0.35],
    [-58, -length * 0.62],
    [-30, -length * 0.94],
    [0, -length],
    [34, -length * 0.92],
    [56, -length * 0.6],
    [36, -length * 0.34],
  ])}" fill="${fill}"/><path d="M0,0 L0,${-length * 0.9} M0,${-length * 0.4} L-32,${-length * 0.6} M0,${-length * 0.4} L32,${-length * 0.62} M0,${-length * 0.66} L-22,${-length * 0.8} M0,${-length * 0.66} L22,${-length * 0.8}" stroke="#e6efd6" stroke-width="5" stroke-linecap="round" opacity="0.75"/></g>`
}

function greens(x: number, y: number): string {
  return `${ground(x + 40, y + 30, 200, 30)}<g transform="translate(${x} ${y}) rotate(62)" filter="url(#shadowSmall)">${chardLeaf(-52, 210, '#3d7a5e')}${chardLeaf(46, 200, '#4b8a68')}${chardLeaf(-26, 250, '#5c9a72')}${chardLeaf(24, 250, '#467f62')}${chardLeaf(0, 280, '#6fac80')}</g><rect x="${x - 16}" y="${y - 26}" width="34" height="52" rx="12" fill="#e0c08a" transform="rotate(10 ${x} ${y})"/>`
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
