// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the object stays as long as the wait","needs":"process.versions.node"}
import { aborted } from 'node:util';

const registry = new FinalizationRegistry((release) => release());
const controller = new AbortController();
let isSettled = false;
let owner;

export async function wait(signal) {
  owner = {};
  await aborted(signal, owner);
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
