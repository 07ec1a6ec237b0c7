'use strict';
exports.cleanupOf = (conn) => () => conn.native.release();
exports.nameOf = (conn) => conn.native.name;
