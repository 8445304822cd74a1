/** JSON-RPC 2.0, https://www.jsonrpc.org/specification, as far as bifur uses it. */
export interface RpcRequest {
  /** Absent for a notification, which gets no answer. */
  readonly id?: string | number
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Codes of the specification, section 5.1, and bifur's own for a missing sign-in. */
export const rpcErrors = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  unauthorized: 4001,
} as const

export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: number

  constructor(code: keyof typeof rpcErrors, message: string) {
    super(message)
    this.code = rpcErrors[code]
  }
}

/** @throws RpcError when the text is not a request. */
export function readRpcRequest(text: string): RpcRequest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new RpcError('parseError', `Not JSON: ${String(cause)}`)
  }
  if (!isRecord(value) || value['jsonrpc'] !== '2.0' || typeof value['method'] !== 'string') {
    throw new RpcError('invalidRequest', 'Not a JSON-RPC 2.0 request object.')
  }
  const { id, method, params } = value
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    throw new RpcError('invalidRequest', 'The id of a request is a string or a number.')
  }
  return { method, params: isRecord(params) ? params : {}, ...(id === undefined ? {} : { id }) }
}

export function rpcResult(id: string | number, result: unknown): string {
  return JSON.stringify({ jsonrpc: '2.0', id, result })
}

export function rpcFailure(id: string | number | null, error: RpcError): string {
  return JSON.stringify({ jsonrpc: '2.0', id, error: { code: error.code, message: error.message } })
}

export function rpcNotification(method: string, params: unknown): string {
  return JSON.stringify({ jsonrpc: '2.0', method, params })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
