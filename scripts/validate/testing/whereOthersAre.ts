interface Presence {
  /** Token of the tab that says where it is. */
  tab: string | undefined
  /** Token of the one who wants to know. */
  reader: string | undefined
  documentId: string
}

/** Whether somebody hears that another tab has a document open. */
export async function whereOthersAre(url: string, presence: Presence): Promise<boolean> {
  const address = `${url.replace('http', 'ws')}/v1/socket/production`
  const reader = await connect(address, presence.reader)
  const tab = await connect(address, presence.tab)
  try {
    await reader.call('presence_subscribe', {})
    const locations = [{ type: 'document', documentId: presence.documentId, path: [] }]
    const data = { sessionId: `tab-${presence.documentId}`, locations }
    await tab.call('presence_announce', { data })
    // Answered in order: what was announced before has come before this answer.
    await reader.call('presence_unsubscribe', { subscriptionId: 'none' })
    return reader.heard().includes(`"documentId":"${presence.documentId}"`)
  } finally {
    reader.close()
    tab.close()
  }
}

async function connect(address: string, token: string | undefined) {
  const socket = new WebSocket(address)
  const answers = new Map<number, () => void>()
  let heard = ''
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const text = String(data)
    heard += text
    if (text.startsWith('{')) answers.get((JSON.parse(text) as { id: number }).id)?.()
  })
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const call = (method: string, params: object) => {
    const id = ++last
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
    return new Promise<void>((resolve) => answers.set(id, resolve))
  }
  if (token !== undefined) await call('authorization', { authorization: `Bearer ${token}` })
  return { call, heard: () => heard, close: () => socket.close() }
}
