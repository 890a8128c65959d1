/** A command that ends with exit code 1: what it could not do is told already, or told by the message. */
export class Refused extends Error {
  constructor(message = '') {
    super(message);
    this.name = 'Refused';
  }
}
