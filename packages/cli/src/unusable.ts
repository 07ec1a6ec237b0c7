/** What was asked for cannot be done, and the message says why: the program ends with the code for that, and with no stack. */
export class UnusableError extends Error {
  override readonly name = 'UnusableError';
}
