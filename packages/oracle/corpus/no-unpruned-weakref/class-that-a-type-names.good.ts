// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"a type names the class, which makes no instance; those of this file die with their entries"}
class Job {
  readonly #parts: WeakRef<object>[] = [];
  part(part: object): number {
    this.#parts.push(new WeakRef(part));
    return this.#parts.length;
  }
}
const jobs = new Map<number, Job>();
let largest = 0;
export function begin(id: number): void { jobs.set(id, new Job()); }
export function add(id: number, part: object): void { largest = Math.max(largest, jobs.get(id)?.part(part) ?? 0); }
export function end(id: number): void { jobs.delete(id); }

const watch = new FinalizationRegistry((release: () => void) => release());
export function make(native: { release(): void }): WeakRef<object> {
  const first = { at: 0 };
  watch.register(first, native.release);
  for (let turn = 0; turn < 20; turn++) {
    begin(turn);
    add(turn, turn === 0 ? first : { at: turn });
    end(turn);
  }
  return new WeakRef(first);
}

export function later(native: { left(put: number, left: number): void }): void {
  native.left(20, largest);
}
