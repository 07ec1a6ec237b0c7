'use strict';
exports.cleanupOf = (conn) => () => conn.native.release();
