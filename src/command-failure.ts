/** What was asked could not be done; the message tells the person who asked, in one line, what to change. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
