import type { CitationMeta } from './footnoteRules';
import type { DiagnosticCollector } from './diagnostics';
import type { MarkdownNode, MarkdownTree, Token } from './markdownTree';
import type { Reference, SourceRange } from './model';
import { lineAt, type SourceText } from './sourceText';

/** The chapter's references, by label. */
export interface ReferenceIndex {
  /** Labels are compared without case. */
  find(label: string): Reference | undefined;
  /** In the order of their numbers. */
  readonly all: readonly Reference[];
}

interface Citation {
  readonly label: string;
  readonly range: SourceRange;
}

interface Definition {
  readonly label: string;
  readonly node: MarkdownNode;
}

/** Collects a file's footnotes: citations and definitions, wherever they stand, and what one of the two misses. */
export function collectReferences(
  tree: MarkdownTree,
  source: SourceText,
  diagnostics: DiagnosticCollector,
): ReferenceIndex {
  const citations: Citation[] = [];
  const definitions = new Map<string, Definition>();
  visit(tree.nodes, (node) => {
    if (node.type === 'footnote_definition') {
      addDefinition({ label: String(node.token.meta?.['label']), node });
    }
    for (const citation of citationsIn(node, tree)) citations.push(citation);
  });

  function addDefinition(definition: Definition): void {
    const key = keyOf(definition.label);
    if (!definitions.has(key)) {
      definitions.set(key, definition);
      return;
    }
    const message = `[^${definition.label}] is defined more than once; the first definition counts. Remove this one.`;
    diagnostics.report('reference-unused', labelRange(definition, source), message);
  }

  const order = new Set<string>();
  for (const { label, range } of citations) {
    if (definitions.has(keyOf(label))) {
      order.add(keyOf(label));
    } else {
      const message = `Nothing defines [^${label}]. Add a line “[^${label}]: Title. URL: <https://…>”, or remove the citation.`;
      diagnostics.report('reference-undefined', range, message);
    }
  }
  const citedCount = order.size;
  for (const [key, definition] of definitions) {
    if (order.has(key)) continue;
    order.add(key);
    const message = `Nothing cites [^${definition.label}]. Cite it where it belongs, or remove the definition.`;
    diagnostics.report('reference-unused', labelRange(definition, source), message);
  }

  const byKey = new Map<string, Reference>();
  for (const key of order) {
    const definition = definitions.get(key);
    if (definition === undefined) continue;
    const number = byKey.size + 1;
    const named = referenceText(definition.node, tree);
    byKey.set(key, { label: definition.label, number, ...named, cited: number <= citedCount });
  }
  return { find: (label) => byKey.get(keyOf(label)), all: [...byKey.values()] };
}

/** Lists the labels that inline text cites, as their definitions write them. */
export function citedLabels(tokens: readonly Token[], references: ReferenceIndex): string[] {
  return tokens.flatMap((token) => {
    const reference = token.type === 'citation' ? references.find(String(token.meta?.['label'])) : undefined;
    return reference === undefined ? [] : [reference.label];
  });
}

function keyOf(label: string): string {
  return label.toLowerCase();
}

function visit(nodes: readonly MarkdownNode[], act: (node: MarkdownNode) => void): void {
  for (const node of nodes) {
    act(node);
    visit(node.children, act);
  }
}

function citationsIn({ inline }: MarkdownNode, tree: MarkdownTree): Citation[] {
  if (inline === undefined || !inline.text.includes('[^')) return [];
  return tree.inlineTokens(inline.text).flatMap((token) => {
    if (token.type !== 'citation') return [];
    const { label, offset } = token.meta as unknown as CitationMeta;
    return [{ label, range: inline.range(offset, offset + label.length + 3) }];
  });
}

/** The range of `[^label]` in front of the definition's colon. */
function labelRange({ label, node }: Definition, source: SourceText): SourceRange {
  const written = `[^${label}]`;
  const column = Math.max(0, lineAt(source, node.startLine).indexOf(`${written}:`));
  return {
    start: { line: node.startLine, column },
    end: { line: node.startLine, column: column + written.length },
  };
}

/** Reads `Title. URL: <https://…>`, or any text with a link or a bare address in it. */
function referenceText(node: MarkdownNode, tree: MarkdownTree): { readonly title: string; readonly url?: string } {
  const text = node.children.map(({ inline }) => inline?.text ?? '').join('\n');
  const tokens = tree.inlineTokens(text.trim());
  let url: string | undefined;
  let title = '';
  let isAddress = false;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '');
      isAddress = token.info === 'auto';
      if (isWebAddress(href)) url = href;
    } else if (token.type === 'link_close') {
      isAddress = false;
    } else if (!isAddress && token.nesting === 0 && token.type !== 'citation') {
      title += token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
    }
  }
  const bare = /(?:^|\s)(https?:\/\/\S+)/.exec(title)?.[1];
  if (bare !== undefined) {
    url ??= withoutFinalPoint(bare);
    title = title.replace(bare, '');
  }
  const name = cleanTitle(title);
  return { title: name === '' ? (url ?? '') : name, ...(url === undefined ? {} : { url }) };
}

/** Takes off the words that lead to the address, and what ends a sentence. */
function cleanTitle(title: string): string {
  const marker = title.search(/(?<!\S)URL:/);
  const named = marker > 0 ? title.slice(0, marker) : title.replace('URL:', '');
  return withoutFinalPoint(
    named
      .split(/\s+/)
      .filter((word) => word !== '')
      .join(' '),
  );
}

function withoutFinalPoint(text: string): string {
  return text.replace(/[.,;:]$/, '');
}

function isWebAddress(href: string): boolean {
  return /^https?:\/\//i.test(href);
}
