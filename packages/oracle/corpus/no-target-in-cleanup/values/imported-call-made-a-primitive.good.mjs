// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what the imported functions return is made a number, a string and a boolean before it is held"}
import { inspect, isDeepStrictEqual } from 'node:util';

const registry = new FinalizationRegistry(({ native, length }) => native.release(length));

export function make(native) {
  const file = { path: '/a' };
  registry.register(file, {
    native,
    length: Number(inspect(file).length),
    label: `${inspect(file)}`,
    empty: isDeepStrictEqual(file, {}) === true,
  });
  return new WeakRef(file);
}
