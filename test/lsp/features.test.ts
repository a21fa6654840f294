// Every request of an editor, answered over a real connection.
import {
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  DefinitionRequest,
  HoverRequest,
  MarkupContent,
  type CompletionList,
  type LocationLink,
} from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bareClient, nowhere, positionIn, rangeOf, startInProcess, type TestClient } from './client';

const uri = 'file:///essays/voice.md';
const essay = `---
work: novel
---

# A voice in the dark

🎼 Roxane Coss sings, and 🕊️ Gen Watanabe translates for Mr. Hosakawa.\r
The translator listens. @
`;

let client: TestClient;

const hoverAt = (text: string, words: string, document = uri) =>
  client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: document },
    position: positionIn(text, words),
  });

const completionsAt = async (text: string, words: string, triggerCharacter?: string) => {
  const { end } = rangeOf(text, words);
  const found = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: end,
    context:
      triggerCharacter === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter },
  });
  return (found as CompletionList | null)?.items ?? [];
};

describe('an editor that can do everything', () => {
  beforeEach(async () => {
    client = await startInProcess({
      initializationOptions: {
        virtualPackFiles: true,
        virtualDocs: true,
        sendsPackFiles: true,
        openPassageCommand: 'closeReading.openPassage',
      },
    });
    await client.open(uri, essay);
  });
  afterEach(() => client.shutdown());

  test('explains the sentences of a range, and nothing of what is not open', async () => {
    const explainedAt = (document: string, words: string) =>
      client.connection.sendRequest<string | null>('closeReading/explain', {
        textDocument: { uri: document },
        range: rangeOf(essay, words),
      });
    const explained = await explainedAt(uri, 'Mr. Hosakawa');
    expect(explained).toContain('Sentence  🎼 Roxane Coss sings');
    expect(explained).toContain('Finding   misspelt-name');
    expect(explained).not.toContain('The translator listens');
    expect(await explainedAt('file:///nowhere.md', 'Mr. Hosakawa')).toBeNull();
  });

  test('hovers over a name after emoji, on exactly its characters', async () => {
    const hover = await hoverAt(essay, 'Gen Watanabe');
    expect(hover?.range).toEqual(rangeOf(essay, 'Gen Watanabe'));
    expect(MarkupContent.is(hover?.contents) && hover.contents.kind).toBe('markdown');
    expect(JSON.stringify(hover?.contents)).toContain('command:closeReading.openPassage?');
  });

  test('hovers over a role noun on the line after a CRLF', async () => {
    const hover = await hoverAt(essay, 'translator');
    expect(JSON.stringify(hover?.contents)).toContain('Gen Watanabe');
  });

  test('says nothing between the names', async () => {
    expect(await hoverAt(essay, 'listens')).toBeNull();
  });

  test('goes from a name to the entry and the source lines, as virtual documents', async () => {
    const links = (await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: positionIn(essay, 'Gen Watanabe'),
    })) as LocationLink[];
    expect(links.map((link) => link.originSelectionRange)).toContainEqual(rangeOf(essay, 'Gen Watanabe'));
    expect(links.map((link) => link.targetUri)).toContain('close-reading-pack:/bel-canto/characters.yaml');
    expect(links.map((link) => link.targetUri)).toContain(
      'close-reading-pack:/bel-canto/sources/study-guide.md',
    );
  });

  test('completes after "@", which the completion replaces, and resolves the card on demand', async () => {
    const items = await completionsAt(essay, 'listens. @', '@');
    const gen = items.find((item) => item.label.includes('Gen Watanabe'));
    expect(gen?.documentation).toBeUndefined();
    expect(gen?.textEdit).toMatchObject({ range: rangeOf(essay, '@') });
    if (!gen) throw new Error('Gen Watanabe is not among the completions.');
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, gen);
    expect(resolved.documentation).toMatchObject({ kind: 'markdown' });
  });

  test('completes a name that is being typed when asked to', async () => {
    const items = await completionsAt(essay, 'translat');
    expect(items.map((item) => item.label).join()).toContain('Gen Watanabe');
  });

  test('gives an item back as it came when it knows nothing of it', async () => {
    const item = { label: 'foreign', data: { uri, ref: 7 } };
    expect(await client.connection.sendRequest(CompletionResolveRequest.type, item)).toEqual(item);
  });

  test('offers the right spelling as a quick fix', async () => {
    const range = rangeOf(essay, 'Hosakawa');
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    expect(actions).toContainEqual(
      expect.objectContaining({
        kind: 'quickfix',
        edit: { changes: { [uri]: [{ range, newText: 'Hosokawa' }] } },
      }),
    );
  });

  test('offers no fix when only refactorings are asked for', async () => {
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: rangeOf(essay, 'Hosakawa'),
      context: { diagnostics: [], only: ['refactor'] },
    });
    expect(actions).toBeNull();
  });

  test('answers with nothing for documents that it does not know', async () => {
    expect(await hoverAt(essay, 'Gen Watanabe', 'file:///elsewhere.md')).toBeNull();
  });

  test.each([
    { line: 999, character: 0 },
    { line: 0, character: 999_999 },
    { line: 6, character: 2_147_483_647 },
  ])('takes a position outside the text to its nearest end: %o', async (position) => {
    await expect(
      client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
    ).resolves.toBeDefined();
  });

  test.each([
    ['an old version of the essay', 'git:/essays/voice.md', 'markdown'],
    ['a cell of a notebook', 'vscode-notebook-cell:/essays/voice.ipynb#a', 'markdown'],
    ['a file of another language', 'file:///essays/voice.txt', 'plaintext'],
    ['a file of the built-in packs', 'close-reading-pack:/bel-canto/sources/overview.md', 'markdown'],
  ])('leaves alone %s', async (_, document, languageId) => {
    await client.open(document, essay, languageId);
    expect(await hoverAt(essay, 'Gen Watanabe', document)).toBeNull();
  });

  test('leaves alone the source of a pack wherever it lies', async () => {
    const source = '1. Gen Watanabe translates for Katsumi Hosokawa.\n2. Roxane Coss sings.\n';
    await client.open('file:///my-pack/sources/notes.md', source);
    expect(await hoverAt(source, 'Gen', 'file:///my-pack/sources/notes.md')).toBeNull();
  });

  test('leaves alone a README until the user asks for it by command', async () => {
    const readme = '# Carmen\n\nA queue for jobs. The translator is optional.\n';
    const document = 'file:///project/README.md';
    await client.open(document, readme);
    expect(await hoverAt(readme, 'translator', document)).toBeNull();
    await client.connection.sendNotification('closeReading/requestedFiles', { uris: [document] });
    expect(await hoverAt(readme, 'translator', document)).not.toBeNull();
    await client.connection.sendNotification('closeReading/requestedFiles', { uris: [] });
    expect(await hoverAt(readme, 'translator', document)).toBeNull();
  });
});

describe('an editor that can do little', () => {
  beforeEach(async () => {
    client = await startInProcess({
      capabilities: bareClient,
      host: { ...nowhere, home: 'file:///opt/close-reading' },
    });
    await client.open(uri, essay);
  });
  afterEach(() => client.shutdown());

  test('is offered neither pulls nor code actions', () => {
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    expect(client.initialized.capabilities.codeActionProvider).toBe(false);
  });

  test('gets cards as plain text, without links', async () => {
    const hover = await hoverAt(essay, 'Gen Watanabe');
    expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
    expect(JSON.stringify(hover?.contents)).not.toContain('file:');
  });

  test('is led to the files of the installed package', async () => {
    const locations = await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: positionIn(essay, 'Gen Watanabe'),
    });
    expect(locations).toContainEqual(
      expect.objectContaining({ uri: 'file:///opt/close-reading/data/bel-canto/characters.yaml' }),
    );
  });
});
