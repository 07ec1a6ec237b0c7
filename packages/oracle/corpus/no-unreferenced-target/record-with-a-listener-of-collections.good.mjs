// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what is ended is a probe that was made for it, and what others have is only named in the record beside it"}
const registry = new FinalizationRegistry(({ probe, owner }) => {
  probe.release();
  owner.rounds++;
});

class Probe {
  constructor(native) {
    this.native = native;
  }
}
Probe.prototype.release = function () {
  this.native.release();
};

const owner = { rounds: 0 };
export const rounds = () => owner.rounds;

export function make(native) {
  const probed = { owner };
  registry.register(probed, { probe: new Probe(native), owner });
  return new WeakRef(probed);
}
