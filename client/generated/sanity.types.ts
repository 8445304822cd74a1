export declare const internalGroqTypeReferenceTo: unique symbol;

export type WarningCallout = {
  _type: "warningCallout";
  heading?: string;
  body: RichText;
};

export type Video = {
  _type: "video";
  url: string;
  title: string;
  transcript?: string;
  caption?: string;
  lastReviewed?: string;
};

export type Table = {
  _type: "table";
  caption?: string;
  headerRow?: boolean;
  headerColumn?: boolean;
  rows: Array<{
    _key: string;
  } & TableRow>;
};

export type RichText = Array<{
  children?: Array<{
    marks?: Array<string>;
    text?: string;
    _type: "span";
    _key: string;
  }>;
  style?: "normal";
  listItem?: "bullet" | "number";
  markDefs?: Array<{
    _key: string;
  } & Link | {
    _key: string;
  } & Term>;
  level?: number;
  _type: "block";
  _key: string;
}>;

export type RecoveryTimeline = {
  _type: "recoveryTimeline";
  title?: string;
  stages: Array<{
    _key: string;
  } & RecoveryStage>;
};

export type RecoveryStage = {
  _type: "recoveryStage";
  label: string;
  severity?: "mild" | "moderate" | "severe";
  duration?: RecoveryDuration;
  description?: RichText;
};

export type Quote = {
  _type: "quote";
  text: string;
  attribution?: string;
  role?: string;
  url?: string;
};

export type NeedsReview = {
  _type: "needsReview";
  reason: string;
  html: string;
};

export type Gallery = {
  _type: "gallery";
  figures: Array<{
    _key: string;
  } & Figure>;
};

export type SanityImageAssetReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "sanity.imageAsset";
};

export type Figure = {
  _type: "figure";
  image: {
    asset?: SanityImageAssetReference;
    media?: unknown;
    hotspot?: SanityImageHotspot;
    crop?: SanityImageCrop;
    _type: "image";
  };
  alt?: string;
  caption?: string;
  credit?: string;
  decorative?: boolean;
};

export type Faq = {
  _type: "faq";
  items: Array<{
    _key: string;
  } & FaqItem>;
};

export type Exercise = {
  _type: "exercise";
  title: string;
  purpose?: string;
  steps: Array<string>;
  dose?: ExerciseDose;
  stopIf?: string;
  image?: Figure;
  video?: Video;
};

export type Embed = {
  _type: "embed";
  url: string;
  title?: string;
  provider?: string;
};

export type DoDontList = {
  _type: "doDontList";
  kind: "do" | "dont";
  heading?: string;
  items: Array<{
    _key: string;
  } & DoDontItem>;
};

export type Divider = {
  _type: "divider";
  style?: "rule";
};

export type CaseStudyReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "caseStudy";
};

export type CaseStudyEmbed = {
  _type: "caseStudyEmbed";
  caseStudies: Array<{
    _key: string;
  } & CaseStudyReference>;
  intro?: string;
};

export type CareCard = {
  _type: "careCard";
  level: "non-urgent" | "urgent" | "emergency";
  heading?: string;
  body: RichText;
};

export type Body = Array<{
  children?: Array<{
    marks?: Array<string>;
    text?: string;
    _type: "span";
    _key: string;
  }>;
  style?: "normal" | "h2" | "h3" | "h4";
  listItem?: "bullet" | "number";
  markDefs?: Array<{
    _key: string;
  } & Link | {
    _key: string;
  } & CitationMark | {
    _key: string;
  } & Term>;
  level?: number;
  _type: "block";
  _key: string;
} | {
  _key: string;
} & CareCard | {
  _key: string;
} & DoDontList | {
  _key: string;
} & WarningCallout | {
  _key: string;
} & RecoveryTimeline | {
  _key: string;
} & Exercise | {
  _key: string;
} & Figure | {
  _key: string;
} & Gallery | {
  _key: string;
} & Video | {
  _key: string;
} & Table | {
  _key: string;
} & Faq | {
  _key: string;
} & Quote | {
  _key: string;
} & CaseStudyEmbed | {
  _key: string;
} & CallToAction | {
  _key: string;
} & Embed | {
  _key: string;
} & Divider | {
  _key: string;
} & NeedsReview>;

export type TopicCode = {
  _type: "topicCode";
  system: "snomed" | "icd10" | "icd11" | "mesh";
  code: string;
  label?: string;
};

export type Term = {
  _type: "term";
  definition: string;
};

export type TableRow = {
  _type: "tableRow";
  cells: Array<string>;
};

export type Seo = {
  _type: "seo";
  title?: string;
  description?: string;
  image?: {
    asset?: SanityImageAssetReference;
    media?: unknown;
    hotspot?: SanityImageHotspot;
    crop?: SanityImageCrop;
    alt?: string;
    _type: "image";
  };
  noIndex?: boolean;
};

export type ReviewInterval = {
  _type: "reviewInterval";
  kind: "guide" | "condition" | "treatment" | "exercise" | "news" | "question";
  months: number;
};

export type AuthorReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "author";
};

export type Review = {
  _type: "review";
  lastReviewed: string;
  nextReviewDue: string;
  reviewedBy: AuthorReference;
  changes?: string;
};

export type ArticleReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "article";
};

export type TopicReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "topic";
};

export type RelatedLink = {
  _type: "relatedLink";
  relation?: "related" | "previous" | "next";
  reference?: ArticleReference | CaseStudyReference | TopicReference;
  url?: string;
  label?: string;
  reason?: string;
};

export type RegistrationCheck = {
  _type: "registrationCheck";
  checkedOn: string;
  checkedBy: string;
  outcome: "registered" | "conditions" | "notFound";
  number?: string;
};

export type Registration = {
  _type: "registration";
  regulator: "hcpc" | "gmc" | "nmc" | "gphc" | "gdc" | "goc" | "gosc" | "gcc" | "npi" | "ahpra" | "coru";
  number: string;
  profession?: string;
  registerUrl?: string;
  check?: RegistrationCheck;
};

export type RecoveryDuration = {
  _type: "recoveryDuration";
  text: string;
  min?: number;
  max?: number;
  unit?: "hours" | "days" | "weeks" | "months" | "years";
};

export type Qualification = {
  _type: "qualification";
  title: string;
  institution?: string;
  year?: number;
};

export type PublishingPolicy = {
  _type: "publishingPolicy";
  registration?: "block" | "warn" | "off";
  review?: "block" | "warn" | "off";
  consent?: "block" | "warn" | "off";
  citations?: "block" | "warn" | "off";
  advertising?: "warn" | "off";
  altText?: "block" | "warn" | "off";
};

export type ProfileLink = {
  _type: "profileLink";
  label: string;
  url: string;
};

export type PostalAddress = {
  _type: "postalAddress";
  label?: string;
  street: string;
  locality: string;
  region?: string;
  postalCode?: string;
  country: string;
};

export type PersonName = {
  _type: "personName";
  honorific?: string;
  given: string;
  family: string;
  postNominals?: string;
};

export type OutcomeMeasure = {
  _type: "outcomeMeasure";
  name: string;
  before?: number;
  after?: number;
  scale?: string;
};

