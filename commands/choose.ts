import type { Command, Group } from './table.ts';

export type Choice =
  | { readonly kind: 'command'; readonly command: Command; readonly rest: readonly string[] }
  /** What there is in the group, for who asks, or asks for what there is not. */
  | { readonly kind: 'list'; readonly text: string; readonly isAsked: boolean };

/** Which command of a group the words on the command line mean; a word that is none of its names belongs to what the group does alone, if that takes any. */
export function choose(name: string, { alone, operands = false, commands }: Group, words: readonly string[]): Choice {
  const [first, ...others] = words;
  const named = first !== undefined && Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (named) return { kind: 'command', command: named, rest: others };
  const list = [`pnpm ${name} <what>:`, ...(alone ? [`  (nothing)`] : []), ...Object.keys(commands).map((one) => `  ${one}`), 'Each of them has `--help`.'].join('\n');
  if (first === 'help' || (first === '--help' && !alone)) return { kind: 'list', text: list, isAsked: true };
  if (alone && (first === undefined || first.startsWith('-') || operands)) return { kind: 'command', command: alone, rest: words };
  return { kind: 'list', text: `${first === undefined ? `pnpm ${name} needs to be told what.` : `pnpm ${name}: there is no "${first}".`}\n${list}`, isAsked: false };
}
