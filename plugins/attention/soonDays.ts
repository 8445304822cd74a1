/** A date is worth a warning this many days ahead; a row can be filtered to 30 and 60. */
export const soonDays = 90
