export interface BlockPreviewProps {
  /** The block as it is stored; what an editor has not filled in yet is not there. */
  value: unknown
}
