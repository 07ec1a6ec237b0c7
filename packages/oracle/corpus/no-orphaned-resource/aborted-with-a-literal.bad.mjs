// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the object that the wait is for is made there, and the promise stays pending","needs":"process.versions.node","line":10}
import { aborted } from 'node:util';

const registry = new FinalizationRegistry((release) => release());
const controller = new AbortController();
let isSettled = false;
let owner;

export async function wait(signal) {
  await aborted(signal, {});
  isSettled = true;
}

export function make(native) {
  const watched = {};
  registry.register(watched, native.release);
  void wait(controller.signal);
  return new WeakRef(watched);
}

export async function later(native) {
  controller.abort();
  await new Promise((resolve) => { setTimeout(resolve); });
  native.found(isSettled);
  owner = undefined;
}
