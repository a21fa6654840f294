// Where a place in a pack is found from the client's side: a virtual document, a file, or a command that opens it.
import type { Location } from 'vscode-languageserver';
import type { PackLocation } from '../core/pack/types';
import { positionIn, rangeIn } from '../workspace/lines';
import type { LoadedPack } from '../workspace/snapshot';
import type { PassageTarget } from './protocol';

export interface PackLinks {
  location(packs: ReadonlyMap<string, LoadedPack>, at: PackLocation): Location | undefined;
  /** A link for a hover card; undefined where the client could not follow it. */
  link(packs: ReadonlyMap<string, LoadedPack>, at: PackLocation): string | undefined;
}

export interface PackLinkOptions {
  /** URI under which the built-in packs are found, one folder a pack. */
  readonly builtInPacks: string | undefined;
  readonly openPassageCommand: string | undefined;
  readonly rendersMarkdown: boolean;
}

export function createPackLinks(options: PackLinkOptions): PackLinks {
  const { builtInPacks, openPassageCommand, rendersMarkdown } = options;

  const uriOf = (pack: LoadedPack, file: string): string | undefined => {
    const folder = pack.folder ?? (builtInPacks && `${builtInPacks}/${pack.id}`);
    return folder && `${folder}/${encodeURI(file)}`;
  };

  return {
    location(packs, at) {
      const pack = packs.get(at.pack);
      const file = pack?.files.get(at.file);
      const uri = pack && uriOf(pack, at.file);
      return uri && file ? { uri, range: rangeIn(file.lineStarts, at.span) } : undefined;
    },
    link(packs, at) {
      const pack = packs.get(at.pack);
      const file = pack?.files.get(at.file);
      const uri = pack && uriOf(pack, at.file);
      if (!rendersMarkdown || !uri || !file) return undefined;
      const start = positionIn(file.lineStarts, at.span.start);
      if (openPassageCommand === undefined) return `${uri}#L${start.line + 1}`;
      const target: PassageTarget = { uri, ...start };
      return `command:${openPassageCommand}?${encodeURIComponent(JSON.stringify([target]))}`;
    },
  };
}
