/** The gout picture: a plate that is kind to joints. */
import { glow, gradient, picture } from '../drawing.ts'
import { colours, heroSize } from '../palette.ts'
import { glass, ground, room, tableTop } from './stillLife.ts'

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

function cherry(cx: number, cy: number): string {
  return `<circle cx="${cx}" cy="${cy}" r="34" fill="url(#cherry)"/><ellipse cx="${cx - 12}" cy="${cy - 14}" rx="9" ry="6" fill="#fff" opacity="0.65"/>`
}

function cherries(x: number, y: number, scale = 1): string {
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
