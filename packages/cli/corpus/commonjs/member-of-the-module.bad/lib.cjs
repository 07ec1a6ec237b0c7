'use strict';
const registry = new FinalizationRegistry((fn) => fn());
exports.registry = registry;
exports.version = 1;
