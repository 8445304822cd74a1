import type { Context } from 'hono'

const names = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
} as const

/** An error body of the shape `@sanity/client` turns into "<error> - <message>". */
export function routeError(c: Context, statusCode: keyof typeof names, message: string): Response {
  return c.json({ statusCode, error: names[statusCode], message }, statusCode)
}
