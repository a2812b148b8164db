import { chapterBlocks, type ChapterBlocksContext } from './chapterBlocks';
import { chapterStructure, type ChapterStructure, type RawSection } from './chapterStructure';
import { DiagnosticCollector } from './diagnostics';
import { readFrontMatter } from './frontMatter';
import { headingIds, titleParts, type Heading } from './headings';
import { escapeHtml, textOfHtml } from './htmlText';
import { slug, UniqueIds } from './ids';
import { markdownTree } from './markdownTree';
import type { Block, Chapter, DiagramReader, ParseResult, RichText, Section } from './model';
import { collectReferences } from './references';
import { plainText, renderInline, type InlineContext } from './richText';
import { sectionFinder, type SearchableSection } from './sectionFinder';
import { sectionLinks } from './sectionLinks';
import { buildSelfCheck } from './selfCheck';
import { rangeOfLines, sourceText, type SourceText } from './sourceText';
import { TermCollector } from './terms';

export interface ParseOptions {
  /** Name or path of the file: the title of a chapter that has no heading. */
  readonly fileName: string;
  /** Reads diagrams, to check and describe them; without it figures are neither checked nor described. */
  readonly readDiagram?: DiagramReader;
}

/**
 * Reads a chapter file. Never throws: whatever is wrong is a diagnostic, and the chapter holds what is sound.
 *
 * The format is described in README.md ("Write a chapter").
 */
export function parseChapter(markdown: string, options: ParseOptions): ParseResult {
  const source = sourceText(markdown);
  const diagnostics = new DiagnosticCollector();
  const frontMatter = readFrontMatter(source, diagnostics);
  const tree = markdownTree(source, frontMatter.lineCount);
  const references = collectReferences(tree, source, diagnostics);
  const textOf = (heading: Heading): string => plainText(tree.inlineTokens(heading.source.text)).trim();
  const structure = chapterStructure(tree.nodes, textOf, diagnostics);

  const unlinked: InlineContext = { inlineTokens: tree.inlineTokens, references, resolveSection: () => undefined };
  const title = titleOf(structure.title, options.fileName, unlinked);
  if (title.isFromFileName) reportNoTitle(source, { structure, skippedLines: frontMatter.lineCount, diagnostics });
  const chapterId = frontMatter.id ?? structure.title?.pinnedId ?? title.number ?? slug(title.text);

  const sectionHeadings = structure.sections.flatMap(headingsOf);
  const otherHeadings = [...selfCheckHeadings(structure)].map((heading) => ({ heading, text: textOf(heading) }));
  const ids = headingIds(chapterId, sectionHeadings.concat(otherHeadings));
  const idOf = (heading: Heading): string => ids.get(heading) ?? '';
  const idsIn = (headings: readonly { readonly heading: Heading }[]): ReadonlySet<string> =>
    new Set(headings.map(({ heading }) => idOf(heading)));
  const links = sectionLinks(chapterId, idsIn(sectionHeadings), idsIn(otherHeadings));

  const terms = new TermCollector();
  const context: ChapterBlocksContext = {
    ...unlinked,
    resolveSection: links.resolve,
    headingTags: structure.proseHeadings,
    source,
    diagnostics,
    anchors: new UniqueIds(),
    ...(options.readDiagram === undefined ? {} : { readDiagram: options.readDiagram }),
  };
  const introduction = chapterBlocks(structure.introduction, title.text, {
    ...context,
    recordTerm: terms.recorder(),
  });
  const sections = structure.sections.map((section) => buildSection(section, { level: 1, idOf, terms, context }));
  const selfCheck = buildSelfCheck(structure, {
    blocks: context,
    idOf,
    textOf,
    findSection: sectionFinder(sections.flatMap(searchable)),
    readingSection: links.resolveReading,
  });
  const chapter: Chapter = {
    id: chapterId,
    ...(title.number === undefined ? {} : { number: title.number }),
    title: title.text,
    titleHtml: title.html,
    metadata: frontMatter.metadata,
    introduction,
    sections,
    ...(selfCheck === undefined ? {} : { selfCheck }),
    terms: terms.all(),
    references: references.all,
  };
  return { chapter, diagnostics: diagnostics.sorted() };
}

interface Title extends RichText {
  readonly number?: string;
  readonly isFromFileName: boolean;
}

function titleOf(heading: Heading | undefined, fileName: string, context: InlineContext): Title {
  if (heading !== undefined) {
    const { number, start } = titleParts(heading.source.text);
    const title = renderInline(heading.source.slice(start), context);
    if (title.text !== '') return { ...title, ...(number === undefined ? {} : { number }), isFromFileName: false };
  }
  const base = fileName.split(/[\\/]/).at(-1) ?? fileName;
  const text = base.replace(/\.(?:md|markdown)$/i, '') || base;
  return { text, html: escapeHtml(text), isFromFileName: true };
}

function reportNoTitle(
  source: SourceText,
  {
    structure,
    skippedLines,
    diagnostics,
  }: {
    readonly structure: ChapterStructure;
    readonly skippedLines: number;
    readonly diagnostics: DiagnosticCollector;
  },
): void {
  const firstLine = source.lines.findIndex((line, index) => index >= skippedLines && line.trim() !== '');
  const line = structure.title?.node.startLine ?? Math.max(0, firstLine);
  const message = 'The chapter has no title. Put it in front, as a heading: “# 1.2 Title”.';
  diagnostics.report('no-title', rangeOfLines(source, line, line + 1), message);
}

function headingsOf(section: RawSection): { readonly heading: Heading; readonly text: string }[] {
  return [{ heading: section.heading, text: section.text }, ...section.sections.flatMap(headingsOf)];
}

/** The headings of the self-check and of what may be a case study in it. */
function selfCheckHeadings({ selfCheck, questionGroups }: ChapterStructure): Heading[] {
  const groups = questionGroups.flatMap(({ heading }) => heading ?? []);
  return selfCheck === undefined ? groups : [selfCheck, ...groups];
}

interface SectionContext {
  readonly level: 1 | 2;
  readonly idOf: (heading: Heading) => string;
  readonly terms: TermCollector;
  readonly context: ChapterBlocksContext;
}

function buildSection({ heading, text, nodes, sections }: RawSection, options: SectionContext): Section {
  const { level, idOf, terms, context } = options;
  const id = idOf(heading);
  const blocks: Block[] = chapterBlocks(nodes, text, { ...context, recordTerm: terms.recorder(id) });
  return {
    id,
    title: text,
    titleHtml: renderInline(heading.source, context).html,
    level,
    blocks,
    sections: sections.map((section) => buildSection(section, { ...options, level: 2 })),
    range: rangeOfLines(context.source, heading.node.startLine, headingEnd(heading)),
  };
}

/** The underline of a heading in the other style (`Title`, `=====`) is not part of its text. */
function headingEnd({ node }: Heading): number {
  return node.token.markup.startsWith('#') ? node.endLine : Math.max(node.startLine + 1, node.endLine - 1);
}

function searchable({ id, title, blocks, sections }: Section): SearchableSection[] {
  const text = blocks.map(blockText).join(' ');
  return [{ id, title, text }, ...sections.flatMap(searchable)];
}

function blockText(block: Block): string {
  return block.kind === 'figure' ? block.textAlternative : textOfHtml(block.html);
}
