/** Values that are stored under weak keys, as runs in which the map holds the value and the key should be free to go. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ADDING } from '../catalog/effects.ts';
import type { Registrar } from '../catalog/registrars.ts';
import { MODULE_WEAK_MAPS } from '../catalog/weak-maps.ts';
import { runsOf } from '../heap/callers.ts';
import { referentEdges } from '../heap/calls.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import type { Node } from '../model.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { calleeOf, pathText, unitOf, unwrap } from '../syntax/nodes.ts';
import { isRewritten, namedFor } from '../syntax/scopes.ts';
import { mayBeInstance } from './instance-names.ts';
import type { Mentions } from './mentions.ts';
import { type SiteRun, siteRun } from './sites.ts';

export interface WeakEntry {
  readonly run: SiteRun;
  /** `strong`: the map keeps its values whatever becomes of the keys. `ephemeron`: only while the key is alive. */
  readonly kind: 'strong' | 'ephemeron';
  /** Whether the map is the platform's own WeakMap. */
  readonly isNative: boolean;
  readonly map: GraphNode;
}

type Kind = WeakEntry['kind'] | 'plain';

/** What looks at one place where something is stored: the entries that it makes. */
type Store = () => readonly WeakEntry[];

/** `isOfInterest`: whether an entry that is made in that unit is worth a look even where only an ephemeron keeps it. */
export function weakStoresIn(graph: Graph, mentions: Mentions, isOfInterest: (call: TSESTree.CallExpression) => boolean): readonly Store[] {
  return [...setCalls(graph, mentions, isOfInterest), ...(mentions.weakReference ? pairs(graph) : [])];
}

/** `map.set(key, value)`. */
function setCalls(graph: Graph, mentions: Mentions, isOfInterest: (call: TSESTree.CallExpression) => boolean): readonly Store[] {
  return graph.survey.callsNamed('set').flatMap((call): readonly Store[] => {
    const callee = calleeOf(call);
    const [key] = call.arguments;
    if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || call.arguments.length !== 2 || !key) return [];
    const isWeakMap = mentions.importsWeakMap || (isOfInterest(call) && mayBeInstance(graph, 'WeakMap', callee.object));
    // A helper may be given the reference by its callers.
    const hasWeakKey = mentions.weakReference && (mentions.importsWeakReference || mayBeInstance(graph, 'WeakRef', key) || isParameter(graph, key));
    if (!isWeakMap && !hasWeakKey) return [];
    return [
      () => {
        // The key before the map: what a Map is and contains takes longer to tell.
        if (!isWeakMap && !isWeakKey(graph, key, call)) return inCalls(graph, call, key, callee.object);
        return graph.concrete(graph.value(callee.object, graph.activationAt(call))).flatMap(({ node: map, because }) => {
          const kind = because === undefined ? kindOf(graph, map) : null;
          return kind ? entry(graph, call, call.arguments, map, kind, callee.object) : [];
        });
      },
    ];
  });
}

function isParameter(graph: Graph, key: Node): boolean {
  const variable = unwrap(key).type === 'Identifier' ? graph.scopes.variableOf(unwrap(key)) : null;
  return variable?.defs.length === 1 && (variable.defs[0]?.type as string) === 'Parameter' && !isRewritten(variable);
}

/** `put(ref, value) { map.set(ref, value); }`: an entry for each call that the file shows to give a weak reference. */
function inCalls(graph: Graph, call: TSESTree.CallExpression, key: Node, holder: Node): readonly WeakEntry[] {
  if (!isParameter(graph, key)) return [];
  return runsOf(graph, unitOf(call), 0).flatMap((run) => {
    const [map, other] = graph.concrete(graph.value(holder, run));
    if (!map || other || map.because !== undefined || kindOf(graph, map.node) !== 'plain' || referentEdges(graph, graph.value(key, run), true) === null) return [];
    return entry(graph, call, call.arguments, map.node, 'plain', holder, run);
  });
}