export type Origin = {
  _type: "origin";
  source: string;
  id: string;
  url?: string;
  importedAt: string;
  hash: string;
  clinicallyReviewed: boolean;
};

export type OpeningHours = {
  _type: "openingHours";
  days: Array<string>;
  opens: string;
  closes: string;
};

export type Membership = {
  _type: "membership";
  body: string;
  number?: string;
  since?: string;
};

export type Link = {
  _type: "link";
  reference?: ArticleReference | TopicReference | AuthorReference | CaseStudyReference;
  href?: string;
  openInNewTab?: boolean;
};

export type FaqItem = {
  _type: "faqItem";
  question: string;
  answer: RichText;
};

export type ExerciseDose = {
  _type: "exerciseDose";
  sets?: string;
  repetitions?: string;
  hold?: string;
  frequency?: string;
};

export type DoDontItem = {
  _type: "doDontItem";
  text: string;
  reason?: string;
};

export type ConsentRecordReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "consentRecord";
};

export type Consent = {
  _type: "consent";
  status: "missing" | "given" | "withdrawn";
  scope?: Array<string>;
  recordedOn?: string;
  expiresOn?: string;
  record?: ConsentRecordReference;
};

export type ClinicRegulator = {
  _type: "clinicRegulator";
  name: string;
  number?: string;
  url?: string;
};

export type CitationMark = {
  _type: "citationMark";
  citation: string;
};

export type Citation = {
  _type: "citation";
  kind: "journal" | "guideline" | "book" | "web";
  title: string;
  authors?: string;
  publisher?: string;
  year?: number;
  doi?: string;
  pmid?: string;
  isbn?: string;
  url?: string;
  checkedOn?: string;
};

export type CaseStudyPerson = {
  _type: "caseStudyPerson";
  alias?: string;
  ageBand?: "0-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-69" | "70-79" | "80-plus";
  occupation?: string;
};

export type CaseStudyOutcome = {
  _type: "caseStudyOutcome";
  summary?: RichText;
  outcomeMeasures?: Array<{
    _key: string;
  } & OutcomeMeasure>;
};

export type CallToAction = {
  _type: "callToAction";
  purpose?: "book" | "call" | "read" | "contact";
  text?: string;
  label?: string;
  url?: string;
  telephone?: string;
};

export type Redirect = {
  _id: string;
  _type: "redirect";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  from: string;
  to?: ArticleReference;
  toUrl?: string;
  permanent: boolean;
};

export type Clinic = {
  _id: string;
  _type: "clinic";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  name: string;
  tagline?: string;
  description?: string;
  logo?: {
    asset?: SanityImageAssetReference;
    media?: unknown;
    hotspot?: SanityImageHotspot;
    crop?: SanityImageCrop;
    alt?: string;
    _type: "image";
  };
  regulator?: ClinicRegulator;
  profiles?: Array<{
    _key: string;
  } & ProfileLink>;
  telephone?: string;
  email?: string;
  url?: string;
  addresses?: Array<{
    _key: string;
  } & PostalAddress>;
  openingHours?: Array<{
    _key: string;
  } & OpeningHours>;
  bookingLinks?: Array<{
    _key: string;
  } & CallToAction>;
  publishingPolicy?: PublishingPolicy;
  reviewIntervals?: Array<{
    _key: string;
  } & ReviewInterval>;
  advertisingCountry?: "GB" | "IE" | "US" | "AU";
  disclaimer?: string;
};

export type SanityImageCrop = {
  _type: "sanity.imageCrop";
  top: number;
  bottom: number;
  left: number;
  right: number;
};

export type SanityImageHotspot = {
  _type: "sanity.imageHotspot";
  x: number;
  y: number;
  height: number;
  width: number;
};

export type Topic = {
  _id: string;
  _type: "topic";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title: string;
  slug: Slug;
  kind: "condition" | "bodyArea" | "treatment" | "symptom";
  description?: string;
  synonyms?: Array<string>;
  parent?: TopicReference;
  codes?: Array<{
    _key: string;
  } & TopicCode>;
};

export type Slug = {
  _type: "slug";
  current: string;
  source?: string;
};

export type ConsentRecord = {
  _id: string;
  _type: "consentRecord";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  caseStudy: CaseStudyReference;
  personName?: string;
  contact?: string;
  agreedTo?: string;
  told?: string;
  scope?: Array<string>;
  photographs?: boolean;
  method?: "written" | "electronic" | "verbalWitnessed";
  givenOn?: string;
  recordedBy?: string;
  originalKeptAt?: string;
  expiresOn?: string;
  withdrawnOn?: string;
  withdrawalHow?: string;
};

export type CaseStudy = {
  _id: string;
  _type: "caseStudy";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title: string;
  person: CaseStudyPerson;
  consent?: Consent;
  problem?: RichText;
  history?: RichText;
  assessment?: RichText;
  treatment?: RichText;
  outcome?: CaseStudyOutcome;
  perspective?: RichText;
  clinician?: AuthorReference;
  review?: Review;
  topics?: Array<{
    _key: string;
  } & TopicReference>;
  relatedLinks?: Array<{
    _key: string;
  } & RelatedLink>;
  slug: Slug;
  seo?: Seo;
  origin?: Origin;
};

export type Author = {
  _id: string;
  _type: "author";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  name: PersonName;
  profession?: string;
  photo?: {
    asset?: SanityImageAssetReference;
    media?: unknown;
    hotspot?: SanityImageHotspot;
    crop?: SanityImageCrop;
    alt?: string;
    credit?: string;
    _type: "image";
  };
  registrations?: Array<{
    _key: string;
  } & Registration>;
  memberships?: Array<{
    _key: string;
  } & Membership>;
  qualifications?: Array<{
    _key: string;
  } & Qualification>;
  biography?: RichText;
  interests?: string;
  profiles?: Array<{
    _key: string;
  } & ProfileLink>;
  active?: boolean;
  slug: Slug;
  origin?: Origin;
};

export type Article = {
  _id: string;
  _type: "article";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title: string;
  summary?: string;
  keyPoints?: Array<string>;
  heroImage?: {
    asset?: SanityImageAssetReference;
    media?: unknown;
    hotspot?: SanityImageHotspot;
    crop?: SanityImageCrop;
    alt?: string;
    caption?: string;
    credit?: string;
    _type: "image";
  };
  body: Body;
  callToAction?: CallToAction;
  kind: "guide" | "condition" | "treatment" | "exercise" | "news" | "question";
  audience?: "patients" | "carers" | "parents" | "professionals";
  authors: Array<{
    _key: string;
  } & AuthorReference>;
  review?: Review;
  publishedAt?: string;
  updatedAt?: string;
  citations?: Array<{
    _key: string;
  } & Citation>;
  topics?: Array<{
    _key: string;
  } & TopicReference>;
  relatedLinks?: Array<{
    _key: string;
  } & RelatedLink>;
  slug: Slug;
  previousSlugs?: Array<string>;
  seo?: Seo;
  language?: string;
  origin?: Origin;
};

export type SanityImagePaletteSwatch = {
  _type: "sanity.imagePaletteSwatch";
  background?: string;
  foreground?: string;
  population?: number;
  title?: string;
};

