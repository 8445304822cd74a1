/** Pages elsewhere that have an address; the address is their label where they have no other. */
export function labelled(
  links:
    | readonly {
        readonly label?: string | null | undefined
        readonly url?: string | null | undefined
      }[]
    | null
    | undefined,
): { label: string; url: string }[] {
  return (links ?? []).flatMap(({ label, url }) => (url ? [{ label: label || url, url }] : []))
}
