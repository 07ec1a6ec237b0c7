"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onGone = onGone;
const registry = new FinalizationRegistry((fn) => fn());
function onGone(target, cleanup) {
    registry.register(target, cleanup);
}
