import { refused, type FunctionTable } from './define.ts'

/** `text::query` stands only after `match`, which reads it itself (text/textQueryCall.ts). */
export const textFunctions: FunctionTable = {
  query: refused(
    'text::query',
    'stands only after "match", as in [title match text::query("back pain")]',
  ),
  semanticSimilarity: {
    ...refused(
      'text::semanticSimilarity',
      'needs an embeddings index, which this lake does not have; search with match text::query(…) instead',
    ),
    readsThis: true,
  },
}

const noLibrary = 'is of the media library, which this lake does not have'

/** Functions of services that are not here. */
export const absentFunctions: Readonly<Record<string, FunctionTable>> = {
  documents: {
    get: refused('documents::get', noLibrary),
    incomingRefCount: refused(
      'documents::incomingRefCount',
      'is not public; count(*[references(^._id)]) counts the same',
    ),
    incomingGlobalDocumentReferenceCount: refused(
      'documents::incomingGlobalDocumentReferenceCount',
      noLibrary,
    ),
  },
  media: { aspect: refused('media::aspect', noLibrary) },
  user: {
    attributes: refused(
      'user::attributes',
      'is of an organisation’s members, which this lake does not have',
    ),
  },
}
