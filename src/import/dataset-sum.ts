import { sha256 } from '../records/canonical.js';

const modulus = 1n << 256n;
const asNumber = (hex: string): bigint => (hex === '' ? 0n : BigInt(`0x${hex}`));

/**
 * The sum of the hashes of all current records, modulo 2^256, as hexadecimal digits: the same whatever the order in
 * which records came, and brought up to date by what a write adds and removes, without a scan.
 */
export function moveSum(sum: string, removed: readonly string[], added: readonly string[]): string {
  let total = asNumber(sum);
  for (const hash of added) total += asNumber(hash);
  for (const hash of removed) total += modulus - asNumber(hash);
  return (total % modulus).toString(16).padStart(64, '0');
}

/** The dataset version that clients see: short, and different whenever the sum is. */
export const versionOf = (sum: string): string => sha256(sum).slice(0, 16);
