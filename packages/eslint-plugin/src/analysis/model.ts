/**
 * The whole vocabulary of the analysis: what goes in, what comes out, and what each word means.
 *
 * - target: the object a registration waits for
 * - held side: everything the registration keeps strongly (cleanup, argument, held value, the registry's callback)
 * - retention path: the steps from the held side to the target
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

export type Node = TSESTree.Node;
export type Program = TSESTree.Program;
export type Scope = TSESLint.Scope.Scope;
export type Variable = TSESLint.Scope.Variable;
export type Reference = TSESLint.Scope.Reference;
export type ScopeManager = TSESLint.Scope.ScopeManager;

/** Engine families. A step without engines holds on all of them. */
export type Engine = 'V8' | 'JavaScriptCore' | 'SpiderMonkey';

/** What the host gives. */
export interface Source {
  readonly ast: Program;
  readonly text: string;
  readonly scopeManager: ScopeManager;
  /** Child keys per node type, from the parser in use. */
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  /** Whether a parameter without a type is an error there, so that no repair may write one. */
  readonly isTypeScript?: boolean;
}

/** A project's own wrapper that registers a cleanup (settings.reclaim.registrars). */
export interface RegistrarSetting {
  readonly from: string;
  readonly name: string;
  /** Position of the target among the arguments. */
  readonly target: number;
  /** Positions of the arguments that the registration keeps strongly. */
  readonly held: readonly number[];
}

/** What a type checker says, where a project asks for it. It is believed: a wrong annotation makes a wrong verdict. */
export interface TypeOracle {
  /** Whether the value of the expression, or of what the name is bound to, is certainly no object. */
  readonly isPrimitive: (node: Node) => boolean;
  /** Whether the property that is read or written there is declared as a plain field, and not as an accessor. */
  readonly isField: (access: Node) => boolean;
  /** Whether it is a FinalizationRegistry of the platform. */
  readonly isRegistry: (node: Node) => boolean;
}

export interface AnalysisOptions {
  readonly types?: TypeOracle;
  readonly registrars?: readonly RegistrarSetting[];
}

export type HeldRole = 'cleanup' | 'argument' | 'held value' | 'callback' | 'value' | 'listener' | 'member';

/** One thing that the registration keeps strongly, as it stands in the source. */
export interface Held {
  readonly role: HeldRole;
  readonly expression: Node;
}

/** A place where somebody says "after this object dies, do that". */
export interface Site {
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly target: Node;
  readonly held: readonly Held[];
  /** What keeps the held side: "the registry", "addCleanup", … */
  readonly holder: string;
}

/**
 * One hop of a retention path. Each says who keeps whom; none of them says that the hop is the only one.
 * - `closure`: a function object keeps the environments it was made in
 * - `environment`: a scope's shared storage keeps every variable that some nested function names
 * - `field`, `element`: an object keeps a property or a member
 * - `internal`: a built-in keeps one of its inputs (a bound receiver, a proxy target, a settled value); `what` says it after "which"
 */
export type Step =
  | { readonly kind: 'closure'; readonly at: Node }
  | { readonly kind: 'environment'; readonly at: Node; readonly scope: Scope | null; readonly name: string; readonly captor: Captor }
  | { readonly kind: 'field'; readonly at: Node; readonly name: string }
  | { readonly kind: 'element'; readonly at: Node; readonly how: string }
  | { readonly kind: 'internal'; readonly at: Node; readonly what: string };

/** Why a variable lives in its environment at all. */
export interface Captor {
  /** The first token that names it (an identifier, `this`, `arguments`, a call of eval). */
  readonly token: Node;
  /** All tokens in nested functions that name it. */
  readonly tokens: readonly Node[];
  /** The nested function whose mention put it there. */
  readonly by: Node | null;
  readonly reason: 'names' | 'eval' | 'with' | 'resumable' | 'catch' | 'arguments';
}

export interface RetentionPath {
  readonly held: Held;
  readonly steps: readonly Step[];
  /** Engines on which the path exists; empty means all. */
  readonly engines: readonly Engine[];
  /** Set when the other engines may keep the target on another path. */
  readonly othersMay?: true;
}

/**
 * - `retained`: on every execution of the registration the held side reaches the target; says nothing of other roots
 * - `possible`: a path exists if the reason holds; never more than that
 * - `free`: no path is visible; other roots may still keep the target
 */
export type Verdict =
  | { readonly kind: 'retained'; readonly path: RetentionPath }
  /** `because` is null where the held side reaches too much to be followed: nothing is known then, and the path has no steps. */
  | { readonly kind: 'possible'; readonly path: RetentionPath; readonly because: string | null }
  | { readonly kind: 'free' };

