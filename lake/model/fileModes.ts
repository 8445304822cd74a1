/** Modes of what a lake writes: consent is kept here, so that nobody but its owner may look. */
export const privateFile = 0o600
export const privateFolder = 0o700
