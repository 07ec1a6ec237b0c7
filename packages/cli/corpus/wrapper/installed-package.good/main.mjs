import { whenCollected } from 'wrapper';

export function make(native) {
  const conn = { native };
  whenCollected(conn, () => native.release());
  return new WeakRef(conn);
}