/**
 * A change of the source after which the same place is `free`; says nothing of other places of the file.
 * - `passAsArgument`: the registrar hands the one needed value to the cleanup
 * - `useParameter`: the registrar hands the target itself to the cleanup, which names it for no other reason
 * - `bindNull`: a bound function that does not use its receiver gets none
 * - `handOver`: the registration gets only what its cleanup reads of the held value
 * - `holdCopy`: what is held is made of a copy of the target
 * - `inlineCall`: the cleanup does what the function does that it calls with the target, with what that reads of it
 * - `passLess`: a function that makes the cleanup, or is bound to be one, is given only what it reads
 * - `useWeakly`: a closure that stays looks for the target through a WeakRef
 * - `keepWeakly`: a collection has WeakRefs of its members, and loses those whose object is gone
 * - `keepValuesWeakly`: values that lead to their weak keys go into a WeakMap
 * - `holdPropertyWeakly`: a property of a record has a WeakRef
 * - `bindMethod`: a closure that only calls a method is that method, bound
 * - `moveToModule`: the closure moves out of the scopes it does not need
 * - `makeWithFactory`: the closure is made outside of the scopes, by a function that gets the needed values
 * - `copyField`: the closure names a copy of the needed value instead of the target
 * - `dropProperty`: a property that nothing reads is left out of a record
 * - `moveRegistry`: the registry is made at the top of the module, which keeps it
 * - `exportRegistry`: the module keeps a registry because it exports it
 * - `addToken`: the registration gets the token by which it is to be dropped
 * - `useToken`: the registration is dropped by the token that it has
 * - `useTarget`: the registration has its target as the token, and is dropped by it
 * - `useRegistry`: the registration is dropped where it was made
 * - `passNothing`: a cleanup that takes no argument is given `undefined`, so that what follows is in its place
 * - `keyByObject`: a weak container is keyed by the objects in place of WeakRefs of them
 * - `keyWeakly`: a collection that keeps its keys is made a weak one
 * - `checkEntry`: an entry is deleted only when its object is gone
 * - `checkDeref`: what a WeakRef gives is tested, and what is made anew where there is none is made then too
 * - `registerUsed`: what a target was made of that nobody has is registered in its place
 * - `readThrough`: a closure reads what it uses from the object that guards it
 * - `handOutOwner`: a record that has a part of an object and is handed out gets the object as well
 * - `keepInWeakMap`: what is handed out keeps the object that it is a part of, by a WeakMap
 * - `keepUntilSettled`: an object is kept until the promise of its method settles
 * - `keepInField`: who keeps a part of an object in a field keeps the object in another one
 * - `unregisterFirst`: what releases by hand calls the registration off
 * - `takeOff`: what a constructor puts somewhere is taken off in the method by which its object is done
 * - `takeOffSame`: a removal gets the function that was added
 * - `takeOffAlike`: a removal gets the flag that the listener was added with
 * - `compareObjects`: what two WeakRefs refer to is compared, not they
 */
export interface Repair {
  /** Which change it is. */
  readonly kind:
    | 'passAsArgument'
    | 'useParameter'
    | 'bindNull'
    | 'handOver'
    | 'holdCopy'
    | 'inlineCall'
    | 'passLess'
    | 'useWeakly'
    | 'keepWeakly'
    | 'keepValuesWeakly'
    | 'holdPropertyWeakly'
    | 'bindMethod'
    | 'moveToModule'
    | 'makeWithFactory'
    | 'copyField'
    | 'dropProperty'
    | 'moveRegistry'
    | 'exportRegistry'
    | 'addToken'
    | 'useToken'
    | 'useTarget'
    | 'useRegistry'
    | 'passNothing'
    | 'keyByObject'
    | 'keyWeakly'
    | 'checkEntry'
    | 'checkDeref'
    | 'registerUsed'
    | 'readThrough'
    | 'handOutOwner'
    | 'keepInWeakMap'
    | 'keepUntilSettled'
    | 'keepInField'
    | 'unregisterFirst'
    | 'takeOff'
    | 'takeOffSame'
    | 'takeOffAlike'
    | 'compareObjects';
  readonly data: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** A part of a text: lines from 1, columns from 0. */
export interface Loc {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** One hop of a path as a person reads it. */
export interface PathStep {
  /** Of the hop: what the one before has here. `held` begins the path. */
  readonly kind: 'held' | 'environment' | 'field' | 'element' | 'internal';
  /** Who keeps whom, without the names of those before: "uses `conn`". */
  readonly text: string;
  readonly loc: Loc;
  /** Set of the one hop that the message says to cut. */
  readonly isCut?: true;
}

/** What a rule says about one place: plain data, whoever shows it. */
export interface Problem {
  /** Which of the rule's sentences. */
  readonly messageId: string;
  /** The part of the source that the report stands on. */
  readonly loc: Node['loc'];
  /** What the sentence says in this case. */
  readonly data: Readonly<Record<string, string>>;
  /** The path that the sentence tells, where it tells one. */
  readonly steps?: readonly PathStep[];
  /** What to write instead, the best first; looked for when it is asked for. */
  readonly repairs: () => readonly Repair[];
}

export interface Finding {
  readonly site: Site;
  /** Whether this is about one call of a local helper that registers, not about the helper in general. */
  readonly isForwarded: boolean;
  /** Set when the path is there on every execution. */
  readonly certain: Extract<Verdict, { kind: 'retained' }> | null;
  /** The whole verdict: what is only possible takes a longer search, done when it is asked for. */
  readonly verdict: () => Verdict;
  /** What the file shows: a certain path, or a possible one that a person can follow; null where there is neither. */
  readonly shown: () => Verdict | null;
  /** What to offer for a certain path, the best first; looked for when it is asked for. */
  readonly repairs: () => readonly Repair[];
}

/** A registration and what becomes of it, as a person reads it. */
export interface Explained {
  readonly loc: Loc;
  /** The target as it is written. */
  readonly target: string;
  /** What keeps the held side: "the registry", … */
  readonly holder: string;
  /** Whether this is about one call of a function that registers, and not about the function in general. */
  readonly isForwarded: boolean;
  readonly verdict: 'retained' | 'possible' | 'free';
  /** On what it depends, where it is only possible. */
  readonly because: string | null;
  readonly steps: readonly PathStep[];
}
