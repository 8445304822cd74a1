/** The kit every room reads stored documents with, under the names that the plugins know it by. */
export {
  flag,
  isStored as isRecord,
  plainText,
  record,
  records,
  referenceIds,
  text,
  texts,
} from '@clinical-content/rules/read'
