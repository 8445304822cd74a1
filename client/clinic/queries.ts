import { defineQuery } from 'groq'
import { callToAction, image } from '../queries/fragments.ts'

/** The clinic as the public sees it; its publishing policy is its own affair. */
export const clinicQuery = defineQuery(`
  *[_type == "clinic" && _id == "clinic"][0]{
    name, tagline, description, url, telephone, email, disclaimer,
    addresses[]{ label, street, locality, region, postalCode, country },
    openingHours[]{ days, opens, closes },
    regulator{ name, number, url }, bookingLinks[]${callToAction}, logo${image}, profiles[]{ label, url }
  }`)