export type SanityImagePalette = {
  _type: "sanity.imagePalette";
  darkMuted?: SanityImagePaletteSwatch;
  lightVibrant?: SanityImagePaletteSwatch;
  darkVibrant?: SanityImagePaletteSwatch;
  vibrant?: SanityImagePaletteSwatch;
  dominant?: SanityImagePaletteSwatch;
  lightMuted?: SanityImagePaletteSwatch;
  muted?: SanityImagePaletteSwatch;
};

export type SanityImageDimensions = {
  _type: "sanity.imageDimensions";
  height: number;
  width: number;
  aspectRatio: number;
};

export type SanityImageMetadata = {
  _type: "sanity.imageMetadata";
  location?: Geopoint;
  dimensions?: SanityImageDimensions;
  palette?: SanityImagePalette;
  lqip?: string;
  blurHash?: string;
  thumbHash?: string;
  hasAlpha?: boolean;
  isOpaque?: boolean;
};

export type SanityFileAsset = {
  _id: string;
  _type: "sanity.fileAsset";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  originalFilename?: string;
  label?: string;
  title?: string;
  description?: string;
  altText?: string;
  sha1hash: string;
  extension: string;
  mimeType: string;
  size: number;
  assetId: string;
  uploadId?: string;
  path: string;
  url: string;
  source?: SanityAssetSourceData;
};

export type SanityAssetSourceData = {
  _type: "sanity.assetSourceData";
  name?: string;
  id?: string;
  url?: string;
};

export type SanityImageAsset = {
  _id: string;
  _type: "sanity.imageAsset";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  originalFilename?: string;
  label?: string;
  title?: string;
  description?: string;
  altText?: string;
  sha1hash: string;
  extension: string;
  mimeType: string;
  size: number;
  assetId: string;
  uploadId?: string;
  path: string;
  url: string;
  metadata?: SanityImageMetadata;
  source?: SanityAssetSourceData;
};

export type Geopoint = {
  _type: "geopoint";
  lat?: number;
  lng?: number;
  alt?: number;
};

export type AllSanitySchemaTypes = WarningCallout | Video | Table | RichText | RecoveryTimeline | RecoveryStage | Quote | NeedsReview | Gallery | SanityImageAssetReference | Figure | Faq | Exercise | Embed | DoDontList | Divider | CaseStudyReference | CaseStudyEmbed | CareCard | Body | TopicCode | Term | TableRow | Seo | ReviewInterval | AuthorReference | Review | ArticleReference | TopicReference | RelatedLink | RegistrationCheck | Registration | RecoveryDuration | Qualification | PublishingPolicy | ProfileLink | PostalAddress | PersonName | OutcomeMeasure | Origin | OpeningHours | Membership | Link | FaqItem | ExerciseDose | DoDontItem | ConsentRecordReference | Consent | ClinicRegulator | CitationMark | Citation | CaseStudyPerson | CaseStudyOutcome | CallToAction | Redirect | Clinic | SanityImageCrop | SanityImageHotspot | Topic | Slug | ConsentRecord | CaseStudy | Author | Article | SanityImagePaletteSwatch | SanityImagePalette | SanityImageDimensions | SanityImageMetadata | SanityFileAsset | SanityAssetSourceData | SanityImageAsset | Geopoint;

