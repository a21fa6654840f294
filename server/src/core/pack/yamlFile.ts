// One YAML file of a pack: parsed with positions, held against its schema, its sound entries kept.
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Validate } from '../../generated/schemas.js';
import type { Span } from '../text/span';
import type { PackProblem } from './types';

export interface SoundEntry<T> {
  readonly entry: T;
  /** Where the entry's id (or, without one, the entry) stands. */
  readonly span: Span;
}

export interface YamlFile<T> {
  readonly entries: readonly SoundEntry<T>[];
  readonly problems: readonly PackProblem[];
}

interface FileContext {
  readonly pack: string;
  readonly file: string;
  readonly document: Document.Parsed;
}

/**
 * The entries of a list file, or the one entry of a map file. An entry that breaks the schema is reported where
 * it stands and left out; the others are kept. A file that is no YAML at all gives no entries and one problem.
 */
export function readYamlFile<T>(pack: string, file: string, text: string, validate: Validate): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const context = { pack, file, document };
  const syntax = document.errors.map((error): PackProblem => {
    const [start, end] = error.pos;
    return {
      severity: 'error',
      location: { pack, file, span: { start, end } },
      message: `This is not YAML: ${firstSentence(error.message)}`,
      hint: 'Look at the indentation and the quotation marks of this line and the one above.',
    };
  });
  const aliases = aliasProblems(context);
  const contents = document.contents;
  if (contents === null || aliases.length > 0) return { entries: [], problems: [...syntax, ...aliases] };
  const value: unknown = document.toJS();
  const broken = new Set<number | string>();
  const schema = validate(value) ? [] : schemaProblems(context, validate, broken);
  const nodes = isSeq(contents) ? contents.items : [contents];
  const values = isSeq(contents) && Array.isArray(value) ? (value as unknown[]) : [value];
  const whole = broken.has('');
  const entries = nodes.flatMap((node, index): SoundEntry<T>[] => {
    if (whole || broken.has(index) || !isNode(node)) return [];
    return [{ entry: values[index] as T, span: idSpan(node) }];
  });
  return { entries, problems: [...syntax, ...schema] };
}

/** An alias may lead nowhere, or multiply without end; nobody needs one in a pack. */
function aliasProblems({ pack, file, document }: FileContext): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  visit(document, {
    Alias: (_, alias) => {
      const location = { pack, file, span: nodeSpan(alias) };
      problems.push({
        severity: 'error',
        location,
        message: 'A pack has no aliases.',
        hint: 'Write it out.',
      });
    },
  });
  return problems;
}

const firstSentence = (message: string): string => message.split(/ at line |\n/)[0] ?? message;

/** One problem for each broken place; the deepest error of a place says most. */
function schemaProblems(
  context: FileContext,
  validate: Validate,
  broken: Set<number | string>,
): readonly PackProblem[] {
  const problems = new Map<string, PackProblem>();
  const isList = isSeq(context.document.contents);
  for (const error of validate.errors ?? []) {
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replace(/~1/g, '/').replace(/~0/g, '~')));
    broken.add(isList ? (path[0] ?? '') : '');
    const params = error.params as Readonly<Record<string, unknown>>;
    const extra = typeof params.additionalProperty === 'string' ? params.additionalProperty : undefined;
    const at = extra === undefined ? path : [...path, extra];
    const key = at.join('/');
    if (problems.has(key)) continue;
    problems.set(key, {
      severity: 'error',
      location: { pack: context.pack, file: context.file, span: spanAt(context.document, at) },
      message: `${extra ?? placeOf(path)} ${complaint(error.keyword, params, error.message)}`,
      hint: hintOf(error.parentSchema as SchemaWithHelp | undefined, extra),
    });
  }
  return [...problems.values()];
}

interface SchemaWithHelp {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const placeOf = (path: readonly (string | number)[]): string => {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  return typeof last === 'string' ? `"${last}"` : `Entry ${String(last + 1)}`;
};

function complaint(
  keyword: string,
  params: Readonly<Record<string, unknown>>,
  message: string | undefined,
): string {
  if (keyword === 'additionalProperties') return 'is not a key that is known here.';
  if (keyword === 'required') return `lacks "${String(params.missingProperty)}".`;
  if (keyword === 'type') return `must be ${String(params.type).replace(/,/g, ' or ')}.`;
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) {
    return `must be one of: ${params.allowedValues.join(', ')}.`;
  }
  return `${message ?? 'is not allowed here'}.`;
}

function hintOf(schema: SchemaWithHelp | undefined, extra: string | undefined): string {
  if (extra !== undefined && schema?.properties) {
    return `Known keys: ${Object.keys(schema.properties).join(', ')}.`;
  }
  return schema?.description ?? 'See docs/writing-a-pack.md.';
}

function spanAt(document: Document.Parsed, path: readonly (string | number)[]): Span {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      if (pair && isNode(pair.key)) return nodeSpan(pair.key);
    }
    if (isSeq(parent) && typeof last === 'number') {
      const item = parent.items[last];
      if (isNode(item)) return idSpan(item);
    }
  }
  return { start: 0, end: 0 };
}

/** The span of the entry's `id` (or `name`), else of its first key, else of the node. */
function idSpan(node: Node): Span {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isScalar(item.key) && (item.key.value === 'id' || item.key.value === 'name'),
    );
    if (pair && isScalar(pair.value)) return nodeSpan(pair.value);
    const first = node.items[0];
    if (first && isNode(first.key)) return nodeSpan(first.key);
  }
  return nodeSpan(node);
}

const nodeSpan = (node: Node): Span => {
  const [start, end] = node.range ?? [0, 0];
  return { start, end: isCollection(node) ? start : end };
};
