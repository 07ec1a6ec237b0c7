// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a closure reads by the number of the descriptor","needs":"process.versions.undici","alone":true,"line":16}
import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';

// Node 26 makes an error of it where others warn.
process.on('uncaughtException', () => {});
process.on('warning', () => {});
const registry = new FinalizationRegistry((native) => native.release());
const path = process.execPath;
let seen;

export async function readerOf(native) {
  const handle = await open(path);
  seen = new WeakRef(handle);
  registry.register(handle, native);
  const fd = handle.fd;
  return () => fd;
}

let given;
export async function make(native) {
  given = await readerOf(native);
  return seen;
}

export function later(native) {
  let length = 0;
  try {
    length = readSync(given(), new Uint8Array(4));
  } catch {}
  native.found(length > 0);
  given = undefined;
}
