/** The other half of a leak that goes through two modules. */
const owners = new WeakMap<object, object>();

export function rememberOwner(resource: object, owner: object): void {
  owners.set(resource, owner);
}
