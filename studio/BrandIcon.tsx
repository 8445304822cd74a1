/** The mark of this Studio: an open page with a tick, drawn so that it reads at 16 px. */
export function BrandIcon() {
  return (
    <svg viewBox="0 0 32 32" width="1em" height="1em" role="img" aria-label="Clinical Content">
      <rect width="32" height="32" rx="8" fill="#0b6e69" />
      <path
        d="M9 7.5h9.5L23 12v12.5H9z"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path
        d="m12.5 17.2 2.6 2.6 4.6-5"
        fill="none"
        stroke="#8fe3d0"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
