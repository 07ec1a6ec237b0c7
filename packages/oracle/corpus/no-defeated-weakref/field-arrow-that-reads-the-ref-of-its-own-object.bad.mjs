// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","about":"a field has the function, and the module has it, too"}
const jobs = new Map();

class Upload {
  #weak = new WeakRef(this);
  sent = 0;
  #progress = (bytes) => { const upload = this.#weak.deref(); if (upload) upload.sent += bytes; };
  constructor(id) {
    jobs.set(id, this.#progress);
  }
}

export function make() {
  return new WeakRef(new Upload('a'));
}
export const report = (id, bytes) => jobs.get(id)?.(bytes);
