// Opens the essay of a test as a feature sees it: a snapshot of what is known, and the document that was read.
import { createReadingCache, readEssay, type Reading } from '../../server/src/core/reading';
import {
  defaultSettings,
  type Document,
  type ExceptionsPlace,
  type Settings,
  type Snapshot,
} from '../../server/src/workspace/snapshot';
import { onlyScene, type Scene } from './notation';
import { knowledgeOf, type PackId } from './packs';

export interface TestOptions {
  readonly pack?: PackId;
  readonly settings?: Partial<Settings>;
  /** Read only what looks like an essay by itself; the tests ask for their texts otherwise. */
  readonly unasked?: boolean;
  /** The file of exceptions for the essay. */
  readonly exceptions?: ExceptionsPlace;
}

export interface OpenEssay extends Scene {
  readonly snapshot: Snapshot;
  readonly document: Document;
}

export function openEssay(source: string, options: TestOptions = {}): OpenEssay {
  const scene = onlyScene(source);
  const settings = { ...defaultSettings, ...options.settings };
  const snapshot: Snapshot = {
    knowledge: knowledgeOf(options.pack ?? 'christmas-carol'),
    packs: new Map(),
    settings,
    linkTo: ({ file, span }) => `${file}#${String(span.start)}`,
  };
  const document: Document = {
    uri: `file:///${scene.path}`,
    languageId: 'markdown',
    version: 1,
    text: scene.text,
    reading: readText(scene.text, options),
    exceptions: options.exceptions,
  };
  return { ...scene, snapshot, document };
}

/** The reading of a text; undefined where it is no essay. */
export function readText(text: string, options: TestOptions = {}): Reading | undefined {
  const knowledge = knowledgeOf(options.pack ?? 'christmas-carol');
  const asked = { requested: options.unasked !== true, defaultWork: options.settings?.defaultWork };
  return readEssay(knowledge, text, asked, createReadingCache());
}

/** Where the caret of the test stands. */
export function caretOf({ selection }: Scene): number {
  if (selection === undefined) throw new Error('This test wants a caret: write $0 where it stands.');
  return selection.start;
}
