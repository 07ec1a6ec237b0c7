/** Interning in the fewest lines: one object for all equal texts. `unique` of the package does it for whole structures. */
import { addCleanup, weak, type WeakPointer } from 'reclaim';

/** Compared with `===`. There is one for each text while somebody has it, and nothing is kept of one that is gone. */
export class Name {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  static of(text: string): Name {
    const known = names.get(text)?.deref();
    if (known !== undefined) return known;
    const name = new Name(text);
    const pointer = weak(name);
    names.set(text, pointer);
    addCleanup(name, forget, { text, pointer });
    return name;
  }

  static get count(): number {
    return names.size;
  }
}

const names = new Map<string, WeakPointer<Name>>();

function forget({ text, pointer }: { readonly text: string; readonly pointer: WeakPointer<Name> }): void {
  if (names.get(text) === pointer) names.delete(text);
}