// Source: client/articles/queries.ts
// Variable: articleBySlugQuery
// Query: *[_type == "article" && _id in path("*") && defined(slug.current) && slug.current == $slug][0]{    _id, title, "slug": slug.current, summary, kind, audience, publishedAt, updatedAt, language, keyPoints,    body[]{  _key, _type,  _type != "needsReview" => { ... },  _type == "block" => {  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }},  _type == "careCard" => { body[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }} },  _type == "warningCallout" => { body[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }} },  _type == "recoveryTimeline" => { stages[]{ ..., description[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }} } },  _type == "exercise" => { image{ ..., image{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }} } },  _type == "figure" => { ..., image{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }} },  _type == "gallery" => { figures[]{ ..., image{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }} } },  _type == "faq" => { items[]{ ..., answer[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }} } },  _type == "caseStudyEmbed" => { "caseStudies": (caseStudies[]->)[_type == "caseStudy" && _id in path("*") && defined(slug.current) && consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)]{   _id, title, "slug": slug.current,  person{ alias, ageBand, occupation },  problem[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, history[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, assessment[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, treatment[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, perspective[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }},  outcome{ summary[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, outcomeMeasures[]{ name, before, after, scale } } } }},    "authors": (authors[]->)[_id in path("*")]{  name, "slug": slug.current, profession, registrations[]{  regulator, number, profession, registerUrl, "checkedOn": check.checkedOn, "checkOutcome": check.outcome}, memberships[]{ body, number, since }, photo{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }}},    review{ lastReviewed, nextReviewDue, changes, "reviewedBy": reviewedBy->{  name, "slug": slug.current, profession, registrations[]{  regulator, number, profession, registerUrl, "checkedOn": check.checkedOn, "checkOutcome": check.outcome}, memberships[]{ body, number, since }, photo{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }}} },    "topics": (topics[]->)[_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))]{ title, "slug": slug.current, kind },    heroImage{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }},    citations[]{ _key, kind, title, authors, publisher, year, doi, pmid, isbn, url, checkedOn },    relatedLinks[]{  relation, label, reason, url, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) }},    callToAction{ text, label, url, telephone, purpose },    "bookingLink": *[_type == "clinic" && _id == "clinic"][0].bookingLinks[0]{ text, label, url, telephone, purpose },    seo{ title, description, noIndex, image{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }} },    "previous": *[_type == "article" && _id in path("*") && defined(slug.current) && publishedAt <= ^.publishedAt && (publishedAt < ^.publishedAt || _id < ^._id)]      | order(publishedAt desc, _id desc)[0]{ title, "slug": slug.current },    "next": *[_type == "article" && _id in path("*") && defined(slug.current) && publishedAt >= ^.publishedAt && (publishedAt > ^.publishedAt || _id > ^._id)]      | order(publishedAt asc, _id asc)[0]{ title, "slug": slug.current }  }
export type ArticleBySlugQueryResult = {
  _id: string;
  title: string;
  slug: string;
  summary: string | null;
  kind: "condition" | "exercise" | "guide" | "news" | "question" | "treatment";
  audience: "carers" | "parents" | "patients" | "professionals" | null;
  publishedAt: string | null;
  updatedAt: string | null;
  language: string | null;
  keyPoints: Array<string> | null;
  body: Array<{
    _key: string;
    _type: "block";
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "h2" | "h3" | "h4" | "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "citationMark";
      citation: string;
    } | {
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
  } | {
    _key: string;
    _type: "callToAction";
    purpose?: "book" | "call" | "contact" | "read";
    text?: string;
    label?: string;
    url?: string;
    telephone?: string;
  } | {
    _key: string;
    _type: "careCard";
    level: "emergency" | "non-urgent" | "urgent";
    heading?: string;
    body: Array<{
      children?: Array<{
        marks?: Array<string>;
        text?: string;
        _type: "span";
        _key: string;
      }>;
      style?: "normal";
      listItem?: "bullet" | "number";
      markDefs: Array<{
        _key: string;
        _type: "link";
        reference: null;
        href?: string;
        openInNewTab?: boolean;
        isInternal: false | true;
        target: {
          _type: "article";
          slug: string;
          title: string;
        } | {
          _type: "author";
          slug: string;
          title: string;
        } | {
          _type: "caseStudy";
          slug: string;
          title: string;
        } | {
          _type: "topic";
          slug: string;
          title: string;
        } | null;
      } | {
        _key: string;
        _type: "term";
        definition: string;
      }> | null;
      level?: number;
      _type: "block";
      _key: string;
    }>;
  } | {
    _key: string;
    _type: "caseStudyEmbed";
    caseStudies: Array<{
      _id: string;
      title: string;
      slug: string;
      person: {
        alias: string | null;
        ageBand: "0-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-69" | "70-79" | "80-plus" | null;
        occupation: string | null;
      };
      problem: Array<{
        children?: Array<{
          marks?: Array<string>;
          text?: string;
          _type: "span";
          _key: string;
        }>;
        style?: "normal";
        listItem?: "bullet" | "number";
        markDefs: Array<{
          _key: string;
          _type: "link";
          reference: null;
          href?: string;
          openInNewTab?: boolean;
          isInternal: false | true;
          target: {
            _type: "article";
            slug: string;
            title: string;
          } | {
            _type: "author";
            slug: string;
            title: string;
          } | {
            _type: "caseStudy";
            slug: string;
            title: string;
          } | {
            _type: "topic";
            slug: string;
            title: string;
          } | null;
        } | {
          _key: string;
          _type: "term";
          definition: string;
        }> | null;
        level?: number;
        _type: "block";
        _key: string;
      }> | null;
      history: Array<{
        children?: Array<{
          marks?: Array<string>;
          text?: string;
          _type: "span";
          _key: string;
        }>;
        style?: "normal";
        listItem?: "bullet" | "number";
        markDefs: Array<{
          _key: string;
          _type: "link";
          reference: null;
          href?: string;
          openInNewTab?: boolean;
          isInternal: false | true;
          target: {
            _type: "article";
            slug: string;
            title: string;
          } | {
            _type: "author";
            slug: string;
            title: string;
          } | {
            _type: "caseStudy";
            slug: string;
            title: string;
          } | {
            _type: "topic";
            slug: string;
            title: string;
          } | null;
        } | {
          _key: string;
          _type: "term";
          definition: string;
        }> | null;
        level?: number;
        _type: "block";
        _key: string;
      }> | null;
      assessment: Array<{
        children?: Array<{
          marks?: Array<string>;
          text?: string;
          _type: "span";
          _key: string;
        }>;
        style?: "normal";
        listItem?: "bullet" | "number";
        markDefs: Array<{
          _key: string;
          _type: "link";
          reference: null;
          href?: string;
          openInNewTab?: boolean;
          isInternal: false | true;
          target: {
            _type: "article";
            slug: string;
            title: string;
          } | {
            _type: "author";
            slug: string;
            title: string;
          } | {
            _type: "caseStudy";
            slug: string;
            title: string;
          } | {
            _type: "topic";
            slug: string;
            title: string;
          } | null;
        } | {
          _key: string;
          _type: "term";
          definition: string;
        }> | null;
        level?: number;
        _type: "block";
        _key: string;
      }> | null;
      treatment: Array<{
        children?: Array<{
          marks?: Array<string>;
          text?: string;
          _type: "span";
          _key: string;
        }>;
        style?: "normal";
        listItem?: "bullet" | "number";
        markDefs: Array<{
          _key: string;
          _type: "link";
          reference: null;
          href?: string;
          openInNewTab?: boolean;
          isInternal: false | true;
          target: {
            _type: "article";
            slug: string;
            title: string;
          } | {
            _type: "author";
            slug: string;
            title: string;
          } | {
            _type: "caseStudy";
            slug: string;
            title: string;
          } | {
            _type: "topic";
            slug: string;
            title: string;
          } | null;
        } | {
          _key: string;
          _type: "term";
          definition: string;
        }> | null;
        level?: number;
        _type: "block";
        _key: string;
      }> | null;
      perspective: Array<{
        children?: Array<{
          marks?: Array<string>;
          text?: string;
          _type: "span";
          _key: string;
        }>;
        style?: "normal";
        listItem?: "bullet" | "number";
        markDefs: Array<{
          _key: string;
          _type: "link";
          reference: null;
          href?: string;
          openInNewTab?: boolean;
          isInternal: false | true;
          target: {
            _type: "article";
            slug: string;
            title: string;
          } | {
            _type: "author";
            slug: string;
            title: string;
          } | {
            _type: "caseStudy";
            slug: string;
            title: string;
          } | {
            _type: "topic";
            slug: string;
            title: string;
          } | null;
        } | {
          _key: string;
          _type: "term";
          definition: string;
        }> | null;
        level?: number;
        _type: "block";
        _key: string;
      }> | null;
      outcome: {
        summary: Array<{
          children?: Array<{
            marks?: Array<string>;
            text?: string;
            _type: "span";
            _key: string;
          }>;
          style?: "normal";
          listItem?: "bullet" | "number";
          markDefs: Array<{
            _key: string;
            _type: "link";
            reference: null;
            href?: string;
            openInNewTab?: boolean;
            isInternal: false | true;
            target: {
              _type: "article";
              slug: string;
              title: string;
            } | {
              _type: "author";
              slug: string;
              title: string;
            } | {
              _type: "caseStudy";
              slug: string;
              title: string;
            } | {
              _type: "topic";
              slug: string;
              title: string;
            } | null;
          } | {
            _key: string;
            _type: "term";
            definition: string;
          }> | null;
          level?: number;
          _type: "block";
          _key: string;
        }> | null;
        outcomeMeasures: Array<{
          name: string;
          before: number | null;
          after: number | null;
          scale: string | null;
        }> | null;
      } | null;
    }>;
    intro?: string;
  } | {
    _key: string;
    _type: "divider";
    style?: "rule";
  } | {
    _key: string;
    _type: "doDontList";
    kind: "do" | "dont";
    heading?: string;
    items: Array<{
      _key: string;
    } & DoDontItem>;
  } | {
    _key: string;
    _type: "embed";
    url: string;
    title?: string;
    provider?: string;
  } | {
    _key: string;
    _type: "exercise";
    title: string;
    purpose?: string;
    steps: Array<string>;
    dose?: ExerciseDose;
    stopIf?: string;
    image: {
      _type: "figure";
      image: {
        alt: null;
        caption: null;
        credit: null;
        hotspot: SanityImageHotspot | null;
        crop: SanityImageCrop | null;
        asset: {
          _id: string;
          url: string;
          width: number | null;
          height: number | null;
          lqip: string | null;
        } | null;
      };
      alt?: string;
      caption?: string;
      credit?: string;
      decorative?: boolean;
    } | null;
    video?: Video;
  } | {
    _key: string;
    _type: "faq";
    items: Array<{
      _key: string;
      _type: "faqItem";
      question: string;
      answer: Array<{
        children?: Array<{
          marks?: Array<string>;
          text?: string;
          _type: "span";
          _key: string;
        }>;
        style?: "normal";
        listItem?: "bullet" | "number";
        markDefs: Array<{
          _key: string;
          _type: "link";
          reference: null;
          href?: string;
          openInNewTab?: boolean;
          isInternal: false | true;
          target: {
            _type: "article";
            slug: string;
            title: string;
          } | {
            _type: "author";
            slug: string;
            title: string;
          } | {
            _type: "caseStudy";
            slug: string;
            title: string;
          } | {
            _type: "topic";
            slug: string;
            title: string;
          } | null;
        } | {
          _key: string;
          _type: "term";
          definition: string;
        }> | null;
        level?: number;
        _type: "block";
        _key: string;
      }>;
    }>;
  } | {
    _key: string;
    _type: "figure";
    image: {
      alt: null;
      caption: null;
      credit: null;
      hotspot: SanityImageHotspot | null;
      crop: SanityImageCrop | null;
      asset: {
        _id: string;
        url: string;
        width: number | null;
        height: number | null;
        lqip: string | null;
      } | null;
    };
    alt?: string;
    caption?: string;
    credit?: string;
    decorative?: boolean;
  } | {
    _key: string;
    _type: "gallery";
    figures: Array<{
      _key: string;
      _type: "figure";
      image: {
        alt: null;
        caption: null;
        credit: null;
        hotspot: SanityImageHotspot | null;
        crop: SanityImageCrop | null;
        asset: {
          _id: string;
          url: string;
          width: number | null;
          height: number | null;
          lqip: string | null;
        } | null;
      };
      alt?: string;
      caption?: string;
      credit?: string;
      decorative?: boolean;
    }>;
  } | {
    _key: string;
    _type: "needsReview";
  } | {
    _key: string;
    _type: "quote";
    text: string;
    attribution?: string;
    role?: string;
    url?: string;
  } | {
    _key: string;
    _type: "recoveryTimeline";
    title?: string;
    stages: Array<{
      _key: string;
      _type: "recoveryStage";
      label: string;
      severity?: "mild" | "moderate" | "severe";
      duration?: RecoveryDuration;
      description: Array<{
        children?: Array<{
          marks?: Array<string>;
          text?: string;
          _type: "span";
          _key: string;
        }>;
        style?: "normal";
        listItem?: "bullet" | "number";
        markDefs: Array<{
          _key: string;
          _type: "link";
          reference: null;
          href?: string;
          openInNewTab?: boolean;
          isInternal: false | true;
          target: {
            _type: "article";
            slug: string;
            title: string;
          } | {
            _type: "author";
            slug: string;
            title: string;
          } | {
            _type: "caseStudy";
            slug: string;
            title: string;
          } | {
            _type: "topic";
            slug: string;
            title: string;
          } | null;
        } | {
          _key: string;
          _type: "term";
          definition: string;
        }> | null;
        level?: number;
        _type: "block";
        _key: string;
      }> | null;
    }>;
  } | {
    _key: string;
    _type: "table";
    caption?: string;
    headerRow?: boolean;
    headerColumn?: boolean;
    rows: Array<{
      _key: string;
    } & TableRow>;
  } | {
    _key: string;
    _type: "video";
    url: string;
    title: string;
    transcript?: string;
    caption?: string;
    lastReviewed?: string;
  } | {
    _key: string;
    _type: "warningCallout";
    heading?: string;
    body: Array<{
      children?: Array<{
        marks?: Array<string>;
        text?: string;
        _type: "span";
        _key: string;
      }>;
      style?: "normal";
      listItem?: "bullet" | "number";
      markDefs: Array<{
        _key: string;
        _type: "link";
        reference: null;
        href?: string;
        openInNewTab?: boolean;
        isInternal: false | true;
        target: {
          _type: "article";
          slug: string;
          title: string;
        } | {
          _type: "author";
          slug: string;
          title: string;
        } | {
          _type: "caseStudy";
          slug: string;
          title: string;
        } | {
          _type: "topic";
          slug: string;
          title: string;
        } | null;
      } | {
        _key: string;
        _type: "term";
        definition: string;
      }> | null;
      level?: number;
      _type: "block";
      _key: string;
    }>;
  }>;
  authors: Array<{
    name: PersonName;
    slug: string;
    profession: string | null;
    registrations: Array<{
      regulator: "ahpra" | "coru" | "gcc" | "gdc" | "gmc" | "goc" | "gosc" | "gphc" | "hcpc" | "nmc" | "npi";
      number: string;
      profession: string | null;
      registerUrl: string | null;
      checkedOn: string | null;
      checkOutcome: "conditions" | "notFound" | "registered" | null;
    }> | null;
    memberships: Array<{
      body: string;
      number: string | null;
      since: string | null;
    }> | null;
    photo: {
      alt: string | null;
      caption: null;
      credit: string | null;
      hotspot: SanityImageHotspot | null;
      crop: SanityImageCrop | null;
      asset: {
        _id: string;
        url: string;
        width: number | null;
        height: number | null;
        lqip: string | null;
      } | null;
    } | null;
  }>;
  review: {
    lastReviewed: string;
    nextReviewDue: string;
    changes: string | null;
    reviewedBy: {
      name: PersonName;
      slug: string;
      profession: string | null;
      registrations: Array<{
        regulator: "ahpra" | "coru" | "gcc" | "gdc" | "gmc" | "goc" | "gosc" | "gphc" | "hcpc" | "nmc" | "npi";
        number: string;
        profession: string | null;
        registerUrl: string | null;
        checkedOn: string | null;
        checkOutcome: "conditions" | "notFound" | "registered" | null;
      }> | null;
      memberships: Array<{
        body: string;
        number: string | null;
        since: string | null;
      }> | null;
      photo: {
        alt: string | null;
        caption: null;
        credit: string | null;
        hotspot: SanityImageHotspot | null;
        crop: SanityImageCrop | null;
        asset: {
          _id: string;
          url: string;
          width: number | null;
          height: number | null;
          lqip: string | null;
        } | null;
      } | null;
    };
  } | null;
  topics: Array<{
    title: string;
    slug: string;
    kind: "bodyArea" | "condition" | "symptom" | "treatment";
  }> | null;
  heroImage: {
    alt: string | null;
    caption: string | null;
    credit: string | null;
    hotspot: SanityImageHotspot | null;
    crop: SanityImageCrop | null;
    asset: {
      _id: string;
      url: string;
      width: number | null;
      height: number | null;
      lqip: string | null;
    } | null;
  } | null;
  citations: Array<{
    _key: string;
    kind: "book" | "guideline" | "journal" | "web";
    title: string;
    authors: string | null;
    publisher: string | null;
    year: number | null;
    doi: string | null;
    pmid: string | null;
    isbn: string | null;
    url: string | null;
    checkedOn: string | null;
  }> | null;
  relatedLinks: Array<{
    relation: "next" | "previous" | "related" | null;
    label: string | null;
    reason: string | null;
    url: string | null;
    isInternal: false | true;
    target: {
      _type: "article";
      slug: string;
      title: string;
    } | {
      _type: "caseStudy";
      slug: string;
      title: string;
    } | {
      _type: "topic";
      slug: string;
      title: string;
    } | null;
  }> | null;
  callToAction: {
    text: string | null;
    label: string | null;
    url: string | null;
    telephone: string | null;
    purpose: "book" | "call" | "contact" | "read" | null;
  } | null;
  bookingLink: {
    text: string | null;
    label: string | null;
    url: string | null;
    telephone: string | null;
    purpose: "book" | "call" | "contact" | "read" | null;
  } | null;
  seo: {
    title: string | null;
    description: string | null;
    noIndex: boolean | null;
    image: {
      alt: string | null;
      caption: null;
      credit: null;
      hotspot: SanityImageHotspot | null;
      crop: SanityImageCrop | null;
      asset: {
        _id: string;
        url: string;
        width: number | null;
        height: number | null;
        lqip: string | null;
      } | null;
    } | null;
  } | null;
  previous: {
    title: string;
    slug: string;
  } | null;
  next: {
    title: string;
    slug: string;
  } | null;
} | null;

