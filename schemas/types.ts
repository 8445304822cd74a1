/**
 * What is stored, as Sanity's TypeGen reads it from the schema. Types alone: whoever imports this
 * door (`@clinical-content/schemas/types`) needs no Studio at run time.
 */
import type {
  Article,
  Author,
  Body,
  CaseStudy,
  Clinic,
  ConsentRecord,
  Redirect,
  Topic,
} from './generated/sanity.types.ts'

export type * from './generated/sanity.types.ts'

/** Every document type of the content model. */
export type StoredDocument =
  | Article
  | Author
  | CaseStudy
  | ConsentRecord
  | Topic
  | Clinic
  | Redirect

export type DocumentType = StoredDocument['_type']

/** A document before it is stored: the Content Lake adds its dates and its revision. */
export type NewDocument<Stored extends StoredDocument = StoredDocument> =
  Stored extends StoredDocument ? Omit<Stored, '_createdAt' | '_updatedAt' | '_rev'> : never

/** One member of an article's body. */
export type BodyBlock = Body[number]
/** A paragraph, a heading or a list item of an article's body. */
export type TextBlock = Extract<BodyBlock, { _type: 'block' }>

/** The same value while it is being made: nothing in it has a key yet, and no list is changed. */
export type Unkeyed<Value> = Value extends readonly (infer Member)[]
  ? readonly Unkeyed<Member>[]
  : Value extends object
    ? { readonly [Field in keyof Value as Exclude<Field, '_key'>]: Unkeyed<Value[Field]> }
    : Value
