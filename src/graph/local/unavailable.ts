/** One way to a database does not exist on this machine; the message says what is missing. Another way may be tried. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
