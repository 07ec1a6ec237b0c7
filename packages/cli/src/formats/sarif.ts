/** SARIF 2.1.0 (OASIS): what code scanning services read. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RULES } from 'eslint-plugin-reclaim/analysis';
import manifest from '../../package.json' with { type: 'json' };
import { type Finding, type Place, type SuggestedEdit } from '../finding.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { Lines } from '../parse.ts';
import type { Format } from '../report.ts';

export const sarif: Format = ({ findings, skipped }, { root }) => {
  const ids = Object.keys(RULES);
  const linesOf = linesIn(root);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'reclaim',
            version: manifest.version,
            informationUri: manifest.homepage,
            rules: Object.entries(RULES).map(([id, { description, url }]) => ({ id, shortDescription: { text: description }, helpUri: url })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The folder that was scanned.' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: skipped.map(({ file, reason }) => ({
              level: 'warning',
              message: { text: `${file}: ${reason}` },
              locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
            })),
          },
        ],
        results: findings.map((finding) => resultOf(finding, ids, linesOf)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

type LinesOf = (file: string) => Lines | null;

function resultOf(finding: Finding, ids: readonly string[], linesOf: LinesOf): object {
  const { rule, certainty, message, steps, suggestions } = finding;
  const fixes = suggestions.flatMap((suggestion) => {
    const changes = changesOf(suggestion.edits, linesOf);
    return changes ? [{ description: { text: suggestion.message }, artifactChanges: changes }] : [];
  });
  const ruleIndex = ids.indexOf(rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: certainty === 'certain' ? 'error' : 'warning',
    message: { text: message },
    locations: [locationOf(finding)],
    partialFingerprints: { 'reclaim/v1': fingerprintOf(finding) },
    ...(steps.length > 0 && { codeFlows: [{ threadFlows: [{ locations: steps.map((step) => ({ location: { ...locationOf(step), message: { text: step.text } } })) }] }] }),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Null where a file that is to be changed is not at hand, as when reports of other machines are merged. */
function changesOf(edits: readonly SuggestedEdit[], linesOf: LinesOf): readonly object[] | null {
  const changes: object[] = [];
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const lines = linesOf(file);
    if (!lines) return null;
    const replacements = edits.filter((edit) => edit.file === file).map(({ start, end, text }) => {
      const from = lines.at(start);
      const to = lines.at(end);
      return {
        deletedRegion: { startLine: from.line, startColumn: from.column + 1, endLine: to.line, endColumn: to.column + 1 },
        ...(text !== '' && { insertedContent: { text } }),
      };
    });
    changes.push({ artifactLocation: artifact(file), replacements });
  }
  return changes;
}

function locationOf({ file, line, column, endLine, endColumn }: Place): { readonly physicalLocation: object } {
  return { physicalLocation: { artifactLocation: artifact(file), region: { startLine: line, startColumn: column, endLine, endColumn } } };
}

function artifact(file: string): object {
  return { uri: file.split('/').map((part) => encodeURIComponent(part)).join('/'), uriBaseId: 'ROOT' };
}

function linesIn(root: string): LinesOf {
  const known = new Map<string, Lines | null>();
  return (file) => {
    let lines = known.get(file);
    if (lines === undefined) {
      try {
        lines = new Lines(readFileSync(resolve(root, file), 'utf8'));
      } catch {
        lines = null;
      }
      known.set(file, lines);
    }
    return lines;
  };
}
