'use strict';
const registry = new FinalizationRegistry((fn) => fn());
exports = module.exports = function onGone(target, cleanup) {
  registry.register(target, cleanup);
};
exports.version = '1';
