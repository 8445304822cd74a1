/**
 * The caller asked for something this client cannot do: a configuration without a dataset, a page
 * of −1 articles. What the Content Lake refuses arrives as `@sanity/client`'s own `ClientError` or
 * `ServerError`, with its code frame and status.
 */
export class ClinicalClientError extends Error {
  override readonly name = 'ClinicalClientError'
  /** The option or argument at fault, e.g. `articles.list.limit`. */
  readonly option: string

  constructor(option: string, message: string) {
    super(`${option}: ${message}`)
    this.option = option
  }
}
