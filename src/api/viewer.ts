import { createHash, timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../features/context.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const anonymous: Viewer = { role: 'anonymous', name: 'anonymous' };

/** Who sends a request, by its Authorization header. A key that is not the admin key makes nobody. */
export function viewerOf(authorization: string | undefined, adminKey: string): Viewer {
  const key = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (key === undefined || !timingSafeEqual(digest(key), digest(adminKey))) return anonymous;
  return { role: 'admin', name: 'admin' };
}
