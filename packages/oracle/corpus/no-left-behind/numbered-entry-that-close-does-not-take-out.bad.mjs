// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","about":"an entry under a number that is counted up"}
const byId = new Map();
let next = 0;
export class Client {
  constructor() { this.id = next++; byId.set(this.id, this); }
  disconnect() { this.gone = true; }
}
export const find = (id) => byId.get(id);
export function make() { const c = new Client(); c.disconnect(); return new WeakRef(c); }
