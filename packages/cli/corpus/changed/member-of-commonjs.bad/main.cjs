'use strict';
require('./quiet.cjs');
const { open } = require('./conn.cjs');
exports.make = (native) => new WeakRef(open(native));
