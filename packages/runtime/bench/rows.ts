import type { Aim } from './aims.ts';
import type { Contenders } from './measure.ts';
import { churn, drain, register, stop } from './workloads/cleanups.ts';
import { caches, interned, internedTexts, pointers, tables } from './workloads/weak-values.ts';

export interface Row {
  readonly id: string;
  readonly title: string;
  /** The contender that is ours. */
  readonly ours: string;
  /** What the ratios are to. */
  readonly baseline: string;
  readonly contenders: Contenders;
  /** The contenders that are published packages and give back what nobody uses any more: ours must not be behind any of them. */
  readonly peers: readonly string[];
  readonly aims: readonly Aim[];
}

const RAW = 'register(o, {fn, arg})';
const TOKEN = 'register(o, {fn, arg}, token)';

export const ROWS: readonly Row[] = [
  {
    id: 'register',
    title: 'one registration',
    ours: 'addCleanup',
    baseline: RAW,
    contenders: register,
    peers: ['gc-hook, token: false', 'gc-hook', 'on-exit-leak-free', 'weak-napi'],
    aims: [
      { measure: 'ns', to: RAW, atMost: 1.5 },
      { measure: 'bytes', to: RAW, atMost: 1.3 },
      { measure: 'ns', to: TOKEN, atMost: 1 / 3 },
    ],
  },
  {
    id: 'stop',
    title: 'releasing one registration',
    ours: 'Cleanup.stop()',
    baseline: 'unregister(token)',
    contenders: stop,
    peers: ['gc-hook drop', 'on-exit-leak-free unregister'],
    aims: [{ measure: 'ns', to: 'unregister(token)', atMost: 1 / 5 }],
  },
  {
    id: 'churn',
    title: '300 000 times add and release, on one object that lives on',
    ours: 'addCleanup, stop',
    baseline: 'register, unregister',
    contenders: churn,
    peers: ['gc-hook, drop'],
    aims: [{ measure: 'kB left', atMost: 1000 }],
  },
  {
    id: 'drain',
    title: 'a million objects die at once',
    ours: 'addCleanup',
    baseline: RAW,
    contenders: drain,
    peers: ['gc-hook'],
    aims: [{ measure: 'longest stall, ms', to: RAW, atMost: 1 }, { measure: 'lost', atMost: 0 }],
  },
  {
    id: 'weak',
    title: 'the weak pointer of an object',
    ours: 'weak',
    baseline: 'WeakMap of WeakRefs',
    contenders: pointers,
    peers: [],
    aims: [],
  },
  {
    id: 'cache',
    title: 'one value per text while somebody uses it',
    ours: 'WeakCache',
    baseline: 'weakref',
    contenders: caches,
    // `@cspell/strong-weak-map` never gives back the entry of a dead value.
    peers: ['weakref', 'weak-lru-cache'],
    aims: [{ measure: 'dead entries left', atMost: 0 }],
  },
  {
    id: 'table',
    title: 'a weak map that can be iterated',
    ours: 'IterableWeakMap',
    baseline: 'iterable-weak',
    contenders: tables,
    peers: ['iterable-weak', 'weakref'],
    aims: [],
  },
  {
    id: 'unique',
    title: 'one identity per pair of a text and a number',
    ours: 'unique',
    baseline: 'internmap',
    contenders: interned,
    // All others keep what they have seen for ever.
    peers: [],
    aims: [{ measure: 'bytes left when dropped', atMost: 5 }],
  },
  {
    id: 'texts',
    title: 'one identity per text while somebody uses it',
    ours: 'unique',
    baseline: 'weakref',
    contenders: internedTexts,
    peers: ['weakref', 'weak-lru-cache'],
    aims: [{ measure: 'bytes left when dropped', atMost: 5 }],
  },
];
