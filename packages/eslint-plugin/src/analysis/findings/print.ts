/** What the analysis sees of a file, for a person: its registrations, each with its verdict and the part of the graph that it is about. */
import type { Edge, GraphNode } from '../heap/nodes.ts';
import type { Node, RetentionPath, Step, Verdict } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { verdictOf } from '../retention/verdict.ts';
import { nameOf, unitOf } from '../syntax/nodes.ts';
import type { SourceFile } from './file.ts';

/** Nodes beyond this are not written: nobody reads them. */
const NODES = 80;
const TEXT = 32;

export interface PrintOptions {
  /** Also how many steps each verdict took. */
  readonly withCost: boolean;
}

/** Numbers are given in the order in which nodes are met, so that the same program gives the same text. */
export function printFile(file: SourceFile, options: PrintOptions): string {
  const lines = file.sites.flatMap((run) => [run, ...run.forwarded()].flatMap((one) => [...printRun(file, one, options), '']));
  return lines.length === 0 ? 'nothing is registered' : lines.join('\n').trimEnd();
}

function printRun(file: SourceFile, run: SiteRun, { withCost }: PrintOptions): readonly string[] {
  const { graph, source } = file;
  const text = (node: Node): string => shortened(source.text.slice(...node.range));
  const { ledger } = graph.program;
  const before = ledger.steps;
  const verdict = run.isDoomed ? null : verdictOf(graph, run);
  const cost = ledger.steps - before;
  const numbers = new Map<GraphNode, number>();
  const targets = new Set(graph.concrete(run.target).map(({ node }) => node));
  const queue: GraphNode[] = [];
  const number = (node: GraphNode): string => {
    if (!numbers.has(node)) {
      numbers.set(node, numbers.size + 1);
      queue.push(node);
    }
    return `#${String(numbers.get(node))}`;
  };
  const nodeText = (node: GraphNode): string => `${number(node)} ${describe(node, text)}${targets.has(node) ? '  <- the target' : ''}`;
  const held = run.held.map(({ held: { role, expression }, node }) => `  ${role} \`${text(expression)}\` ${nodeText(node)}`);
  const edges: string[] = [];
  for (const node of queue) {
    if (edges.length > 0 && numbers.size > NODES) {
      edges.push('  …');
      break;
    }
    const own = node.edges;
    if (own.length > 0) edges.push(`  ${number(node)} ${node.mode === 'holder' ? 'keeps' : 'is'}`, ...own.map((edge) => `    ${edgeText(edge, nodeText)}`));
  }
  return [
    `line ${String(run.site.call.loc.start.line)}: ${text(run.site.call)}`,
    `  target \`${text(run.site.target)}\` ${describeRun(run)}`,
    ...held,
    ...(verdict ? verdictText(verdict, text) : ['  the registry dies unnoticed']),
    ...(withCost ? [`  ${String(Math.round(cost))} steps`] : []),
    ...edges,
  ];
}

function describeRun({ activation }: SiteRun): string {
  const call = activation.call;
  return call ? `as the call at line ${String(call.loc.start.line)} gives it` : 'in general';
}

function verdictText(verdict: Verdict, text: (node: Node) => string): readonly string[] {
  switch (verdict.kind) {
    case 'free':
      return ['  free'];
    case 'retained':
      return ['  retained', ...pathText(verdict.path, text)];
    case 'possible':
      return [`  possible: ${verdict.because ?? 'the held side reaches too much to be followed'}`, ...pathText(verdict.path, text)];
  }
}

function pathText({ held, steps, engines }: RetentionPath, text: (node: Node) => string): readonly string[] {
  return [`    from \`${text(held.expression)}\`${engines.length > 0 ? ` in ${engines.join(', ')}` : ''}`, ...steps.map((step) => `    ${stepText(step)}`)];
}

function describe({ what }: GraphNode, text: (node: Node) => string): string {
  switch (what.kind) {
    case 'value':
      return `value \`${text(what.expression)}\``;
    case 'variable':
      return `variable ${what.variable.name}`;
    case 'field':
      return `field ${what.name}`;
    case 'object':
      return `object of line ${String(what.origin.loc.start.line)} \`${text(what.origin)}\``;
    case 'receiver':
      return `this of ${nameOf(what.owner) ?? `line ${String(what.owner.loc.start.line)}`}`;
    case 'outside':
      return `from outside \`${what.name ?? text(what.origin)}\``;
    case 'environment': {
      const block = what.scope.block as Node;
      return `environment of ${nameOf(block) ?? nameOf(unitOf(block)) ?? `line ${String(block.loc.start.line)}`}${what.part === 'whole' ? '' : what.part === 'parameters' ? ', parameters only' : ', before the first turn'}`;
    }
    case 'contents':
      return 'contents';
    case 'primitive':
      return 'a primitive';
  }
}

function edgeText({ to, step, because, engines }: Edge, nodeText: (node: GraphNode) => string): string {
  const how = step ? `${stepText(step)}: ` : '';
  return `${because === undefined ? '-' : '?'} ${how}${nodeText(to)}${engines && engines.length > 0 ? ` in ${engines.join(', ')}` : ''}${because === undefined ? '' : ` (${because})`}`;
}

function stepText(step: Step): string {
  switch (step.kind) {
    case 'field':
      return `.${step.name}`;
    case 'element':
      return step.how;
    case 'internal':
      return step.what;
    case 'closure':
      return 'closure';
    case 'environment':
      return `${step.name}, which is there because of ${step.captor.reason}`;
  }
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > TEXT ? `${line.slice(0, TEXT - 1)}…` : line;
}
