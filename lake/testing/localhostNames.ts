import dns from 'node:dns'

/*
 * For `node --import`: `*.localhost` is this machine, as RFC 6761 §6.3 has it and as a line in the
 * hosts file makes it where the system's resolver does not know.
 */

const { lookup } = dns
dns.lookup = new Proxy(lookup, {
  apply(target, self, [host, ...rest]: [string, ...unknown[]]) {
    const name = host.endsWith('.localhost') ? 'localhost' : host
    return Reflect.apply(target, self, [name, ...rest])
  },
})
