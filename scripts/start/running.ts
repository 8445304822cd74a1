/** What `npm start` runs until it is told to stop. */
export interface Running {
  /** Finishes what is in flight and closes the file. */
  close(): Promise<void>
}