// Source: client/articles/queries.ts
// Variable: articleMovedQuery
// Query: *[_type == "article" && _id in path("*") && defined(slug.current) && $slug in previousSlugs] | order(_updatedAt desc)[0].slug.current
export type ArticleMovedQueryResult = string | null;

// Source: client/articles/queries.ts
// Variable: articleListQuery
// Query: *[_type == "article" && _id in path("*") && defined(slug.current) &&   ($kind == null || kind == $kind)  && ($audience == null || audience == $audience)  && ($topic == null || $topic in topics[]->slug.current || $topic in topics[]->parent->slug.current)  && ($author == null || $author in authors[]->slug.current)    && ($afterDate == null || (coalesce(publishedAt, _createdAt) <= $afterDate && (coalesce(publishedAt, _createdAt) < $afterDate || _id < $afterId)))]  | order(coalesce(publishedAt, _createdAt) desc, _id desc)[$offset...$end]{  _id, _createdAt, title, "slug": slug.current, summary, kind, audience, publishedAt, updatedAt, language,  heroImage{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }}, "topics": (topics[]->)[_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))]{ title, "slug": slug.current, kind }, "authors": (authors[]->)[_id in path("*")]{  name, "slug": slug.current, profession, registrations[]{  regulator, number, profession, registerUrl, "checkedOn": check.checkedOn, "checkOutcome": check.outcome}, memberships[]{ body, number, since }, photo{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }}},  "lastReviewed": review.lastReviewed, "nextReviewDue": review.nextReviewDue}
export type ArticleListQueryResult = Array<{
  _id: string;
  _createdAt: string;
  title: string;
  slug: string;
  summary: string | null;
  kind: "condition" | "exercise" | "guide" | "news" | "question" | "treatment";
  audience: "carers" | "parents" | "patients" | "professionals" | null;
  publishedAt: string | null;
  updatedAt: string | null;
  language: string | null;
  heroImage: {
    alt: string | null;
    caption: string | null;
    credit: string | null;
    hotspot: SanityImageHotspot | null;
    crop: SanityImageCrop | null;
    asset: {
      _id: string;
      url: string;
      width: number | null;
      height: number | null;
      lqip: string | null;
    } | null;
  } | null;
  topics: Array<{
    title: string;
    slug: string;
    kind: "bodyArea" | "condition" | "symptom" | "treatment";
  }> | null;
  authors: Array<{
    name: PersonName;
    slug: string;
    profession: string | null;
    registrations: Array<{
      regulator: "ahpra" | "coru" | "gcc" | "gdc" | "gmc" | "goc" | "gosc" | "gphc" | "hcpc" | "nmc" | "npi";
      number: string;
      profession: string | null;
      registerUrl: string | null;
      checkedOn: string | null;
      checkOutcome: "conditions" | "notFound" | "registered" | null;
    }> | null;
    memberships: Array<{
      body: string;
      number: string | null;
      since: string | null;
    }> | null;
    photo: {
      alt: string | null;
      caption: null;
      credit: string | null;
      hotspot: SanityImageHotspot | null;
      crop: SanityImageCrop | null;
      asset: {
        _id: string;
        url: string;
        width: number | null;
        height: number | null;
        lqip: string | null;
      } | null;
    } | null;
  }>;
  lastReviewed: string | null;
  nextReviewDue: string | null;
}>;

