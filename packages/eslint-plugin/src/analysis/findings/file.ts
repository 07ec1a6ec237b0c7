/** One file with everything that is known of it. Each part is made when it is first asked for, and once for all rules. */
import { Environments } from '../heap/environments.ts';
import { certainFindingsIn, findingsOf } from './findings.ts';
import { Graph } from '../heap/graph.ts';
import { Mentions } from '../registrations/mentions.ts';
import type { AnalysisOptions, Finding, Source } from '../model.ts';
import { Scopes } from '../syntax/scopes.ts';
import { type Registrations, type SiteRun, sitesOf } from '../registrations/sites.ts';
import { Survey } from '../syntax/name-index.ts';
import { nameSymbolKeys } from '../syntax/symbol-keys.ts';

export class SourceFile implements Registrations {
  readonly source: Source;
  readonly options: AnalysisOptions;
  /** Which weak APIs the file names at all: ask it first, for everything else walks the tree. */
  readonly mentions: Mentions;
  readonly scopes: Scopes;
  #graph: Graph | null = null;
  #sites: readonly SiteRun[] | null = null;
  #findings: readonly Finding[] | null = null;
  #certainFindings: readonly Finding[] | null = null;

  constructor(source: Source, options: AnalysisOptions) {
    this.source = source;
    this.options = options;
    this.mentions = new Mentions(source, options);
    this.scopes = new Scopes(source.scopeManager, source.ast);
  }

  get graph(): Graph {
    if (!this.#graph) {
      const survey = new Survey(this.source);
      nameSymbolKeys(this.scopes);
      this.#graph = new Graph(this.source, survey, this.scopes, new Environments(this.scopes, survey), this.options);
    }
    return this.#graph;
  }

  /** The registrations, those of a registry that nothing keeps included. */
  get sites(): readonly SiteRun[] {
    return (this.#sites ??= this.mentions.registrar ? sitesOf(this.graph, this.mentions, this.options) : []);
  }

  /** The registrations whose registry lives, each with its verdict. */
  get findings(): readonly Finding[] {
    return (this.#findings ??= this.sites.filter((run) => !run.isDoomed).flatMap((run) => findingsOf(this.source, this.graph, run)));
  }

  /** Those of them that are certain; found for less. */
  get certainFindings(): readonly Finding[] {
    return (this.#certainFindings ??= this.#findings ? this.#findings.filter(({ certain }) => certain !== null) : this.#certain());
  }

  #certain(): readonly Finding[] {
    const living = this.sites.filter((run) => !run.isDoomed);
    // Most files register nothing, and need no graph.
    return living.length === 0 ? [] : certainFindingsIn(this.source, this.graph, living);
  }
}
