/** What the catalogue says of methods by their names alone. */
import { CONTAINER_METHODS, type Keep } from './catalog/builtins.ts';

/** Names of methods that may give the object they are called on, or something that keeps it. */
export const RECEIVER_KEEPING: ReadonlySet<string> = keepingMethods((from) => from === 'receiver');
/** The same for what they are given. */
export const ARGUMENT_KEEPING: ReadonlySet<string> = keepingMethods((from, how) => from !== 'receiver' && how !== 'result');

function keepingMethods(isWanted: (from: Keep['from'], how?: Keep['how']) => boolean): ReadonlySet<string> {
  const methods = Object.values(CONTAINER_METHODS).flatMap((list) => Object.entries(list));
  const keeping = methods.filter(([, result]) => {
    if (result.kind === 'same' || result.kind === 'settled') return isWanted(result.from);
    return result.kind === 'fresh' && result.keeps.some(({ from, how }) => isWanted(from, how));
  });
  return new Set(['bind', 'call', 'apply', 'deref', ...keeping.map(([name]) => name)]);
}

/** Methods that keep what a callback gives. */
export const RESULT_KEEPING: ReadonlySet<string> = new Set(
  Object.values(CONTAINER_METHODS).flatMap((list) => Object.entries(list).flatMap(([name, result]) => (result.kind === 'fresh' && result.keeps.some(({ how }) => how === 'result') ? [name] : []))),
);

/** Methods that give a member of what they are called on. */
export const MEMBER_METHODS: ReadonlySet<string> = new Set(
  Object.values(CONTAINER_METHODS).flatMap((list) => Object.entries(list).flatMap(([name, result]) => (result.kind === 'member' ? [name] : []))),
);
