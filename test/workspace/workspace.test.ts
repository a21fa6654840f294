// Snapshots and documents are frozen views: the same objects while nothing changes, new ones when something does.
import { describe, expect, test } from 'vitest';
import { builtIn } from '../../server/src/workspace/builtIn';
import { defaultSettings } from '../../server/src/workspace/snapshot';
import { createWorkspace, type Workspace } from '../../server/src/workspace/workspace';
import { packFiles } from '../support/packs';
import { modelBytes } from '../support/parses';

const uri = 'file:///essay.md';
const text = '---\nwork: novel\n---\n\nThere are two generals.\n\nGen Watanebe sings.\n';
const carol = 'file:///packs/carol';

function openWorkspace() {
  const workspace = createWorkspace({ builtIn, packFolders: [], linkTo: () => undefined });
  workspace.setText({ uri, languageId: 'markdown', version: 1, text });
  return workspace;
}

const without = (file: string) => {
  const files = new Map(packFiles('christmas-carol'));
  files.delete(file);
  return files;
};

describe('views', () => {
  test('stay the same objects while nothing changes', () => {
    const workspace = openWorkspace();
    expect(workspace.document(uri)).toBe(workspace.document(uri));
    expect(workspace.snapshot()).toBe(workspace.snapshot());
    const before = workspace.document(uri);
    workspace.setSettings({ ...defaultSettings });
    workspace.setScope({ requested: new Set() });
    expect(workspace.document(uri)).toBe(before);
  });

  test('are read anew after a change of text, settings, scope or packs', () => {
    const workspace = openWorkspace();
    const views = new Set([workspace.document(uri)]);
    workspace.setText({ uri, languageId: 'markdown', version: 2, text: `${text}\nMore.\n` });
    views.add(workspace.document(uri));
    workspace.setSettings({ ...defaultSettings, showPossible: true });
    views.add(workspace.document(uri));
    workspace.setScope({ requested: new Set([uri]) });
    views.add(workspace.document(uri));
    workspace.setPackFolder(carol, packFiles('christmas-carol'));
    views.add(workspace.document(uri));
    expect(views.size).toBe(5);
  });

  test('an edit gives what a fresh reading gives', () => {
    const workspace = openWorkspace();
    workspace.document(uri);
    const edited = text.replace('two', 'three');
    workspace.setText({ uri, languageId: 'markdown', version: 2, text: edited });
    const fresh = openWorkspace();
    fresh.setText({ uri, languageId: 'markdown', version: 2, text: edited });
    expect(workspace.document(uri)?.reading?.findings).toEqual(fresh.document(uri)?.reading?.findings);
  });

  test('there is none of a document that was closed or was never an essay', () => {
    const workspace = openWorkspace();
    workspace.close(uri);
    expect(workspace.document(uri)).toBeUndefined();
    workspace.setText({ uri: 'git:/essay.md', languageId: 'markdown', version: 1, text });
    expect(workspace.document('git:/essay.md')).toBeUndefined();
  });
});

describe('packs', () => {
  const idsOf = (workspace: ReturnType<typeof openWorkspace>) => [...workspace.snapshot().packs.keys()];

  test('the built-in ones are there from the start, without problems', () => {
    const workspace = openWorkspace();
    expect(idsOf(workspace)).toContain('bel-canto');
    expect([...workspace.snapshot().packs.values()].flatMap(({ problems }) => problems)).toEqual([]);
  });

  test("a user's pack comes and goes with its folder", () => {
    const workspace = openWorkspace();
    workspace.setPackFolder(carol, packFiles('christmas-carol'));
    expect(workspace.snapshot().packs.get('christmas-carol')?.folder).toBe(carol);
    workspace.setPackFolder(carol, undefined);
    expect(idsOf(workspace)).not.toContain('christmas-carol');
  });

  test('the last good version stays in force while the newest is broken', () => {
    const workspace = openWorkspace();
    workspace.setPackFolder(carol, packFiles('christmas-carol'));
    const persons = () =>
      workspace.snapshot().knowledge.packs.find(({ pack }) => pack.id === 'christmas-carol')?.pack.entities
        .size;
    const before = persons();
    workspace.setPackFolder(carol, without('characters.yaml'));
    expect(workspace.problems()[0]?.problems.length).toBeGreaterThan(0);
    expect(persons()).toBe(before);
    workspace.setPackFolder(carol, packFiles('christmas-carol'));
    expect(workspace.problems()[0]?.problems).toEqual([]);
  });

  test('a pack that was never sound is used as far as it is', () => {
    const workspace = openWorkspace();
    workspace.setPackFolder(carol, without('sources/programme.md'));
    expect(workspace.problems()[0]?.problems.length).toBeGreaterThan(0);
    expect(idsOf(workspace)).toContain('christmas-carol');
  });

  test('a folder without a manifest is no pack and takes none away', () => {
    const workspace = openWorkspace();
    workspace.setPackFolder(carol, new Map());
    expect(workspace.problems()[0]?.problems).toHaveLength(1);
    expect(idsOf(workspace)).toEqual(['bel-canto']);
  });

  test("a user's copy of a built-in pack takes its place", () => {
    const workspace = openWorkspace();
    const copy = 'file:///packs/mine';
    workspace.setPackFolder(copy, packFiles('bel-canto'));
    expect(workspace.snapshot().packs.get('bel-canto')?.folder).toBe(copy);
    expect(workspace.snapshot().knowledge.packs).toHaveLength(1);
  });
});

describe('a rehearsal', () => {
  const parsedIn = (prepare: (workspace: Workspace) => void): number => {
    const workspace = createWorkspace({ builtIn, packFolders: [], linkTo: () => undefined });
    prepare(workspace);
    let parsed = 0;
    workspace.setModel(modelBytes(), (parser) => ({
      parse: (input) => {
        parsed += 1;
        return parser.parse(input);
      },
    }));
    workspace.rehearse();
    return parsed;
  };

  test('reads while nothing is open', () => {
    expect(parsedIn(() => undefined)).toBeGreaterThan(0);
  });

  test('holds nobody up who has a document open', () => {
    expect(
      parsedIn((workspace) => {
        workspace.setText({ uri, languageId: 'markdown', version: 1, text });
      }),
    ).toBe(0);
  });
});
