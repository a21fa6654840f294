// The requests the server answers, as one table: the method, the neutral answer, and the feature behind it.
import {
  CodeActionKind,
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  HoverRequest,
  type CodeAction,
  type CodeActionParams,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type DefinitionLink,
  type DefinitionParams,
  type Hover,
  type HoverParams,
  type Location,
  type MessageSignature,
} from 'vscode-languageserver';
import { codeActions } from '../features/codeActions';
import { completion, completionDocumentation } from '../features/completion';
import { definition } from '../features/definition';
import { explain } from '../features/explain';
import { hover } from '../features/hover';
import { addException } from './addException';
import { spanFrom } from './fromLsp';
import { guardRequest } from './guard';
import type { ClientRequests, ExplainParams } from './protocol';
import { placeAt, placeOf, wholePlace, type Session } from './session';
import {
  toCodeAction,
  toCompletionItem,
  toDocumentation,
  toHover,
  toRange,
  type CompletionData,
} from './toLsp';

/** One request with its types tied together; `listen` puts it, guarded, on the session's connection. */
interface RequestEntry {
  listen(session: Session): void;
}

const on = <Params, Result>(
  type: Pick<MessageSignature, 'method'>,
  neutral: (params: Params) => Result,
  handle: (session: Session, params: Params) => Result | Promise<Result>,
): RequestEntry => ({
  listen(session) {
    const answer = (params: Params) => handle(session, params);
    const guarded = guardRequest(type.method, session.log, neutral, answer);
    session.connection.onRequest<unknown, unknown>(type.method, guarded);
  },
});

const nothing = () => null;
const explainRequest = { method: 'closeReading/explain' satisfies keyof ClientRequests };
const unresolved = (item: CompletionItem) => item;

export const requests: readonly RequestEntry[] = [
  on(HoverRequest.type, nothing, answerHover),
  on(DefinitionRequest.type, nothing, answerDefinition),
  on(CompletionRequest.type, nothing, answerCompletion),
  on(CompletionResolveRequest.type, unresolved, resolveCompletion),
  on(CodeActionRequest.type, nothing, answerCodeActions),
  on(explainRequest, nothing, answerExplain),
];

function answerHover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const place = placeAt(session, textDocument.uri, position);
  if (!place) return null;
  const card = hover(place.snapshot, place.document, place.offset);
  return card ? toHover(place.text, card, session.client.hoverFormat) : null;
}

function answerDefinition(
  session: Session,
  { textDocument, position }: DefinitionParams,
): DefinitionLink[] | Location[] | null {
  const place = placeAt(session, textDocument.uri, position);
  const found = place && definition(place.snapshot, place.document, place.offset);
  if (!found) return null;
  const targets = found.targets.flatMap((target) => session.locate(target) ?? []);
  if (!session.client.definitionLinks) return targets;
  const originSelectionRange = toRange(place.text, found.origin);
  return targets.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

function answerCompletion(
  session: Session,
  { textDocument, position, context }: CompletionParams,
): CompletionList | null {
  const place = placeAt(session, textDocument.uri, position);
  if (!place) return null;
  const trigger = context?.triggerCharacter === '@' ? '@' : 'invoked';
  const found = completion(place.snapshot, place.document, place.offset, trigger);
  if (!found) return null;
  const { labelDetails } = session.client;
  return {
    isIncomplete: found.isIncomplete,
    items: found.items.map((entry) => toCompletionItem(place.text, entry, labelDetails)),
  };
}

/** The card is written only for the entry that the user looks at. */
function resolveCompletion(session: Session, item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  if (!isCompletionData(data)) return item;
  const works = placeOf(session, data.uri)?.document.reading?.works;
  const card = completionDocumentation(session.workspace.snapshot(), data.ref, works);
  if (card === undefined) return item;
  return { ...item, documentation: toDocumentation(session.client.documentationFormat, card) };
}

/** What comes back from a client is looked at before it is believed. */
function isCompletionData(data: unknown): data is CompletionData {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('ref' in data)) return false;
  const { uri, ref } = data;
  return typeof uri === 'string' && typeof ref === 'object' && ref !== null && 'pack' in ref && 'id' in ref;
}

async function answerCodeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): Promise<CodeAction[] | null> {
  const wanted = context.only?.some((kind) => covers(kind, CodeActionKind.QuickFix)) ?? true;
  const place = wanted ? await wholePlace(session, textDocument.uri) : undefined;
  if (!place) return null;
  const mends = codeActions(place.snapshot, place.document, spanFrom(place.text, range));
  const except = addException(session.addExceptionCommand, session.client.createsFiles);
  return mends.map((mend) => toCodeAction(place.text, mend, context.diagnostics, except));
}

/** Kinds of code actions are hierarchies: asking for "" asks for all, "quickfix" covers "quickfix.name". */
const covers = (asked: string, offered: string): boolean =>
  asked === '' || offered === asked || offered.startsWith(`${asked}.`);

/** The sentence under the caret, or all sentences of a selection. */
async function answerExplain(
  session: Session,
  { textDocument, range }: ExplainParams,
): Promise<string | null> {
  const place = await wholePlace(session, textDocument.uri);
  return place ? explain(place.snapshot, place.document, spanFrom(place.text, range)) : null;
}
