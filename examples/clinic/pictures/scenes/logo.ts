/** The clinic's mark: a lark rising over a wave, in a round tile that also works as a small icon. */
import { colours } from '../palette.ts'

export function logo(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 640 640">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#24656d"/><stop offset="1" stop-color="#2f8488"/></linearGradient><clipPath id="tile"><circle cx="320" cy="320" r="300"/></clipPath></defs>
<g clip-path="url(#tile)"><rect width="640" height="640" fill="url(#sky)"/>
<circle cx="418" cy="250" r="86" fill="${colours.sun}"/>
<path d="M0,452 C110,392 190,392 300,452 C400,506 520,470 640,420 L640,640 L0,640 Z" fill="${colours.shallows}"/>
<path d="M0,520 C120,462 210,470 320,520 C430,566 540,534 640,496 L640,640 L0,640 Z" fill="${colours.foam}"/>
<path d="M126,246 C206,236 262,262 300,306 C316,226 372,160 470,132 C452,214 428,262 392,300 C432,304 466,300 502,286 C482,340 430,386 356,392 C300,396 252,378 226,352 C196,354 170,362 146,380 C156,344 176,320 204,308 C186,282 160,260 126,246 Z" fill="${colours.ink}"/>
<path d="M300,306 C316,226 372,160 470,132 C420,190 372,240 352,318 C338,324 316,320 300,306 Z" fill="#1f4f5a"/>
<circle cx="462" cy="306" r="6" fill="${colours.foam}"/><path d="M498,288 L536,282 L502,302 Z" fill="${colours.coral}"/></g></svg>`
}
