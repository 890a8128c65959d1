/** The id that a record states, if it is a text. */
export function statedId(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const owner = 'source' in raw ? raw.source : raw;
  if (typeof owner !== 'object' || owner === null || !('id' in owner)) return null;
  return typeof owner.id === 'string' ? owner.id : null;
}
