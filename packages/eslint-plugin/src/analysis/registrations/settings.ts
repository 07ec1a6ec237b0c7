/** A registration beside everything else that happens where it is made. */
import { callsOf } from '../heap/callers.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation } from '../heap/nodes.ts';
import { type Effect, effectsOf } from '../lifetimes/effects.ts';
import { type FunctionNode, isFunction } from '../syntax/nodes.ts';
import type { SiteRun } from './sites.ts';

/** One function in which the registration is made, by itself or by a helper that it calls. */
export interface Setting {
  readonly run: SiteRun;
  readonly root: Activation;
  readonly fn: FunctionNode;
  readonly effects: readonly Effect[];
}

const ROOT_LIMIT = 6;

/** The function that registers, in the run `first`, and those that call it. */
export function settingsOf(graph: Graph, site: SiteRun, first: Activation = site.activation): readonly Setting[] {
  const roots: Activation[] = [first];
  for (const root of roots) {
    if (!isFunction(root.unit) || roots.length > ROOT_LIMIT) continue;
    for (const { call } of callsOf(graph, root.unit)) {
      const caller = graph.activationAt(call);
      if (!roots.includes(caller)) roots.push(caller);
    }
  }
  return roots.flatMap((root): Setting[] => {
    const { unit } = root;
    if (!isFunction(unit)) return [];
    const effects = effectsOf(graph, root);
    return effects.flatMap(({ node, run, name }) => (node === site.site.call && name !== 'call' ? [{ run: { ...site, activation: run }, root, fn: unit, effects }] : []));
  });
}
