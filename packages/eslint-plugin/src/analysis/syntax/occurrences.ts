/**
 * Where a file spells a name. The words of the text are read once, and only the places found are looked up in the tree: a
 * question about one name must not cost a walk over the whole file.
 */
import { Ledger } from '../cost.ts';
import type { Node, Source } from '../model.ts';
import { inOrder, isAnyIn, nodeAt, walk } from './tree.ts';
import { Words } from './tokens.ts';

/** Whether a place is worth a look at the tree, told from what is before and behind the name, space left out. */
export type Around = (before: string, after: string) => boolean;

/** Escapes for letters, digits, `$` and `_`: with them a name can be spelled in another way. */
const SPELLED_DIFFERENTLY = /\\(?:u00(?:24|[3-7][\da-f])|u\{0*(?:24|[3-7][\da-f])\}|x(?:24|[3-7][\da-f]))/iy;
const PLAIN_NAME = /^#?[A-Za-z_$][\w$]*$/;
/** Names that can only stand in quotes, and are written there as they are. */
const QUOTED_NAME = /^(?:[A-Za-z_$][\w$-]*)?$/;
const QUOTES = ['\'', '"', '`'];
/** Names that are also words of the language, so that a place may be no name at all. */
const WORDS = new Set(
  (
    'async await as from get set of static accessor type declare readonly abstract override private protected public namespace module global implements ' +
    'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof ' +
    'interface let new null return super switch this throw true try typeof using var void while with yield'
  ).split(' '),
);

/** What it costs to find the node at a place. */
const STEPS_PER_PLACE = 0.5;

export class Occurrences {
  readonly #ledger: Ledger;
  readonly #source: Source;
  readonly #found = new Map<string, readonly Node[]>();
  /** All names of the file, for what a search of the text could miss. */
  #index: Map<string, Node[]> | null = null;
  /** What is spelled with escapes, by what it reads as; undefined while nobody has asked, null where the tree does not show all of it. */
  #escaped: ReadonlyMap<string, readonly Node[]> | null | undefined;
  #escapes: readonly number[] | null = null;
  #words: Words | null = null;
  /** By the place of a name: one place is asked about in many ways. */
  readonly #nodes = new Map<number, Node>();
  #last: Node | undefined;
  readonly #placesOf = new Map<string, readonly number[]>();

  constructor(source: Source, ledger: Ledger = new Ledger()) {
    this.#ledger = ledger;
    this.#source = source;
  }

