// How `check` prints its results: for people, for programs, and for code scanners.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import { codeOf } from '../core/finding';
import type { Reading } from '../core/reading';
import type { Diagnostic } from '../features/diagnostics';

export interface CheckedEssay {
  /** As the user named the file. */
  readonly name: string;
  readonly lines: TextDocument;
  readonly found: readonly Diagnostic[];
  readonly claims: Reading['claims'];
}

export type Format = (essays: readonly CheckedEssay[]) => string;

export const formats: Readonly<Record<string, Format>> = { text: asText, json: asJson, sarif: asSarif };

/** More passages than these prove nothing more to a reader; programs get them all. */
const mostPassages = 3;

const rangeOf = ({ lines }: CheckedEssay, { finding }: Diagnostic) => ({
  start: lines.positionAt(finding.span.start),
  end: lines.positionAt(finding.span.end),
});

function asText(essays: readonly CheckedEssay[]): string {
  const lines = essays.flatMap((essay) =>
    essay.found.flatMap((diagnostic) => {
      const { start } = rangeOf(essay, diagnostic);
      const place = `${essay.name}:${start.line + 1}:${start.character + 1}`;
      return [
        `${place}: ${diagnostic.severity}: ${diagnostic.finding.message} [${codeOf(diagnostic.finding)}]`,
        ...proofOf(diagnostic).map((line) => `    ${line}`),
      ];
    }),
  );
  return [...lines, summary(essays)].join('\n');
}

function summary(essays: readonly CheckedEssay[]): string {
  if (essays.length === 0) return 'No essay on a known work was found.';
  const found = sum(essays.map((essay) => essay.found.length));
  const claims = (['supported', 'contradicted', 'notCovered'] as const).map((verdict) =>
    sum(essays.map((essay) => essay.claims[verdict])),
  );
  return (
    `${counted(essays.length, 'essay')}, ${counted(found, 'finding')}; claims: ` +
    `${claims[0]} supported, ${claims[1]} contradicted, ${claims[2]} not covered.`
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Lines and characters count from 0, in UTF-16 units. */
function asJson(essays: readonly CheckedEssay[]): string {
  const results = essays.map((essay) => ({
    file: essay.name,
    diagnostics: essay.found.map((diagnostic) => {
      const { rule, kind, message, fact, evidence } = diagnostic.finding;
      return {
        rule,
        kind,
        severity: diagnostic.severity,
        message,
        range: rangeOf(essay, diagnostic),
        fact,
        // A source may speak of several works; each is told as evidence of its own.
        evidence: evidence.flatMap(({ source, sentence, works }) =>
          works.map((work) => ({ source, sentence, work })),
        ),
      };
    }),
    claims: essay.claims,
  }));
  return JSON.stringify(results, undefined, 1);
}

const sarifLevels: Readonly<Record<Diagnostic['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function asSarif(essays: readonly CheckedEssay[]): string {
  const rules = [
    ...new Set(essays.flatMap((essay) => essay.found.map(({ finding }) => codeOf(finding)))),
  ].sort();
  const results = essays.flatMap((essay) =>
    essay.found.map((diagnostic) => {
      const { start, end } = rangeOf(essay, diagnostic);
      return {
        ruleId: codeOf(diagnostic.finding),
        ruleIndex: rules.indexOf(codeOf(diagnostic.finding)),
        level: sarifLevels[diagnostic.severity],
        message: { text: messageWithProof(diagnostic) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(essay.name) },
              region: {
                startLine: start.line + 1,
                startColumn: start.character + 1,
                endLine: end.line + 1,
                endColumn: end.character + 1,
              },
            },
          },
        ],
      };
    }),
  );
  const driver = { name: 'Close Reading', rules: rules.map((id) => ({ id })) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return JSON.stringify(
    { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
    undefined,
    1,
  );
}

const messageWithProof = (diagnostic: Diagnostic): string =>
  [diagnostic.finding.message, ...proofOf(diagnostic)].join('\n');

const proofOf = ({ finding: { evidence } }: Diagnostic): readonly string[] =>
  evidence
    .slice(0, mostPassages)
    .map(({ title, sentence, text }) => `${title}, sentence ${sentence}: ${text}`);

/** Relative names stay relative, so that scanners place them in the repository. */
const uriOf = (name: string): string =>
  isAbsolute(name) ? pathToFileURL(name).href : encodeURI(name.replaceAll('\\', '/'));
