'use strict';
const registry = require('./registry.cjs');

exports.make = function make(native) {
  const conn = { native };
  registry.register(conn, () => conn.native.release());
  return new WeakRef(conn);
};
