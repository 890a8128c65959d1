import { mustEqual } from '../support/equal.js';
import { good, type Client, type Operation } from '../support/http.js';

export interface Clients {
  uncached: Client;
  cached: Client;
  /** Keeps neither answers nor records. */
  anew: Client;
}

/**
 * Checks before anything is timed that all servers, POST and GET, first and repeated, give the same answer, and that an
 * ETag leads to 304. Gives the ETag of each operation; null where the server sends none.
 */
export async function checkAnswers(
  operations: readonly Operation[],
  { uncached, cached, anew }: Clients,
): Promise<Map<string, string | null>> {
  const etags = new Map<string, string | null>();
  for (const operation of operations) {
    const { name } = operation;
    const { text } = good(await uncached.post(operation), name);
    for (let again = 0; again < 3; again += 1) {
      mustEqual(`${name}, from the cache`, good(await cached.post(operation), name).text, text);
    }
    mustEqual(`${name}, with nothing kept`, good(await anew.post(operation), name).text, text);
    const { etag, text: got } = good(await cached.get(operation, null), name);
    mustEqual(`${name}, by GET`, got, text);
    if (etag !== null) mustEqual(`${name}, with its ETag`, (await cached.get(operation, etag)).status, 304);
    etags.set(name, etag);
  }
  return etags;
}
