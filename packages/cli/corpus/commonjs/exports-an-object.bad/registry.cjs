'use strict';
const registry = new FinalizationRegistry((fn) => fn());
module.exports = { registry };
