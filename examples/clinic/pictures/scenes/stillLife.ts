/** What the three still lifes share: a room in morning light, a table, and what stands on it. */
import { gradient } from '../drawing.ts'
import { colours } from '../palette.ts'

export function room(top: string, bottom: string): string {
  return `<defs>${gradient('wall', [
    [0, top],
    [1, bottom],
  ])}</defs><rect width="1600" height="700" fill="url(#wall)"/>${windowLight(760, 10)}`
}

/** The shape that the sun makes on a wall through a four-paned window. */
export function windowLight(x: number, y: number): string {
  const pane = (dx: number, dy: number) =>
    `<path d="M${x + dx + dy * 0.32},${y + dy} l210,40 l86,250 l-210,-40 Z"/>`
  return `<g fill="#fffbe9" opacity="0.6" filter="url(#blur4)">${pane(0, 0)}${pane(240, 46)}${pane(0, 280)}${pane(240, 326)}</g>`
}

export function tableTop(light: string, dark: string): string {
  return `<defs>${gradient('table', [
    [0, light],
    [1, dark],
  ])}${gradient('tableSheen', [
    [0, '#fff', 0.35],
    [1, '#fff', 0],
  ])}</defs>
<rect y="640" width="1600" height="360" fill="url(#table)"/><rect y="640" width="1600" height="90" fill="url(#tableSheen)"/><rect y="636" width="1600" height="8" fill="#fff" opacity="0.35"/>`
}

export function ground(x: number, y: number, rx: number, ry = rx * 0.16): string {
  return `<ellipse cx="${x - rx * 0.12}" cy="${y}" rx="${rx}" ry="${ry}" fill="${colours.ink}" opacity="0.34" filter="url(#blur10)"/>`
}

export function glass(
  x: number,
  base: number,
  drink: string,
  empty: number,
  water = false,
): string {
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
