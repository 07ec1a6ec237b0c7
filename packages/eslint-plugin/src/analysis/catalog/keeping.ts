/** What the catalogue says of methods by their names alone. */
import { CONTAINER_METHODS, type Keep, type Result } from './builtins.ts';

/** Names of methods that may give the object they are called on, or something that keeps it. */
export const RECEIVER_KEEPING: ReadonlySet<string> = keepingMethods((from) => from === 'receiver');
/** The same for what they are given. */
export const ARGUMENT_KEEPING: ReadonlySet<string> = keepingMethods((from, how) => from !== 'receiver' && how !== 'result');
/** Methods that keep what a callback gives. */
export const RESULT_KEEPING: ReadonlySet<string> = new Set(methodsThat((result) => result.kind === 'fresh' && result.keeps.some(({ how }) => how === 'result')));
/** Methods that give a member of what they are called on. */
export const MEMBER_METHODS: ReadonlySet<string> = new Set(methodsThat(({ kind }) => kind === 'member'));

function keepingMethods(isWanted: (from: Keep['from'], how?: Keep['how']) => boolean): ReadonlySet<string> {
  const keeping = methodsThat((result) => {
    if (result.kind === 'same' || result.kind === 'settled') return isWanted(result.from);
    return result.kind === 'fresh' && result.keeps.some(({ from, how }) => isWanted(from, how));
  });
  return new Set(['bind', 'call', 'apply', 'deref', ...keeping]);
}

/** The names of container methods whose result is such, whatever the container. */
function methodsThat(isWanted: (result: Result) => boolean): readonly string[] {
  return Object.values(CONTAINER_METHODS).flatMap((methods) => Object.entries(methods).flatMap(([name, result]) => (isWanted(result) ? [name] : [])));
}
