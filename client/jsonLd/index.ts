export {
  type Breadcrumb,
  breadcrumbsJsonLd,
  clinicJsonLd,
  jsonLd,
  type JsonLdOptions,
  jsonLdScript,
  profileJsonLd,
} from './jsonLd.ts'
