// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the FileHandle is handed out as well","needs":"process.versions.undici","alone":true}
import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';

// Node 26 makes an error of it where others warn.
process.on('uncaughtException', () => {});
process.on('warning', () => {});
const registry = new FinalizationRegistry((native) => native.release());
const path = process.execPath;
let seen;

export async function openBoth(native) {
  const handle = await open(path);
  seen = new WeakRef(handle);
  registry.register(handle, native);
  return { handle, fd: handle.fd };
}

let given;
export async function make(native) {
  given = await openBoth(native);
  return seen;
}

export function later(native) {
  let length = 0;
  try {
    length = readSync(given.fd, new Uint8Array(4));
  } catch {}
  native.found(length > 0);
  given = undefined;
}
