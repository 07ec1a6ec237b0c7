"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.make = exports.Conn = void 0;
const all_1 = require("./all.cjs");
class Conn {
    constructor(native) {
        this.native = native;
        (0, all_1.onGone)(this, () => this.native.release());
    }
}
exports.Conn = Conn;
const make = (native) => new WeakRef(new Conn(native));
exports.make = make;
