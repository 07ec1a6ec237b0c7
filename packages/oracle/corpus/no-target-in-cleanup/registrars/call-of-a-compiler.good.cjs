// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the same with a copy of what the cleanup needs, and the helper by which Babel makes a namespace"}
'use strict';
var reclaim_1 = _interopRequireWildcard(require('reclaim'));
function _interopRequireWildcard(e) { return Object.assign({ default: e }, e); }
const releaseOf = (native, path) => () => native.release(path);

exports.make = function make(native) {
  const conn = { path: '/a' };
  (0, reclaim_1.addCleanup)(conn, releaseOf(native, conn.path));
  return new WeakRef(conn);
};
