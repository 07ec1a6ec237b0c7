/** What the checks have to say. Plain data: `JSON.stringify` gives all of it. */
export type FindingKind =
  /**
   * The target can be reached from what is registered for it: at registration, and still some milliseconds later; or in the heap, by what nothing
   * but registrations has. It is alive for another reason yet.
   */
  | 'reachable'
  /** In the heap: nothing but its registration keeps the target, so it never dies. */
  | 'retained'
  /** A registry was collected while registrations were pending: nothing will be called for them. */
  | 'registry-died'
  /** A cleanup that the collector ran took longer than the limit. */
  | 'slow-cleanup'
  /** A target that has its own way to close was collected without it. */
  | 'unclosed';

export interface Finding {
  readonly kind: FindingKind;
  /** One or two sentences that have all of the rest. */
  readonly message: string;
  /** The class of the target, where it is known. */
  readonly target?: string;
  /** Who keeps the target: from the registry to the target, a step an entry. */
  readonly path?: readonly string[];
  /** Which step of `path` is the reference to cut: the first one that the program has written and could leave out. */
  readonly cut?: number;
  /** Where it was registered, the innermost place that is not of this package first. Empty when it was before the checks were enabled. */
  readonly stack: readonly string[];
  /** Milliseconds since then; of a slow cleanup how long it took. */
  readonly ms?: number;
  /** How many findings of this kind its place has, where that is more than this one. */
  readonly count?: number;
}

export function reachableMessage(target: string, path: readonly string[], stack: readonly string[]): string {
  return `${target} can be reached from its own registration; as long as this is so it is never collected and the cleanup never runs. ${marked(path)}${registeredAt(stack)}`;
}

export function retainedMessage(target: string, path: readonly string[], stack: readonly string[]): string {
  return `${target} is never collected and its cleanup never runs: only its registration keeps it. ${marked(path)}${registeredAt(stack)}`;
}

/** What a registration holds by itself: the steps after it are the program's. */
const HELD = /^(?:held value|callback|cleanup|argument|#cleanup|#arg|\.#(?:cleanup|arg|owner))\b/u;
const SCOPE = /^(?:module scope|scope)\b/u;

/**
 * The step of a path from a registry that is the reference to cut: the first one after what is registered that is no scope, for a closure cannot do
 * without its scopes, nor a variable of a module, which is there anyway; the last one where there is no other.
 */
export function cutOf(path: readonly string[]): number {
  const start = path.findLastIndex((step) => HELD.test(step));
  const found = path.findIndex((step, index) => index > start && index > 0 && !SCOPE.test(step) && !(path[index - 1] ?? '').startsWith('module scope'));
  return found < 0 ? path.length - 1 : found;
}

function marked(path: readonly string[]): string {
  const cut = cutOf(path);
  return path.map((step, index) => (index === cut ? `[cut here] ${step}` : step)).join(' -> ');
}

/** What stands behind the message of a place that has more of the same. */
export function withCount(finding: Finding, count: number): Finding {
  return count < 2 ? finding : { ...finding, count, message: `${finding.message}. ${count} of this kind and place` };
}

function registeredAt([place]: readonly string[]): string {
  return place === undefined ? '' : `. Registered at ${place}`;
}
