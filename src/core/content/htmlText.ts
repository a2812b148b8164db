const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const characters: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(escapes).map(([character, escape]) => [escape, character]),
);

/** Makes `text` safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** Takes back what `escapeHtml` did. */
export function unescapeHtml(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/g, (escape) => characters[escape] ?? escape);
}

const citation = /<sup><a class="citation"[^>]*>[^<]*<\/a><\/sup>/g;
const inlineTag = /<\/?(?:a|code|dfn|em|s|span|strong|sup)(?: [^>]*)?>/g;

/** Returns the words of HTML that the parser made, without markup and citation numbers. */
export function textOfHtml(html: string): string {
  return unescapeHtml(html.replace(citation, '').replace(inlineTag, '').replace(/<[^>]*>/g, ' '))
    .replace(/[\s]+/g, ' ')
    .trim();
}
