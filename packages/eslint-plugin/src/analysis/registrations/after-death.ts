/** What runs when the target of a registration is dead, with what the registration holds for it. */
import type { Graph } from '../heap/graph.ts';
import type { Activation } from '../heap/nodes.ts';
import { callbackOf } from '../heap/registrars.ts';
import { type Effect, effectOfCallingForeign, effectsOfCalling, withArguments } from '../lifetimes/effects.ts';
import type { Node } from '../model.ts';
import { isMadeAlike } from './registry-uses.ts';
import type { SiteRun } from './sites.ts';

/**
 * The calls and removals of the cleanup, in order, held functions and local helpers followed, each with the tests that decide
 * whether it happens; a function that is not in this file is one call. Null when it cannot be told which function is called.
 */
export function afterDeath(graph: Graph, run: SiteRun): readonly Effect[] | null {
  return run.activation.intern(run.site.call, 'after death', () => {
    const { site, registries, activation } = run;
    if (site.call.type !== 'CallExpression') return null;
    const [registry] = registries;
    // One that is made when it is first asked for is found twice: as what is made, and as what is kept.
    const made = registry ? (registries.every((one) => isMadeAlike(one, registry)) ? callbackOf(graph, registry) : null) : cleanupOf(run);
    const [value, second] = made ? graph.concrete(graph.value(made.callback, made.activation)) : [];
    if (!made || !value || second) return null;
    const held = heldBy(run);
    const call = withArguments(site.call, held ? [held] : []);
    const effects = effectsOfCalling(graph, value.node, call, activation);
    // An import, or what a call gave: it is called, whatever it does.
    return effects ?? (value.node.what.kind === 'outside' ? [effectOfCallingForeign({ node: made.callback, run: made.activation }, call, activation)] : null);
  });
}

function cleanupOf({ site, activation }: SiteRun): { readonly callback: Node; readonly activation: Activation } | null {
  const cleanup = site.held.find(({ role }) => role === 'cleanup');
  return cleanup ? { callback: cleanup.expression, activation } : null;
}

function heldBy({ site }: SiteRun): Node | null {
  return site.held.find(({ role }) => role === 'held value' || role === 'argument')?.expression ?? null;
}
