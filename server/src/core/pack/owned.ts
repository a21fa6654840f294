// Whose the things are that a pack names by their owner: "Ann's voice" speaks of Ann, too.
import { remembered } from '../text/remembered';
import type { Entity, Pack } from './types';

const OWNED = /^(.+)['’]s .+$/;

/** By thing, the persons whose it is by its names. */
const ownersIn = remembered(({ entities }: Pack): ReadonlyMap<string, readonly string[]> => {
  const persons = [...entities.values()].filter(({ kind }) => kind === 'person');
  const isCalled = ({ names, roles }: Entity, word: string): boolean =>
    names.some(({ text, given, surname }) => [text, given, surname].includes(word)) ||
    roles.some(({ noun }) => noun === word);
  return new Map(
    [...entities.values()]
      .filter(({ kind }) => kind === 'object' || kind === 'organisation')
      .map(({ id, names }): [string, readonly string[]] => {
        const words = names.flatMap(({ text }) => OWNED.exec(text)?.[1] ?? []);
        // "the president's men" is but one of the names of an army.
        if (words.length < names.length) return [id, []];
        const owners = persons.filter((person) => words.some((word) => isCalled(person, word)));
        return [id, owners.map((owner) => owner.id)];
      })
      .filter(([, owners]) => owners.length === 1),
  );
});

const NOBODY: readonly string[] = [];

/** Whose a thing is; nobody's where its names do not tell. */
export const ownersOf = (pack: Pack, id: string): readonly string[] => ownersIn(pack).get(id) ?? NOBODY;
