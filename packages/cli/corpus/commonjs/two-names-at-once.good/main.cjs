'use strict';
const { onGone } = require('./on-gone.cjs');

exports.make = function make(native) {
  const conn = { native };
  onGone(conn, () => native.release());
  return new WeakRef(conn);
};
