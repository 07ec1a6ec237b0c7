'use strict';
exports.cleanupOf = ({ native }) => () => native.release();
