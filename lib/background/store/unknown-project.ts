/** A project that another window deleted, or that never was. */
export class UnknownProjectError extends Error {
  override name = 'UnknownProjectError';
  constructor() {
    super('This project no longer exists. Choose another one in Passlink.');
  }
}
