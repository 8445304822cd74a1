/** The command line was wrong: exit code 2, with the help. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What one types: here `npm run lake --`, elsewhere the package's own command. */
const command = process.env['npm_lifecycle_event'] === 'lake' ? 'npm run lake --' : 'content-lake'

export const helpText = `The embedded Content Lake: Sanity's HTTP API over SQLite.

  ${command} [--port 3333] [--host localhost] [--project local] [--dataset production]…
                  [--anonymous administrator|public] [--allow-origin ORIGIN]… [--allow-host NAME]…
                  [--public-url URL] [--tls-cert FILE --tls-key FILE] [--access FILE]
                  [--team] [--trust-proxy ADDRESS]…
      Runs the lake. GET /v1/ping answers when it is ready. Ctrl-C finishes what is in flight.
      --public-url is where others reach it, through a proxy: pictures and files are addressed there.
      --access (JSON) narrows what the public and each role read and write: docs/security.md.
      --team: people sign in with e-mail and password; --trust-proxy ADDRESS is a proxy to be believed.
      --tls-cert and --tls-key (PEM) are for HTTPS without a proxy, with HTTP/2.

  ${command} backup FOLDER       a copy of everything, with checksums; the lake may be running
  ${command} backup FOLDER --keep 14   the same into a dated folder there; keeps the 14 newest of them
  ${command} restore FOLDER      brings a backup back, into a --data folder that is empty
  ${command} check               looks at everything stored and says what is wrong
  ${command} salvage FILE        what can still be read of a damaged dataset, as export writes it
  ${command} rewind TIME         a dataset as it was at TIME (ISO 8601), as one new transaction
  ${command} export FILE         documents of a dataset, one a line (NDJSON); - is the screen
  ${command} import FILE         the other way; documents that are there are replaced
  ${command} erase ID             a document whole, with history, comments, pictures; [--also GROQ] [--dry-run]
  ${command} reads [DOCUMENT]     who read what is watched over, a line a day; [--person NAME|ID] [--limit 100] [--json]
  ${command} token create LABEL  [--role editor] [--person NAME] [--expires 90d|2027-01-31]; the secret is shown once
  ${command} token rotate ID     [--expires …]; a new secret, the old one ends at once
  ${command} token role ID --role ROLE | list | remove ID
  ${command} people list | invite [--role editor] [--email E-MAIL] [--document ID] [--expires 7d]
  ${command} people reset | disable | enable | sign-out E-MAIL; role E-MAIL --role ROLE; document E-MAIL [ID]
  ${command} sign-in             an address that makes one browser administrator of the running lake

  All: [--data .lake]. rewind, export, salvage, import, reads: [--dataset production].`
