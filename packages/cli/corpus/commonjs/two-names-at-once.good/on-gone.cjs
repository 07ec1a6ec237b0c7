'use strict';
const registry = new FinalizationRegistry((fn) => fn());
exports.watch = exports.onGone = function (target, cleanup) {
  registry.register(target, cleanup);
};
