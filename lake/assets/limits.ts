const mb = 1024 * 1024

export const assetLimits = {
  /** Largest picture taken, in bytes. */
  imageBytes: 100 * mb,
  /** Largest file taken, in bytes. */
  fileBytes: 2048 * mb,
  /** Largest picture taken, width times height. A small file can unpack to a huge one. */
  imagePixels: 256 * 1000 * 1000,
  /** What the rendered pictures may take on disk, in bytes; the oldest go first. */
  cacheBytes: 1024 * mb,
}