// Source: client/articles/queries.ts
// Variable: articleCountQuery
// Query: count(*[_type == "article" && _id in path("*") && defined(slug.current) &&   ($kind == null || kind == $kind)  && ($audience == null || audience == $audience)  && ($topic == null || $topic in topics[]->slug.current || $topic in topics[]->parent->slug.current)  && ($author == null || $author in authors[]->slug.current)])
export type ArticleCountQueryResult = number;

// Source: client/authors/queries.ts
// Variable: authorBySlugQuery
// Query: *[_type == "author" && _id in path("*") && defined(slug.current) && slug.current == $slug][0]{      _id, name, "slug": slug.current, profession, registrations[]{  regulator, number, profession, registerUrl, "checkedOn": check.checkedOn, "checkOutcome": check.outcome},  memberships[]{ body, number, since }, qualifications[]{ title, institution, year },  photo{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }}, interests, "active": active != false, biography[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, profiles[]{ label, url }  }
export type AuthorBySlugQueryResult = {
  _id: string;
  name: PersonName;
  slug: string;
  profession: string | null;
  registrations: Array<{
    regulator: "ahpra" | "coru" | "gcc" | "gdc" | "gmc" | "goc" | "gosc" | "gphc" | "hcpc" | "nmc" | "npi";
    number: string;
    profession: string | null;
    registerUrl: string | null;
    checkedOn: string | null;
    checkOutcome: "conditions" | "notFound" | "registered" | null;
  }> | null;
  memberships: Array<{
    body: string;
    number: string | null;
    since: string | null;
  }> | null;
  qualifications: Array<{
    title: string;
    institution: string | null;
    year: number | null;
  }> | null;
  photo: {
    alt: string | null;
    caption: null;
    credit: string | null;
    hotspot: SanityImageHotspot | null;
    crop: SanityImageCrop | null;
    asset: {
      _id: string;
      url: string;
      width: number | null;
      height: number | null;
      lqip: string | null;
    } | null;
  } | null;
  interests: string | null;
  active: boolean | true;
  biography: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  profiles: Array<{
    label: string;
    url: string;
  }> | null;
} | null;

// Source: client/authors/queries.ts
// Variable: authorListQuery
// Query: *[_type == "author" && _id in path("*") && defined(slug.current) && ($includePast || active != false)] | order(name.family asc, name.given asc, _id asc)[$offset...$end]{   _id, name, "slug": slug.current, profession, registrations[]{  regulator, number, profession, registerUrl, "checkedOn": check.checkedOn, "checkOutcome": check.outcome},  memberships[]{ body, number, since }, qualifications[]{ title, institution, year },  photo{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }}, interests, "active": active != false }
export type AuthorListQueryResult = Array<{
  _id: string;
  name: PersonName;
  slug: string;
  profession: string | null;
  registrations: Array<{
    regulator: "ahpra" | "coru" | "gcc" | "gdc" | "gmc" | "goc" | "gosc" | "gphc" | "hcpc" | "nmc" | "npi";
    number: string;
    profession: string | null;
    registerUrl: string | null;
    checkedOn: string | null;
    checkOutcome: "conditions" | "notFound" | "registered" | null;
  }> | null;
  memberships: Array<{
    body: string;
    number: string | null;
    since: string | null;
  }> | null;
  qualifications: Array<{
    title: string;
    institution: string | null;
    year: number | null;
  }> | null;
  photo: {
    alt: string | null;
    caption: null;
    credit: string | null;
    hotspot: SanityImageHotspot | null;
    crop: SanityImageCrop | null;
    asset: {
      _id: string;
      url: string;
      width: number | null;
      height: number | null;
      lqip: string | null;
    } | null;
  } | null;
  interests: string | null;
  active: boolean | true;
}>;