  /** Identifiers, private names (with their `#`) and literal keys that spell `name`, in the order of the text. */
  of(name: string, around?: Around): readonly Node[] {
    let found = this.#found.get(name);
    if (found) return found;
    if (!this.#canBeSearched(name)) return this.#indexed(name);
    found = this.#search(name, around) ?? this.#indexed(name);
    if (!around) this.#found.set(name, found);
    this.#ledger.charge(found.length * STEPS_PER_PLACE);
    return found;
  }

  /** Whether the test holds for one of them; those that come after it are not looked up. */
  some(name: string, around: Around, test: (leaf: Node) => boolean): boolean {
    if (this.#found.has(name) || !this.#canBeSearched(name)) return this.of(name).some(test);
    for (const at of this.#places(name)) {
      if (!this.#isAround(at, name, around)) continue;
      this.#ledger.charge(STEPS_PER_PLACE);
      const leaf = this.#leafAt(at, name);
      if (leaf === undefined) return this.#indexed(name).some(test);
      if (leaf && test(leaf)) return true;
    }
    return this.#escaped?.get(name)?.some(test) === true;
  }

  /** The innermost nodes at a word of the language, in the order of the text; some are in strings. */
  ofWord(word: string): readonly Node[] {
    return [...new Set(this.#places(word).map((at) => this.#nodeAt(at)))];
  }

  /** Whether the word stands in a part of the text, or may do so in another spelling. */
  mayBeIn(word: string, range: readonly [number, number]): boolean {
    return isAnyIn(this.#places(word), range) || isAnyIn(this.#placesOfEscapes(), range);
  }

  #canBeSearched(name: string): boolean {
    if (this.#escaped === undefined) this.#escaped = this.#findEscaped();
    return this.#escaped !== null && (PLAIN_NAME.test(name) || QUOTED_NAME.test(name));
  }

  #placesOfEscapes(): readonly number[] {
    return (this.#escapes ??= escapesIn(this.#source.text));
  }

  /** Minified texts are full of escapes, few of which are in names: a look at these places is far less than one at the whole tree. */
  #findEscaped(): ReadonlyMap<string, readonly Node[]> | null {
    const comments = this.#source.ast.comments ?? [];
    const found = new Map<string, Node[]>();
    let end = 0;
    let comment = 0;
    let near: Node | undefined;
    for (const at of this.#placesOfEscapes()) {
      if (at < end) continue;
      while ((comments[comment]?.range[1] ?? Infinity) <= at) comment++;
      if ((comments[comment]?.range[0] ?? Infinity) <= at) continue;
      near = nodeAt(this.#source, at, near);
      if (!isLeaf(near)) return null;
      end = near.range[1];
      const leaf = leafOf(near);
      const name = spelled(leaf);
      if (name === null) continue;
      const list = found.get(name);
      if (list) list.push(leaf);
      else found.set(name, [leaf]);
    }
    return found;
  }

  #places(name: string): readonly number[] {
    let places = this.#placesOf.get(name);
    if (!places) this.#placesOf.set(name, (places = this.#findPlaces(name)));
    return places;
  }

  #findPlaces(name: string): readonly number[] {
    const { text, ast } = this.#source;
    if (!PLAIN_NAME.test(name)) return QUOTES.flatMap((quote) => placesOfText(text, `${quote}${name}${quote}`).map((at) => at + 1)).sort((a, b) => a - b);
    const words = (this.#words ??= new Words(text, ast.comments ?? []));
    if (!name.startsWith('#')) return words.placesOf(name);
    return words.placesOf(name.slice(1)).flatMap((at) => (text[at - 1] === '#' ? [at - 1] : []));
  }

  /** Null when a place is found that the tree does not show, so that the search cannot be relied on. */
  #search(name: string, around: Around | undefined): readonly Node[] | null {
    const found: Node[] = [];
    for (const at of this.#places(name)) {
      if (around && !this.#isAround(at, name, around)) continue;
      const leaf = this.#leafAt(at, name);
      if (leaf === undefined) return null;
      if (leaf) found.push(leaf);
    }
    const escaped = this.#escaped?.get(name);
    return escaped ? inOrder([...new Set([...found, ...escaped])]) : found;
  }

  #isAround(at: number, name: string, around: Around): boolean {
    return around(this.#before(at), this.#after(at + name.length));
  }

  /** What spells `name` there; null where it is something else, undefined where the tree does not show what. */
  #leafAt(at: number, name: string): Node | null | undefined {
    const node = this.#nodeAt(at);
    const leaf = leafOf(node);
    if (spelled(leaf) === name) return leaf;
    // In a comment a name may be quoted, too.
    return isLeaf(node) || WORDS.has(name) || !PLAIN_NAME.test(name) ? null : undefined;
  }

  #nodeAt(at: number): Node {
    let node = this.#nodes.get(at);
    // From one place to the next is a short way where the whole tree is deep.
    if (!node) this.#nodes.set(at, (node = nodeAt(this.#source, at, this.#last)));
    this.#last = node;
    return node;
  }

  /** The character before `at`, or all three dots; empty when a line ends in between, for a comment may end there. */
  #before(at: number): string {
    const { text } = this.#source;
    let place = at - 1;
    while (text.charCodeAt(place) === 32 || text.charCodeAt(place) === 9) place--;
    const character = text.charAt(place);
    if (character === '.' && text.startsWith('..', place - 2)) return '...';
    return character === '\n' || character === '\r' ? '' : character;
  }

  #after(at: number): string {
    const { text } = this.#source;
    let place = at;
    while (isSpace(text.charCodeAt(place))) place++;
    return text.charAt(place);
  }

  #indexed(name: string): readonly Node[] {
    if (!this.#index) {
      const index = new Map<string, Node[]>();
      walk(this.#source, this.#source.ast, (node) => {
        const key = spelled(node);
        if (key === null) return;
        const list = index.get(key);
        if (list) list.push(node);
        else index.set(key, [node]);
      });
      this.#index = index;
    }
    return this.#index.get(name) ?? [];
  }
}

/** Looks at the backslashes only, which are found faster than an expression is tried everywhere. */
function escapesIn(text: string): readonly number[] {
  return placesOfText(text, '\\').filter((at) => {
    SPELLED_DIFFERENTLY.lastIndex = at;
    return SPELLED_DIFFERENTLY.test(text);
  });
}

function placesOfText(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isLeaf({ type }: Node): boolean {
  return type === 'Identifier' || type === 'PrivateIdentifier' || type === 'Literal' || type === 'TemplateElement' || /^(?:JSX|TS)/.test(type);
}

/** Of a template its parts are the innermost nodes. */
function leafOf(node: Node): Node {
  return node.type === 'TemplateElement' ? node.parent : node;
}

/** How a property key or a name is read. */
function spelled(node: Node | undefined): string | null {
  switch (node?.type) {
    case 'Identifier':
      return node.name;
    case 'PrivateIdentifier':
      return `#${node.name}`;
    case 'Literal':
      return String(node.value);
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
    default:
      return null;
  }
}
