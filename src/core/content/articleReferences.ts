import type { ArticleStrings } from './articleStrings';
import { escapeHtml } from './htmlText';
import type { Reference } from './model';

/** An article whose citations have ids, and the ids by reference. */
export interface CitedHtml {
  readonly html: string;
  /** In reading order; keys and ids are escaped for attributes, as in the HTML. */
  readonly citationIds: ReadonlyMap<string, readonly string[]>;
}

const citation = /<a class="citation" role="doc-noteref" data-reference="([^"]*)" href="([^"]*)">(\d+)<\/a>/g;

/** Gives each citation an id to come back to, and a name that says more than its number. */
export function withCitationIds(html: string, strings: ArticleStrings): CitedHtml {
  const citationIds = new Map<string, string[]>();
  const cited = html.replace(citation, (_, ...groups: readonly string[]) => {
    const [label = '', href = '', number = ''] = groups;
    const ids = citationIds.get(label) ?? [];
    const id = `citation-${label}${ids.length === 0 ? '' : `-${ids.length + 1}`}`;
    citationIds.set(label, [...ids, id]);
    const name = escapeHtml(strings.reference(Number(number)));
    return `<a class="citation" role="doc-noteref" id="${id}" data-reference="${label}" href="${href}" aria-label="${name}">${number}</a>`;
  });
  // Style sheets cannot see whether text stands between two citations.
  return { html: cited.replaceAll('</a></sup><sup><a ', '</a></sup><sup class="another"><a '), citationIds };
}

/** Renders the list of references, each with links to where it is cited. */
export function referencesHtml(
  references: readonly Reference[],
  { citationIds, strings }: Pick<CitedHtml, 'citationIds'> & { readonly strings: ArticleStrings },
): string {
  if (references.length === 0) return '';
  const items = references
    .toSorted((a, b) => a.number - b.number)
    .map(({ label, number, title, url }) => {
      const name = escapeHtml(label);
      const text = escapeHtml(title);
      const link = url === undefined ? text : `<a class="external" href="${escapeHtml(url)}">${text}</a>`;
      const back = escapeHtml(strings.about(strings.backToText, strings.reference(number)));
      const backlinks = (citationIds.get(name) ?? []).map(
        (id) => ` <a class="backlink" role="doc-backlink" href="#${id}" aria-label="${back}" title="${back}">↩</a>`,
      );
      return `<li id="reference-${name}" value="${number}" tabindex="-1"><span class="reference-text">${link}</span>${backlinks.join('')}</li>`;
    });
  return `<section class="references" aria-labelledby="references"><h2 id="references" tabindex="-1">${escapeHtml(strings.references)}</h2>
<ol>${items.join('\n')}</ol></section>`;
}
