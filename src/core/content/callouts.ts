import { InlineSource } from './inlineSource';
import type { MarkdownNode } from './markdownTree';
import type { CalloutKind } from './model';

/** A block quote that is a callout: its label, and what follows the label. */
export interface RawCallout {
  readonly callout: CalloutKind;
  readonly label: string;
  /** The text of the first paragraph after the label; absent where the label stood alone. */
  readonly lead?: InlineSource;
  readonly nodes: readonly MarkdownNode[];
}

const kinds: ReadonlySet<string> = new Set<CalloutKind>(['note', 'tip', 'warning', 'important', 'caution']);
/** `**Note**:` or `**Note:**`; the colon may be missing where nothing follows. */
const boldLabel = /^(?:\*\*|__)([a-z]{3,9})(?:(?:\*\*|__)[ \t]*(?::|(?=\n|$))|:(?:\*\*|__))\s*/i;
/** `[!NOTE]`, as GitHub writes alerts: alone on its line. */
const alertLabel = /^\[!([a-z]{3,9})\][ \t]*(?:\n|$)\s*/i;

/** Reads a block quote as a callout, or returns `undefined` where it is just a quote. */
export function calloutOf(quote: MarkdownNode): RawCallout | undefined {
  const [first, ...nodes] = quote.children;
  if (first?.type !== 'paragraph' || first.inline === undefined) return undefined;
  const { text } = first.inline;
  const alert = alertLabel.exec(text);
  const match = alert ?? boldLabel.exec(text);
  const kind = match?.[1]?.toLowerCase();
  if (match?.[1] === undefined || kind === undefined || !isCalloutKind(kind)) return undefined;
  const lead = first.inline.slice(match[0].length);
  return {
    callout: kind,
    label: alert === null ? match[1] : kind.charAt(0).toUpperCase() + kind.slice(1),
    ...(lead.text.trim() === '' ? {} : { lead }),
    nodes,
  };
}

function isCalloutKind(word: string): word is CalloutKind {
  return kinds.has(word);
}