// Source: client/caseStudies/queries.ts
// Variable: caseStudyBySlugQuery
// Query: *[_type == "caseStudy" && _id in path("*") && defined(slug.current) && consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope) && slug.current == $slug][0]{    _id, title, "slug": slug.current,  person{ alias, ageBand, occupation },  problem[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, history[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, assessment[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, treatment[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, perspective[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }},  outcome{ summary[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, outcomeMeasures[]{ name, before, after, scale } },  "clinician": clinician->{  name, "slug": slug.current, profession, registrations[]{  regulator, number, profession, registerUrl, "checkedOn": check.checkedOn, "checkOutcome": check.outcome}, memberships[]{ body, number, since }, photo{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }}},  review{ lastReviewed, nextReviewDue, changes, "reviewedBy": reviewedBy->{  name, "slug": slug.current, profession, registrations[]{  regulator, number, profession, registerUrl, "checkedOn": check.checkedOn, "checkOutcome": check.outcome}, memberships[]{ body, number, since }, photo{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }}} }, "topics": (topics[]->)[_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))]{ title, "slug": slug.current, kind }, relatedLinks[]{  relation, label, reason, url, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) }}, seo{ title, description, noIndex, image{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }} }}
export type CaseStudyBySlugQueryResult = {
  _id: string;
  title: string;
  slug: string;
  person: {
    alias: string | null;
    ageBand: "0-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-69" | "70-79" | "80-plus" | null;
    occupation: string | null;
  };
  problem: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  history: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  assessment: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  treatment: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  perspective: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  outcome: {
    summary: Array<{
      children?: Array<{
        marks?: Array<string>;
        text?: string;
        _type: "span";
        _key: string;
      }>;
      style?: "normal";
      listItem?: "bullet" | "number";
      markDefs: Array<{
        _key: string;
        _type: "link";
        reference: null;
        href?: string;
        openInNewTab?: boolean;
        isInternal: false | true;
        target: {
          _type: "article";
          slug: string;
          title: string;
        } | {
          _type: "author";
          slug: string;
          title: string;
        } | {
          _type: "caseStudy";
          slug: string;
          title: string;
        } | {
          _type: "topic";
          slug: string;
          title: string;
        } | null;
      } | {
        _key: string;
        _type: "term";
        definition: string;
      }> | null;
      level?: number;
      _type: "block";
      _key: string;
    }> | null;
    outcomeMeasures: Array<{
      name: string;
      before: number | null;
      after: number | null;
      scale: string | null;
    }> | null;
  } | null;
  clinician: {
    name: PersonName;
    slug: string;
    profession: string | null;
    registrations: Array<{
      regulator: "ahpra" | "coru" | "gcc" | "gdc" | "gmc" | "goc" | "gosc" | "gphc" | "hcpc" | "nmc" | "npi";
      number: string;
      profession: string | null;
      registerUrl: string | null;
      checkedOn: string | null;
      checkOutcome: "conditions" | "notFound" | "registered" | null;
    }> | null;
    memberships: Array<{
      body: string;
      number: string | null;
      since: string | null;
    }> | null;
    photo: {
      alt: string | null;
      caption: null;
      credit: string | null;
      hotspot: SanityImageHotspot | null;
      crop: SanityImageCrop | null;
      asset: {
        _id: string;
        url: string;
        width: number | null;
        height: number | null;
        lqip: string | null;
      } | null;
    } | null;
  } | null;
  review: {
    lastReviewed: string;
    nextReviewDue: string;
    changes: string | null;
    reviewedBy: {
      name: PersonName;
      slug: string;
      profession: string | null;
      registrations: Array<{
        regulator: "ahpra" | "coru" | "gcc" | "gdc" | "gmc" | "goc" | "gosc" | "gphc" | "hcpc" | "nmc" | "npi";
        number: string;
        profession: string | null;
        registerUrl: string | null;
        checkedOn: string | null;
        checkOutcome: "conditions" | "notFound" | "registered" | null;
      }> | null;
      memberships: Array<{
        body: string;
        number: string | null;
        since: string | null;
      }> | null;
      photo: {
        alt: string | null;
        caption: null;
        credit: string | null;
        hotspot: SanityImageHotspot | null;
        crop: SanityImageCrop | null;
        asset: {
          _id: string;
          url: string;
          width: number | null;
          height: number | null;
          lqip: string | null;
        } | null;
      } | null;
    };
  } | null;
  topics: Array<{
    title: string;
    slug: string;
    kind: "bodyArea" | "condition" | "symptom" | "treatment";
  }> | null;
  relatedLinks: Array<{
    relation: "next" | "previous" | "related" | null;
    label: string | null;
    reason: string | null;
    url: string | null;
    isInternal: false | true;
    target: {
      _type: "article";
      slug: string;
      title: string;
    } | {
      _type: "caseStudy";
      slug: string;
      title: string;
    } | {
      _type: "topic";
      slug: string;
      title: string;
    } | null;
  }> | null;
  seo: {
    title: string | null;
    description: string | null;
    noIndex: boolean | null;
    image: {
      alt: string | null;
      caption: null;
      credit: null;
      hotspot: SanityImageHotspot | null;
      crop: SanityImageCrop | null;
      asset: {
        _id: string;
        url: string;
        width: number | null;
        height: number | null;
        lqip: string | null;
      } | null;
    } | null;
  } | null;
} | null;

