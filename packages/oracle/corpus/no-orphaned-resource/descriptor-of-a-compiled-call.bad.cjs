// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"as TypeScript writes it for CommonJS: the number of the descriptor is returned, and Node closes it with the FileHandle","needs":"process.versions.undici","alone":true,"line":17}
'use strict';
const node_fs_1 = require('node:fs');
const promises_1 = require('node:fs/promises');

// Node 26 makes an error of it where others warn.
process.on('uncaughtException', () => {});
process.on('warning', () => {});
const registry = new FinalizationRegistry((native) => native.release());
const path = process.execPath;
let seen;

async function descriptorOf(native) {
  const handle = await (0, promises_1.open)(path);
  seen = new WeakRef(handle);
  registry.register(handle, native);
  return handle.fd;
}
exports.descriptorOf = descriptorOf;

let given;
exports.make = async function make(native) {
  given = await descriptorOf(native);
  return seen;
};

exports.later = function later(native) {
  let length = 0;
  try {
    length = (0, node_fs_1.readSync)(given, new Uint8Array(4));
  } catch {}
  native.found(length > 0);
  given = undefined;
};
