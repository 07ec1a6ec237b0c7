'use strict';
const lib = require('./lib.cjs');

exports.make = function make(native) {
  const conn = { native };
  lib.registry.register(conn, () => native.release());
  return new WeakRef(conn);
};
