import type { DiagnosticCollector } from './diagnostics';
import { headingOf, purposeOf, type Heading } from './headings';
import { normalizedText } from './ids';
import type { MarkdownNode } from './markdownTree';

/** A section as written: its heading, what stands under it, and its subsections. */
export interface RawSection {
  readonly heading: Heading;
  /** The heading's text without markup. */
  readonly text: string;
  readonly nodes: readonly MarkdownNode[];
  readonly sections: readonly RawSection[];
}

/** Questions or answers that stand together: directly in their section, or under a heading in it. */
export interface RawGroup {
  /** Absent for what stands directly in the section. */
  readonly heading?: Heading;
  readonly text: string;
  readonly nodes: readonly MarkdownNode[];
}

/** A file's top-level blocks, sorted by where they belong. */
export interface ChapterStructure {
  readonly title?: Heading;
  readonly introduction: readonly MarkdownNode[];
  readonly sections: readonly RawSection[];
  /** The heading of the first self-check section. */
  readonly selfCheck?: Heading;
  readonly questionGroups: readonly RawGroup[];
  readonly answerGroups: readonly RawGroup[];
  /** Tags (`h4`, …) of the headings that are part of the running text. */
  readonly proseHeadings: ReadonlyMap<MarkdownNode, string>;
}

interface MutableSection {
  readonly heading: Heading;
  readonly text: string;
  readonly nodes: MarkdownNode[];
  readonly sections: MutableSection[];
}

/** A heading under which the current place lies. */
interface OpenHeading {
  readonly level: number;
  readonly purpose: 'reading' | 'selfCheck' | 'answers' | 'group';
  /** How many open headings it has above it, the title included. */
  readonly depth: number;
  /** Where the blocks under it go. */
  readonly nodes: MarkdownNode[];
  /** Where the sections under it go. */
  readonly sections: MutableSection[];
  /** Normalised texts of the headings directly under it. */
  readonly childTexts: Set<string>;
}

interface MutableGroup {
  readonly heading?: Heading;
  readonly text: string;
  readonly nodes: MarkdownNode[];
}

/**
 * Sorts a file's blocks into title, introduction, sections, questions and answers, and reports skipped levels and
 * repeated headings. `textOf` gives a heading's text without markup.
 */
export function chapterStructure(
  nodes: readonly MarkdownNode[],
  textOf: (heading: Heading) => string,
  diagnostics: DiagnosticCollector,
): ChapterStructure {
  const sorter = new BlockSorter(diagnostics);
  for (const node of nodes) {
    if (node.type === 'footnote_definition') continue;
    const heading = headingOf(node);
    if (heading === undefined) {
      sorter.addBlock(node);
    } else {
      sorter.addHeading(heading, textOf(heading));
    }
  }
  return sorter.structure();
}

class BlockSorter {
  private title: Heading | undefined;
  private selfCheck: Heading | undefined;
  private readonly introduction: MarkdownNode[] = [];
  private readonly sections: MutableSection[] = [];
  private readonly questionGroups: MutableGroup[] = [];
  private readonly answerGroups: MutableGroup[] = [];
  private readonly proseHeadings = new Map<MarkdownNode, string>();
  private previousLevel = 0;
  private readonly root: OpenHeading;
  /** The headings above the current place, outermost first; without the root. */
  private readonly open: OpenHeading[] = [];

  constructor(private readonly diagnostics: DiagnosticCollector) {
    const { introduction, sections } = this;
    this.root = { level: 0, purpose: 'reading', depth: 0, nodes: introduction, sections, childTexts: new Set() };
  }

  structure(): ChapterStructure {
    const { title, selfCheck, introduction, sections, questionGroups, answerGroups, proseHeadings } = this;
    return {
      ...(title === undefined ? {} : { title }),
      introduction,
      sections,
      ...(selfCheck === undefined ? {} : { selfCheck }),
      questionGroups,
      answerGroups,
      proseHeadings,
    };
  }

  addBlock(node: MarkdownNode): void {
    this.current.nodes.push(node);
  }

  addHeading(heading: Heading, text: string): void {
    if (this.title === undefined) {
      this.title = heading;
    } else {
      if (heading.level > this.previousLevel + 1) reportJump(heading, this.previousLevel, this.diagnostics);
      this.openHeading(heading, text);
    }
    this.previousLevel = heading.level;
  }

  private get current(): OpenHeading {
    return this.open.at(-1) ?? this.root;
  }

  private openHeading(heading: Heading, text: string): void {
    while (this.open.length > 0 && this.current.level >= heading.level) this.open.pop();
    const parent = this.current;
    reportRepeat(heading, text, { parent, diagnostics: this.diagnostics });
    const place = { level: heading.level, depth: parent.depth + 1, sections: [], childTexts: new Set<string>() };
    const named = purposeOf(text);
    if (named !== 'reading') {
      if (named === 'selfCheck') this.selfCheck ??= heading;
      this.open.push({ ...place, purpose: named, nodes: this.openGroup(named, { text: '', nodes: [] }) });
    } else if (parent.purpose === 'selfCheck' || parent.purpose === 'answers') {
      const nodes = this.openGroup(parent.purpose, { heading, text, nodes: [] });
      this.open.push({ ...place, purpose: 'group', nodes });
    } else if (parent.purpose === 'group' || place.depth > 2) {
      this.proseHeadings.set(heading.node, `h${Math.min(6, Math.max(4, place.depth + 1))}`);
      parent.nodes.push(heading.node);
      this.open.push({ ...place, purpose: parent.purpose, nodes: parent.nodes });
    } else {
      const section: MutableSection = { heading, text, nodes: [], sections: [] };
      parent.sections.push(section);
      this.open.push({ ...place, purpose: 'reading', nodes: section.nodes, sections: section.sections });
    }
  }

  private openGroup(purpose: 'selfCheck' | 'answers', group: MutableGroup): MarkdownNode[] {
    (purpose === 'selfCheck' ? this.questionGroups : this.answerGroups).push(group);
    return group.nodes;
  }
}

function reportJump(heading: Heading, previousLevel: number, diagnostics: DiagnosticCollector): void {
  const wanted = '#'.repeat(previousLevel + 1);
  const message = `This heading skips a level: “${'#'.repeat(previousLevel)}” is followed by “${'#'.repeat(heading.level)}”. Write it with “${wanted}”.`;
  diagnostics.report('heading-jump', heading.source.range(), message);
}

function reportRepeat(
  heading: Heading,
  text: string,
  { parent, diagnostics }: { readonly parent: OpenHeading; readonly diagnostics: DiagnosticCollector },
): void {
  const normalized = normalizedText(text);
  if (!parent.childTexts.has(normalized)) {
    parent.childTexts.add(normalized);
    return;
  }
  const message = `“${text}” is a heading here already. Give each heading of a section its own name.`;
  diagnostics.report('duplicate-heading', heading.source.range(), message);
}
