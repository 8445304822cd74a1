import { runCommand } from './command.ts'
import { start } from './start.ts'

const usage = `Usage: npm start -- [--port N] [--data DIR] [--empty] [--allow-origin ORIGIN]…
                   [--team] [--host HOST] [--public-url URL]
                   [--tls-cert FILE --tls-key FILE] [--trust-proxy ADDRESS]…

  --port N    the port of everything (3333)
  --data DIR  where the content is kept (.lake)
  --empty     begin without the example clinic
  --allow-origin ORIGIN
              pages of this address may use the lake too: a Studio or a frontend in development

For a team on one server (docs/deploy.md):

  --team      people sign in as themselves, with e-mail address and password
  --host HOST where to listen (localhost); 0.0.0.0 is every address of this machine
  --public-url URL
              how people reach it: https://content.clinic.example
  --tls-cert FILE --tls-key FILE
              a certificate and its key (PEM), for HTTPS without a proxy
  --trust-proxy ADDRESS
              the proxy in front of it, which is believed about who asks: 127.0.0.1, 10.0.0.0/8`

await runCommand(usage, start)
