// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the number is used up before anything is handed out","needs":"process.versions.undici","alone":true}
import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';

// Node 26 makes an error of it where others warn.
process.on('uncaughtException', () => {});
process.on('warning', () => {});
const registry = new FinalizationRegistry((native) => native.release());
const path = process.execPath;
let seen;

export async function lengthOf(native) {
  const handle = await open(path);
  seen = new WeakRef(handle);
  registry.register(handle, native);
  const bytes = new Uint8Array(4);
  readSync(handle.fd, bytes);
  return bytes;
}

let given;
export async function make(native) {
  given = await lengthOf(native);
  return seen;
}

export function later(native) {
  native.found(given[0] + given[1] > 0);
  given = undefined;
}
