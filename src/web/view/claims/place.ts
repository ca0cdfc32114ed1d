/** What of the view is looked at: claims or figures, which one is open, and the inputs of it that the reader changed. */
export interface Place {
  readonly part: 'claims' | 'figures'
  /** Id of the claim or figure that is open; '' for none. */
  readonly open: string
  readonly changes: Readonly<Record<string, number>>
}

/** Write a place for links: `claim.ID`, `figures`, `figure.ID~input=value~…`; '' is the list of claims. */
export function writePlace({ part, open, changes }: Place): string {
  if (part === 'claims') return open === '' ? '' : `claim.${open}`
  if (open === '') return 'figures'
  const set = Object.entries(changes).map(([name, value]) => `~${name}=${value}`)
  return `figure.${open}${set.join('')}`
}

/** Read a place; whatever stands there, a place comes back. */
export function readPlace(text: string): Place {
  const [head = '', ...set] = text.split('~')
  const [, kind, open = ''] = /^(claim|figure)\.([a-z0-9.-]{1,60})$/.exec(head) ?? []
  const part = head === 'figures' || kind === 'figure' ? 'figures' : 'claims'
  const changes =
    kind === 'figure'
      ? set.flatMap((one) => {
          const [, name = '', value = ''] = /^([A-Za-z]\w{0,79})=(-?\d[\d.e+-]*)$/.exec(one) ?? []
          return value === '' || !Number.isFinite(Number(value))
            ? []
            : [[name, Number(value)] as const]
        })
      : []
  return { part, open, changes: Object.fromEntries(changes) }
}
