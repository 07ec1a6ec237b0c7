const owners = new WeakMap();
export function hold(owner, native) {
  owners.set(native, new WeakRef(owner));
  return native;
}
