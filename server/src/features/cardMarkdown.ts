// A card as Markdown: short first, complete second, and readable when read aloud.
import type { Passage } from '../core/pack/passages';
import type { Pack, PackLocation } from '../core/pack/types';
import type { Card, CardLine } from './card';

export type LinkTo = (location: PackLocation) => string | undefined;

/** Hover cards are narrow: more lines than these are told by their number. */
const MAX_LINES = 6;

export function cardMarkdown(card: Card, pack: Pack, linkTo: LinkTo): string {
  const also =
    card.alsoCalled.length > 0 ? ` (also ${card.alsoCalled.slice(0, 4).map(escapeMarkdown).join(', ')})` : '';
  const sections = [
    `**${escapeMarkdown(card.title)}**${also}`,
    lines(card.summary, pack).join('  \n'),
    section('Fate', card.fate, pack),
    section('Relations', card.relations, pack),
    eventsLine(card.events, pack),
    evidenceLine(card.evidence, linkTo),
  ];
  return sections.filter((part) => part !== '').join('\n\n');
}

function section(title: string, all: readonly CardLine[], pack: Pack): string {
  if (all.length === 0) return '';
  const shown = lines(all, pack)
    .slice(0, MAX_LINES)
    .map((line) => `- ${line}`);
  const more = all.length > MAX_LINES ? [`- and ${String(all.length - MAX_LINES)} more`] : [];
  return [`${title}:`, '', ...shown, ...more].join('\n');
}

/** A line that does not hold in every work says in which it holds. */
function lines(all: readonly CardLine[], pack: Pack): readonly string[] {
  return all.map(({ text, works }) => {
    const label = worksLabel(works, pack);
    return label === undefined ? escapeMarkdown(text) : `*${label}:* ${escapeMarkdown(text)}`;
  });
}

/** "Novel", "Film"; undefined for what holds in every work of the pack. */
export function worksLabel(works: readonly string[], pack: Pack): string | undefined {
  const here = pack.works.filter((work) => works.includes(work.id));
  if (here.length === pack.works.length) return undefined;
  const label = here.map((work) => work.form).join(' and ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function eventsLine(events: readonly CardLine[], pack: Pack): string {
  if (events.length === 0) return '';
  const groups = new Map<string, string[]>();
  for (const { text, works } of events) {
    const label = worksLabel(works, pack) ?? 'Both';
    groups.set(label, [...(groups.get(label) ?? []), escapeMarkdown(text)]);
  }
  const told = [...groups].map(([label, names]) => `- *${label}:* ${names.join(', ')}`);
  return ['Events, in order:', '', ...told].join('\n');
}

const evidenceLine = (evidence: readonly Passage[], linkTo: LinkTo): string =>
  evidence.length === 0 ? '' : `Evidence: ${passageLinks(evidence, linkTo)}`;

/** "Overview 3, 4; Study Guide 17", each number a link. */
export function passageLinks(evidence: readonly Passage[], linkTo: LinkTo): string {
  const bySource = new Map<string, Passage[]>();
  for (const passage of evidence)
    bySource.set(passage.title, [...(bySource.get(passage.title) ?? []), passage]);
  const told = [...bySource].map(
    ([title, passages]) =>
      `${escapeMarkdown(title)} ${passages.map((passage) => passageLink(passage, linkTo)).join(', ')}`,
  );
  return told.join('; ');
}

const passageLink = ({ sentence, location, text }: Passage, linkTo: LinkTo): string => {
  const link = linkTo(location);
  const tip = text.replace(/["\\]/g, '');
  return link === undefined ? String(sentence) : `[${String(sentence)}](${link} "${tip}")`;
};

/** A passage in full, for what the summaries say against a claim. */
export function passageMarkdown(passage: Passage, linkTo: LinkTo): string {
  const link = linkTo(passage.location);
  const where = escapeMarkdown(`${passage.title}, sentence ${String(passage.sentence)}`);
  return `> ${escapeMarkdown(passage.text)}  \n> ${link === undefined ? where : `[${where}](${link})`}`;
}

export const escapeMarkdown = (text: string): string => text.replace(/([\\`*_{}[\]<>#|~])/g, '\\$1');
