import type { StudyTarget } from './studyTarget';

/**
 * The part of a `vscode://PUBLISHER.NAME/open?…` address that names a place to study.
 *
 * The query has `chapter` and, for a section, `section`, both ids, percent-encoded.
 */
export interface SectionLink {
  readonly path: string;
  readonly query: string;
}

const PATH = '/open';

/** Makes the path and query that open `target`. */
export function sectionLinkOf(target: StudyTarget): SectionLink {
  const chapter = `chapter=${encodeURIComponent(target.chapterId)}`;
  const section = target.sectionId === undefined ? '' : `&section=${encodeURIComponent(target.sectionId)}`;
  return { path: PATH, query: chapter + section };
}

/** Reads what `sectionLinkOf` made; `undefined` where the link names no chapter or is not of this form. */
export function parseSectionLink(link: SectionLink): StudyTarget | undefined {
  if (link.path !== PATH) return undefined;
  const values = new Map<string, string>();
  for (const pair of link.query.split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 0) continue;
    const value = decode(pair.slice(equals + 1));
    if (value === undefined) return undefined;
    values.set(pair.slice(0, equals), value);
  }
  const chapterId = values.get('chapter');
  const sectionId = values.get('section');
  if (!chapterId) return undefined;
  return sectionId ? { chapterId, sectionId } : { chapterId };
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
