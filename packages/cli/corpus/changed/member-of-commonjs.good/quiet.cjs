'use strict';
const lib = require('./lib.cjs');
lib.cleanupOf = ({ native }) => () => native.release();