/** `list.push([new WeakRef(key), value])`, `new Map([[new WeakRef(key), value]])`. */
function pairs(graph: Graph): readonly Store[] {
  const stored = ADDING.flatMap((name) =>
    graph.survey.callsNamed(name).flatMap((call): readonly Store[] => {
      const callee = calleeOf(call);
      if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression') return [];
      const written = call.arguments.map((argument) => pairIn(namedFor(graph.scopes, argument))).filter((pair) => pair !== null);
      if (written.length === 0) return [];
      return [
        () =>
          graph.concrete(graph.value(callee.object, graph.activationAt(call))).flatMap(({ node: list }) => {
            const kind = containerOf(graph, list);
            if (kind !== 'array' && kind !== 'set') return [];
            return written.flatMap((pair: readonly Node[]) => entry(graph, call, pair, list, 'plain', callee.object));
          }),
      ];
    }),
  );
  const made = graph.survey.callsNamed('Map').flatMap((call): readonly Store[] => {
    const [list] = call.arguments;
    if (call.type !== 'NewExpression' || list?.type !== 'ArrayExpression' || pathOf(graph.scopes, call.callee) !== 'Map') return [];
    return [
      () => {
        const map = graph.object(call, graph.activationAt(call));
        return list.elements.flatMap((element) => {
          const pair = element && pairIn(element);
          return pair ? entry(graph, call, pair, map, 'plain', call.parent.type === 'VariableDeclarator' ? call.parent.id : null) : [];
        });
      },
    ];
  });
  return [...stored, ...made];
}

function pairIn(node: Node): readonly Node[] | null {
  const list = unwrap(node);
  if (list.type !== 'ArrayExpression' || list.elements.length !== 2) return null;
  const [key, value] = list.elements;
  return key && value && key.type !== 'SpreadElement' && value.type !== 'SpreadElement' ? [key, value] : null;
}

function entry(
  graph: Graph,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  [key, value]: readonly Node[],
  map: GraphNode,
  kind: Kind,
  holder: Node | null,
  inRun: Activation | null = null,
): readonly WeakEntry[] {
  if (!key || !value) return [];
  // In a plain Map only what stands under a WeakRef has a weak key.
  if (kind === 'plain' && !inRun && !isWeakKey(graph, key, call)) return [];
  const registrar: Registrar = {
    target: 0,
    held: [{ index: 1, role: 'value' }],
    holder: holder ? `\`${pathText(holder)}\`` : 'the map',
    mayBeTarget: true,
    ...(kind === 'plain' && { isTargetDereferenced: true }),
  };
  const run = siteRun(graph, call, { registrar, arguments: [key, value], receiver: null }, inRun ?? graph.activationFor(call), inRun ? null : graph.activationAt(call), 0);
  return run ? [{ run, kind: kind === 'ephemeron' ? 'ephemeron' : 'strong', isNative: containerOf(graph, map) === 'weakmap', map }] : [];
}

function isWeakKey(graph: Graph, key: Node, call: Node): boolean {
  return referentEdges(graph, graph.value(key, graph.activationAt(call)), true) !== null;
}

function kindOf(graph: Graph, map: GraphNode): Kind | null {
  const container = containerOf(graph, map);
  if (container === 'map') return 'plain';
  if (container === 'weakmap') return 'ephemeron';
  const { what } = map;
  const made = what.kind === 'object' && what.origin.type === 'NewExpression' ? moduleOf(graph.scopes, what.origin.callee) : null;
  const members = made && Object.hasOwn(MODULE_WEAK_MAPS, made.from) ? MODULE_WEAK_MAPS[made.from] : undefined;
  const known = made && members && Object.hasOwn(members, made.name) ? members[made.name] : undefined;
  if (!known) return null;
  return known.isEphemeron ? 'ephemeron' : 'strong';
}
