/**
 * Where the words of a text stand, found in one pass over its characters: a text is asked for dozens of names. What is in
 * comments is left out where the parser says where they are.
 */
export class Words {
  readonly #text: string;
  /** By the hash of a word: one more than the number of the last word that has it. */
  readonly #last: Int32Array;
  readonly #mask: number;
  /** By the number of a word: where it starts, and one more than the number of the one before it with the same hash. */
  #starts: Int32Array;
  #before: Int32Array;
  #count = 0;

  constructor(text: string, comments: readonly { readonly range: readonly [number, number] }[]) {
    this.#text = text;
    let size = 64;
    while (size < text.length >> 4) size *= 2;
    this.#last = new Int32Array(size);
    this.#mask = size - 1;
    this.#starts = new Int32Array(size);
    this.#before = new Int32Array(size);
    let from = 0;
    for (const { range } of comments) {
      this.#read(from, range[0]);
      from = range[1];
    }
    this.#read(from, text.length);
  }

  /** In the order of the text; a word is never part of a longer one. */
  placesOf(word: string): readonly number[] {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
    const found: number[] = [];
    for (let number = this.#last[hash & this.#mask] as number; number > 0; number = this.#before[number - 1] as number) {
      const start = this.#starts[number - 1] as number;
      if (this.#text.startsWith(word, start) && !isWordPart(this.#text.charCodeAt(start + word.length))) found.push(start);
    }
    return found.reverse();
  }

  #read(from: number, to: number): void {
    const text = this.#text;
    for (let at = from; at < to; at++) {
      let code = text.charCodeAt(at);
      if (!isWordPart(code)) continue;
      const start = at;
      let hash = 0;
      do {
        hash = (Math.imul(hash, 31) + code) | 0;
        code = text.charCodeAt(++at);
      } while (isWordPart(code));
      this.#add(start, hash & this.#mask);
    }
  }

  #add(start: number, slot: number): void {
    if (this.#count === this.#starts.length) {
      this.#starts = twice(this.#starts);
      this.#before = twice(this.#before);
    }
    this.#starts[this.#count] = start;
    this.#before[this.#count] = this.#last[slot] as number;
    this.#last[slot] = ++this.#count;
  }
}

function twice(list: Int32Array): Int32Array {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}

/** What can be in a name; not what is behind the end of a text. */
function isWordPart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36 || code >= 0xaa;
}
