// Lists of words as they are asked whether a word is among them: sets, in records of any depth.

export type Sets<Lists> = Lists extends readonly string[]
  ? ReadonlySet<string>
  : Lists extends object
    ? { readonly [Name in keyof Lists]: Sets<Lists[Name]> }
    : Lists;

export const setsOf = <Lists>(lists: Lists): Sets<Lists> => setsIn(lists) as Sets<Lists>;

function setsIn(lists: unknown): unknown {
  if (Array.isArray(lists)) return new Set(lists);
  if (typeof lists !== 'object' || lists === null) return lists;
  // A record that is built up key by key is slow to be asked; a copy keeps its keys in their places.
  const sets: Record<string, unknown> = { ...lists };
  for (const [name, list] of Object.entries(lists)) sets[name] = setsIn(list);
  return sets;
}
