import { escapeHtml } from './htmlText';

/** A whole HTML document. */
export interface HtmlPage {
  readonly title: string;
  readonly language: string;
  /** Its content security policy. */
  readonly policy: string;
  /** The `<style>` element. */
  readonly style: string;
  /** The `<body>` element. */
  readonly body: string;
}

/** Writes a document that loads nothing but what its policy allows. */
export function htmlPage({ title, language, policy, style, body }: HtmlPage): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${style}
</head>
${body}
</html>`;
}

/**
 * Escapes what would end the element that a text stands in. In a script, `</script` and `<!--` occur only in strings,
 * where an escape is the same character.
 */
export function endless(text: string, element: 'style' | 'script'): string {
  return element === 'style'
    ? text.replace(/<(?=\/style)/gi, '\\3c ')
    : text.replace(/<(?=\/script|!--)/gi, '\\x3c');
}
