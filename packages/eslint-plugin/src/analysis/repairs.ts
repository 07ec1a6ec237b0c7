/** What to write instead: changes of the source that are offered only if the changed graph says `free`. */
import type { Graph } from './graph.ts';
import type { Repair, RetentionPath, Source } from './model.ts';
import type { SiteRun } from './sites.ts';

export function repairsOf(_source: Source, _graph: Graph, _run: SiteRun, _path: RetentionPath): readonly Repair[] {
  return [];
}
