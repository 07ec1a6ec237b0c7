'use strict';
const { cleanupOf } = require('#cleanup-of');
const registry = new FinalizationRegistry((fn) => fn());

exports.make = function make(native) {
  const conn = { native };
  registry.register(conn, cleanupOf(conn));
  return new WeakRef(conn);
};
