import type { DefaultDocumentNodeResolver, StructureResolver } from 'sanity/structure'
export const structure: StructureResolver = (S) =>
  S.list().title('Content').items(S.documentTypeListItems())
export const defaultDocumentNode: DefaultDocumentNodeResolver = (S) => S.document()
