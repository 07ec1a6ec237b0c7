// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the table and the registry are fields whose keys are symbols of the module","line":10}
'use strict';
const kClients = Symbol('clients');
const kGone = Symbol('gone');

class Agent {
  constructor() {
    this[kClients] = new Map();
    this[kGone] = new FinalizationRegistry((key) => {
      this[kClients].delete(key);
    });
  }
  put(key, client) {
    this[kClients].set(key, new WeakRef(client));
    this[kGone].register(client, key);
  }
  find(key) {
    return this[kClients].get(key)?.deref();
  }
}

const agent = new Agent();
const watch = new FinalizationRegistry((f) => f());
let current;

exports.make = function make(native) {
  const old = {};
  watch.register(old, native.release);
  agent.put('a', old);
  current = {};
  agent.put('a', current);
  return new WeakRef(old);
};

exports.later = function later(native) {
  native.found(agent.find('a') === current);
  current = undefined;
};
