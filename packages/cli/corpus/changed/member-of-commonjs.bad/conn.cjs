'use strict';
const lib = require('./lib.cjs');
const registry = new FinalizationRegistry((fn) => fn());
exports.open = function open(native) {
  const conn = { native };
  registry.register(conn, lib.cleanupOf(conn));
  return conn;
};