// Source: client/caseStudies/queries.ts
// Variable: caseStudyListQuery
// Query: *[_type == "caseStudy" && _id in path("*") && defined(slug.current) && consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope) && ($topic == null || $topic in topics[]->slug.current)]  | order(_createdAt desc, _id desc)[$offset...$end]{   _id, title, "slug": slug.current,  person{ alias, ageBand, occupation },  problem[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, history[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, assessment[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, treatment[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, perspective[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }},  outcome{ summary[]{  ...,  markDefs[]{    ...,    _type == "link" => { "reference": null, "isInternal": defined(reference), "target": [reference->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current, "title": coalesce(title, name.given + " " + name.family) } }  }}, outcomeMeasures[]{ name, before, after, scale } }, "topics": (topics[]->)[_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))]{ title, "slug": slug.current, kind } }
export type CaseStudyListQueryResult = Array<{
  _id: string;
  title: string;
  slug: string;
  person: {
    alias: string | null;
    ageBand: "0-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-69" | "70-79" | "80-plus" | null;
    occupation: string | null;
  };
  problem: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  history: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  assessment: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  treatment: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  perspective: Array<{
    children?: Array<{
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      _key: string;
      _type: "link";
      reference: null;
      href?: string;
      openInNewTab?: boolean;
      isInternal: false | true;
      target: {
        _type: "article";
        slug: string;
        title: string;
      } | {
        _type: "author";
        slug: string;
        title: string;
      } | {
        _type: "caseStudy";
        slug: string;
        title: string;
      } | {
        _type: "topic";
        slug: string;
        title: string;
      } | null;
    } | {
      _key: string;
      _type: "term";
      definition: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  }> | null;
  outcome: {
    summary: Array<{
      children?: Array<{
        marks?: Array<string>;
        text?: string;
        _type: "span";
        _key: string;
      }>;
      style?: "normal";
      listItem?: "bullet" | "number";
      markDefs: Array<{
        _key: string;
        _type: "link";
        reference: null;
        href?: string;
        openInNewTab?: boolean;
        isInternal: false | true;
        target: {
          _type: "article";
          slug: string;
          title: string;
        } | {
          _type: "author";
          slug: string;
          title: string;
        } | {
          _type: "caseStudy";
          slug: string;
          title: string;
        } | {
          _type: "topic";
          slug: string;
          title: string;
        } | null;
      } | {
        _key: string;
        _type: "term";
        definition: string;
      }> | null;
      level?: number;
      _type: "block";
      _key: string;
    }> | null;
    outcomeMeasures: Array<{
      name: string;
      before: number | null;
      after: number | null;
      scale: string | null;
    }> | null;
  } | null;
  topics: Array<{
    title: string;
    slug: string;
    kind: "bodyArea" | "condition" | "symptom" | "treatment";
  }> | null;
}>;

// Source: client/clinic/queries.ts
// Variable: clinicQuery
// Query: *[_type == "clinic" && _id == "clinic"][0]{    name, tagline, description, url, telephone, email, disclaimer,    addresses[]{ label, street, locality, region, postalCode, country },    openingHours[]{ days, opens, closes },    regulator{ name, number, url }, bookingLinks[]{ text, label, url, telephone, purpose }, logo{  alt, caption, credit, hotspot, crop,  asset->{ _id, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip }}, profiles[]{ label, url }  }
export type ClinicQueryResult = {
  name: string;
  tagline: string | null;
  description: string | null;
  url: string | null;
  telephone: string | null;
  email: string | null;
  disclaimer: string | null;
  addresses: Array<{
    label: string | null;
    street: string;
    locality: string;
    region: string | null;
    postalCode: string | null;
    country: string;
  }> | null;
  openingHours: Array<{
    days: Array<string>;
    opens: string;
    closes: string;
  }> | null;
  regulator: {
    name: string;
    number: string | null;
    url: string | null;
  } | null;
  bookingLinks: Array<{
    text: string | null;
    label: string | null;
    url: string | null;
    telephone: string | null;
    purpose: "book" | "call" | "contact" | "read" | null;
  }> | null;
  logo: {
    alt: string | null;
    caption: null;
    credit: null;
    hotspot: SanityImageHotspot | null;
    crop: SanityImageCrop | null;
    asset: {
      _id: string;
      url: string;
      width: number | null;
      height: number | null;
      lqip: string | null;
    } | null;
  } | null;
  profiles: Array<{
    label: string;
    url: string;
  }> | null;
} | null;

// Source: client/redirects/queries.ts
// Variable: redirectListQuery
// Query: *[_type == "redirect" && _id in path("*") && defined(from)] | order(from asc){  from, "permanent": permanent != false, toUrl, "target": [to->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current }}
export type RedirectListQueryResult = Array<{
  from: string;
  permanent: boolean;
  toUrl: string | null;
  target: {
    _type: "article";
    slug: string;
  } | null;
}>;

// Source: client/redirects/queries.ts
// Variable: redirectByPathQuery
// Query: *[_type == "redirect" && _id in path("*") && from in $paths][0]{  from, "permanent": permanent != false, toUrl, "target": [to->][_id in path("*") && defined(slug.current) && (_type != "caseStudy" || (consent.status == "given"  && (!defined(consent.expiresOn) || dateTime(consent.expiresOn + "T00:00:00Z") >= dateTime($today + "T00:00:00Z"))  && (!defined(consent.scope) || count(consent.scope) == 0 || "website" in consent.scope)))][0]{ _type, "slug": slug.current }}
export type RedirectByPathQueryResult = {
  from: string;
  permanent: boolean;
  toUrl: string | null;
  target: {
    _type: "article";
    slug: string;
  } | null;
} | null;

// Source: client/topics/queries.ts
// Variable: topicBySlugQuery
// Query: *[_type == "topic" && _id in path("*") && defined(slug.current) && slug.current == $slug][0]{   _id, title, "slug": slug.current, kind, synonyms, description, codes[]{ system, code, label },  "parent": parent->{ title, "slug": slug.current, kind },  "children": *[_type == "topic" && _id in path("*") && defined(slug.current) && parent._ref == ^._id] | order(title asc){ title, "slug": slug.current, kind },  "articleCount": count(*[_type == "article" && _id in path("*") && defined(slug.current)    && references(^._id) && ^._id in topics[]._ref]) }
export type TopicBySlugQueryResult = {
  _id: string;
  title: string;
  slug: string;
  kind: "bodyArea" | "condition" | "symptom" | "treatment";
  synonyms: Array<string> | null;
  description: string | null;
  codes: Array<{
    system: "icd10" | "icd11" | "mesh" | "snomed";
    code: string;
    label: string | null;
  }> | null;
  parent: {
    title: string;
    slug: string;
    kind: "bodyArea" | "condition" | "symptom" | "treatment";
  } | null;
  children: Array<{
    title: string;
    slug: string;
    kind: "bodyArea" | "condition" | "symptom" | "treatment";
  }>;
  articleCount: number;
} | null;

// Source: client/topics/queries.ts
// Variable: topicListQuery
// Query: *[_type == "topic" && _id in path("*") && defined(slug.current) && ($kind == null || kind == $kind)] | order(title asc, _id asc)[$offset...$end]{   _id, title, "slug": slug.current, kind, synonyms, description, codes[]{ system, code, label },  "parent": parent->{ title, "slug": slug.current, kind },  "children": *[_type == "topic" && _id in path("*") && defined(slug.current) && parent._ref == ^._id] | order(title asc){ title, "slug": slug.current, kind },  "articleCount": count(*[_type == "article" && _id in path("*") && defined(slug.current)    && references(^._id) && ^._id in topics[]._ref]) }
export type TopicListQueryResult = Array<{
  _id: string;
  title: string;
  slug: string;
  kind: "bodyArea" | "condition" | "symptom" | "treatment";
  synonyms: Array<string> | null;
  description: string | null;
  codes: Array<{
    system: "icd10" | "icd11" | "mesh" | "snomed";
    code: string;
    label: string | null;
  }> | null;
  parent: {
    title: string;
    slug: string;
    kind: "bodyArea" | "condition" | "symptom" | "treatment";
  } | null;
  children: Array<{
    title: string;
    slug: string;
    kind: "bodyArea" | "condition" | "symptom" | "treatment";
  }>;
  articleCount: number;
}>;

