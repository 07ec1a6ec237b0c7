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
  /** Where it was registered, the innermost place that is not of this package first. Empty when it was before the checks were enabled. */
  readonly stack: readonly string[];
  /** Milliseconds since then; of a slow cleanup how long it took. */
  readonly ms?: number;
  /** Where one place has many findings of a kind, not all are told: the number of this one. */
  readonly count?: number;
}

export function reachableMessage(target: string, path: readonly string[], stack: readonly string[]): string {
  return `${target} can be reached from its own registration; as long as this is so it is never collected and the cleanup never runs. ${path.join(' -> ')}${registeredAt(stack)}`;
}

export function retainedMessage(target: string, path: readonly string[], stack: readonly string[]): string {
  return `${target} is never collected and its cleanup never runs: only its registration keeps it. ${path.join(' -> ')}${registeredAt(stack)}`;
}

function registeredAt([place]: readonly string[]): string {
  return place === undefined ? '' : `. Registered at ${place}`;
}
