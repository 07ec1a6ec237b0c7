'use strict';
const { registry: graveyard } = require('./registry.cjs');

exports.make = function make(native) {
  const conn = { native };
  graveyard.register(conn, () => conn.native.release());
  return new WeakRef(conn);
};
