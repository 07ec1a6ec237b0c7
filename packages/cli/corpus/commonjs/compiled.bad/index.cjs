"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onGone = void 0;
var on_gone_1 = require("./on-gone.cjs");
Object.defineProperty(exports, "onGone", { enumerable: true, get: function () { return on_gone_1.onGone; } });
