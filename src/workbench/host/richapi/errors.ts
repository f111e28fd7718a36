/** An error the host answers in band; `code` is what the add-in sees as `error.code`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const invalidArgument = (why: string): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${why}.`);

export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}.`, 404);

export const itemAlreadyExists = (what: string): HostError =>
  new HostError('ItemAlreadyExists', `The resource being created already exists: ${what}.`, 409);

export const accessDenied = (why: string): HostError =>
  new HostError('AccessDenied', `You cannot perform the requested operation: ${why}.`, 403);

export const notImplemented = (member: string): HostError =>
  new HostError('NotImplemented', `The emulated host does not implement ${member}.`, 501);

export const nullObject = (member: string): HostError =>
  new HostError('InvalidObjectPath', `The object is a null object: ${member}.`);
