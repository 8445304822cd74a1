export function DividerPreview() {
  return <hr style={{ border: 0, borderTop: '2px solid var(--card-border-color)', margin: 0 }} />
}
