/** That structured data is what the vocabulary says. Checked by `tsc`, never run. */
import type {
  BreadcrumbList,
  MedicalBusiness,
  MedicalClinic,
  MedicalWebPage,
  ProfilePage,
  WithContext,
} from 'schema-dts'
import type { Article, Author, Clinic } from '../index.ts'
import { breadcrumbsJsonLd, clinicJsonLd, jsonLd, profileJsonLd } from './index.ts'

declare const article: Article
declare const author: Author
declare const clinic: Clinic
const url = 'https://saltlark.example/'

void (jsonLd(article, { clinic, url }) satisfies WithContext<MedicalWebPage>)
void (profileJsonLd(author, { clinic, url }) satisfies WithContext<ProfilePage>)
void (clinicJsonLd(clinic) satisfies WithContext<MedicalClinic>)
void (clinicJsonLd(clinic) satisfies WithContext<MedicalBusiness>)
void (breadcrumbsJsonLd([{ name: 'Home', url }]) satisfies WithContext<BreadcrumbList>)

// @ts-expect-error -- a page is no clinic
void (jsonLd(article, { clinic, url }) satisfies WithContext<MedicalClinic>)
