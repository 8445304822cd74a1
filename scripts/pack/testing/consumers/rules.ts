import { type RegistrationNumber, registrationNumber, slugify } from '@clinical-content/rules'
import { isStored, type Stored } from '@clinical-content/rules/read'

const { number, formatOk }: RegistrationNumber = registrationNumber('hcpc', ' ph 000009.')
const stored: Stored | false = isStored({ number }) && { number }
console.log(JSON.stringify([formatOk, stored, slugify('Back spasm: what helps')]))
