// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"as TypeScript writes it for CommonJS: addCleanup is called without the module as its receiver","line":7}
'use strict';
const reclaim_1 = require('reclaim');

exports.make = function make(native) {
  const conn = { path: '/a' };
  (0, reclaim_1.addCleanup)(conn, () => native.release(conn.path));
  return new WeakRef(conn);
};
