'use strict';
const registry = new FinalizationRegistry((fn) => fn());
exports.onGone = function onGone(target, cleanup) {
  registry.register(target, cleanup);
};
