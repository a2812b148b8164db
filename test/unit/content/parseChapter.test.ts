import assert from 'node:assert/strict';
import { chapterWords } from '../../../src/core/content/chapterWords';
import { allSections, findSection } from '../../../src/core/content/findSection';
import type { Block, Chapter, DiagramGraph, ParseResult } from '../../../src/core/content/model';
import { parseChapter } from '../../../src/core/content/parseChapter';

function parse(markdown: string, readDiagram?: (source: string) => DiagramGraph): ParseResult {
  return parseChapter(markdown, { fileName: 'my-notes.md', ...(readDiagram === undefined ? {} : { readDiagram }) });
}

function chapterOf(markdown: string): Chapter {
  return parse(markdown).chapter;
}

function blocksOf(markdown: string): readonly Block[] {
  return chapterOf(`# T\n\n${markdown}`).introduction;
}

function htmlOf(markdown: string): string {
  return blocksOf(markdown)
    .map((block) => (block.kind === 'figure' ? block.id : block.html))
    .join('|');
}

const outline = (chapter: Chapter): string[] => allSections(chapter).map(({ level, id }) => `${level} ${id}`);

describe('titles and ids', () => {
  it('take the number off the title', () => {
    for (const [heading, number, title] of [
      ['## 2.3 AWS `Q` and *more*', '2.3', 'AWS Q and more'],
      ['# 2.10.1: Title', '2.10.1', 'Title'],
      ['# Chapter 4. Title', '4', 'Title'],
      ['# 7 reasons to wait', undefined, '7 reasons to wait'],
      ['# 2.3', undefined, '2.3'],
      ['# 3.5GHz', undefined, '3.5GHz'],
    ] as const) {
      const chapter = chapterOf(heading);
      assert.deepEqual([chapter.number, chapter.title], [number, title]);
    }
  });

  it('come from front matter, else a pin, else the number, else the title', () => {
    assert.equal(chapterOf('---\nid: basics\n---\n# 2.3 T').id, 'basics');
    assert.equal(chapterOf('---\nid: basics\n---\n# 2.3 T {#pin}').id, 'basics');
    assert.equal(chapterOf('# 2.3 T {#pin}').id, 'pin');
    assert.equal(chapterOf('# 2.3 T').id, '2.3');
    assert.equal(chapterOf('# What is AI?').id, 'what-is-ai');
    assert.equal(chapterOf('text').id, 'my-notes');
    assert.equal(chapterOf('text').title, 'my-notes');
  });

  it('do not depend on the order of sections', () => {
    const sections = ['## Alpha\n\ntext\n', '## Beta {#second}\n', '## Gamma & Co.\n### Alpha\n'];
    const ids = outline(chapterOf(`# 1.1 T\n${sections.join('\n')}`));
    assert.deepEqual(ids, ['1 1.1/alpha', '1 1.1/second', '1 1.1/gamma-co', '2 1.1/alpha-2']);
    const turned = outline(chapterOf(`# 1.1 T\n${sections[1]}${sections[0]}`));
    assert.deepEqual(turned, ['1 1.1/second', '1 1.1/alpha']);
  });

  it('are what the author pinned, whatever else has that text', () => {
    const chapter = chapterOf('# 1.1 T\n## Alpha\n## Beta {#alpha}\n## {#x}\n## Not \\{#y}');
    assert.deepEqual(
      chapter.sections.map(({ id, title }) => [id, title]),
      [
        ['1.1/alpha-2', 'Alpha'],
        ['1.1/alpha', 'Beta'],
        ['1.1/x', ''],
        ['1.1/not-y', 'Not {#y}'],
      ],
    );
  });

  it('are unique where numbered and written ids meet', () => {
    assert.deepEqual(outline(chapterOf('# 1.1 T\n## a\n## a 2\n## a\n## a')), [
      '1 1.1/a',
      '1 1.1/a-2',
      '1 1.1/a-3',
      '1 1.1/a-4',
    ]);
  });
});

describe('front matter', () => {
  it('gives id and metadata as text, so that 2.10 stays 2.10', () => {
    const { chapter, diagnostics } = parse(
      '---\nid: x\ndomain: 2\ntask: 2.10 # comment\nupdated: 2024-02-29\nlayout: {a: b}\n---\n# T',
    );
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(chapter.metadata, { domain: '2', task: '2.10', updated: '2024-02-29' });
  });

  it('is ignored as a whole where one value is wrong, and the rest opens', () => {
    const { chapter } = parse('---\nid: good\nupdated: never\n---\n# 2.3 T\n\ntext');
    assert.deepEqual([chapter.id, chapter.metadata, chapter.title], ['2.3', {}, 'T']);
  });

  it('may be empty, and a rule across the page is none', () => {
    assert.deepEqual(parse('---\n# only a comment\n---\n# T').diagnostics, []);
    assert.equal(chapterOf('---\n\n# T\n\ntext\n\n---\n').title, 'T');
    assert.equal(chapterOf('---\n# T\n').title, 'T');
  });
});

describe('sections', () => {
  it('are relative to the title, and a heading at its level is a section', () => {
    assert.deepEqual(outline(chapterOf('### T\n#### A\n##### B\n### C\n# D\n## E')), [
      '1 t/a',
      '2 t/b',
      '1 t/c',
      '1 t/d',
      '2 t/e',
    ]);
  });

  it('nest as far as they can where a level is skipped', () => {
    assert.deepEqual(outline(chapterOf('# T\n### A\n### B\n## C\n#### D\n### E')), [
      '1 t/a',
      '1 t/b',
      '1 t/c',
      '2 t/d',
      '2 t/e',
    ]);
  });

  it('keep deeper headings in their text', () => {
    const [section] = chapterOf('# T\n## A\n### B\n#### C\ntext\n##### D\n## E').sections;
    const [block] = section?.sections[0]?.blocks ?? [];
    assert.equal(block?.kind === 'prose' && block.html, '<h4>C</h4>\n<p>text</p>\n<h5>D</h5>');
  });

  it('know where their heading is, in both styles', () => {
    const { sections } = chapterOf('T\n===\n\nOne\n line\n---\n\n## Two {#p} ##\n');
    assert.deepEqual(
      sections.map(({ range, title }) => [title, range.start, range.end]),
      [
        ['One line', { line: 3, column: 0 }, { line: 4, column: 5 }],
        ['Two', { line: 7, column: 0 }, { line: 7, column: 14 }],
      ],
    );
  });

  it('are not made of what is in code, lists and quotes', () => {
    const text = '# T\n\n```md\n## A\n1. Q?\n   A. x\n```\n\n- ## B\n\n> ## Quiz\n\n    ## C\n';
    assert.deepEqual(outline(chapterOf(text)), []);
    assert.equal(chapterOf(text).selfCheck, undefined);
  });

  it('can be found by id', () => {
    const chapter = chapterOf('# 1.1 T\n## A\n### B');
    assert.equal(findSection(chapter, '1.1/b')?.title, 'B');
    assert.equal(findSection(chapter, '1.1/c'), undefined);
  });
});

describe('figures', () => {
  const figure = '```mermaid\ngraph TD\n  A --> B\n```\n\n*Figure 2.3.7: A **bold** chart.*[^1]\n\n[^1]: S';

  it('have number, caption and source', () => {
    const [block] = blocksOf(figure);
    assert.ok(block?.kind === 'figure');
    assert.equal(block.id, 'figure-2.3.7');
    assert.equal(block.number, '2.3.7');
    assert.equal(block.caption?.text, 'A bold chart.');
    assert.match(block.caption?.html ?? '', /^A <strong>bold<\/strong> chart\.<sup><a class="citation"/);
    assert.equal(block.source, 'graph TD\n  A --> B\n');
    assert.equal(block.textAlternative, '');
  });

  it('take only a paragraph wholly in italics for a caption', () => {
    for (const text of ['*Figure 1: x* and more', 'Figure 1: x', '*A figure 1: x*', '**Figure 1: x**', '*Figure: x*']) {
      const [figure_, prose] = blocksOf(`\`\`\`mermaid\n\`\`\`\n\n${text}`);
      assert.ok(figure_?.kind === 'figure' && figure_.caption === undefined && prose?.kind === 'prose', text);
    }
    const [underscored] = blocksOf('```mermaid\n```\n_figure 4. x *y*_');
    assert.ok(underscored?.kind === 'figure');
    assert.deepEqual([underscored.number, underscored.caption?.text], ['4', 'x y']);
  });

  it('say in words what they draw', () => {
    const graph: DiagramGraph = {
      nodes: [
        { id: 'A', label: 'Amazon\nBedrock' },
        { id: 'B', label: 'App<br/>users' },
        { id: 'C', label: 'Other' },
      ],
      edges: [
        { from: 'A', to: 'B', label: 'API' },
        { from: 'B', to: 'A' },
      ],
    };
    const [block] = parse(`# T\n\n${figure}`, () => graph).chapter.introduction;
    assert.equal(
      block?.kind === 'figure' && block.textAlternative,
      'Amazon Bedrock leads to App users, labelled ‘API’. App users leads to Amazon Bedrock. Standing alone: Other.',
    );
  });

  it('are named after their section where they have no number', () => {
    const chapter = chapterOf('# T\n## Big picture\n```mermaid\na\n```\n\n```mermaid\nb\n```');
    assert.deepEqual(
      chapter.sections[0]?.blocks.map((block) => block.kind === 'figure' && block.id),
      ['figure-after-big-picture', 'figure-after-big-picture-2'],
    );
  });

  it('that cannot be drawn are shown as code, with the message and the caption', () => {
    const { chapter, diagnostics } = parse(`# T\n\n${figure}`, () => {
      throw new Error('Unknown <arrow>');
    });
    const [block] = chapter.introduction;
    assert.ok(block?.kind === 'prose');
    assert.match(block.html, /cannot be drawn: Unknown &lt;arrow&gt;\./);
    assert.match(block.html, /<code class="language-mermaid">graph TD\n {2}A --&gt; B/);
    assert.match(block.html, /Figure 2\.3\.7: A <strong>bold/);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['figure-invalid'],
    );
  });
});

const kindsAndIds = (text: string): string[] => blocksOf(text).map((block) => `${block.kind} ${'id' in block && block.id}`);

describe('tables', () => {
  it('have number, caption, column headers and alignment, and no style attributes', () => {
    const [block] = blocksOf('Table 2.3.1: Costs <now>\n\n| a | b |\n|:--|--:|\n| **c** \\| d | `e` |');
    assert.ok(block?.kind === 'table');
    assert.deepEqual([block.id, block.number, block.caption?.html], ['table-2.3.1', '2.3.1', 'Costs &lt;now&gt;']);
    assert.equal(
      block.html.replaceAll('\n', ''),
      '<table><thead><tr><th scope="col" class="align-left">a</th><th scope="col" class="align-right">b</th></tr></thead>' +
        '<tbody><tr><td class="align-left"><strong>c</strong> | d</td><td class="align-right"><code>e</code></td></tr></tbody></table>',
    );
  });

  it('may have the caption right above, or in italics', () => {
    assert.deepEqual(kindsAndIds('Table 1: x\n|a|\n|-|\n'), ['table table-1']);
    assert.deepEqual(kindsAndIds('*Table 1: x*\n\n|a|\n|-|\n'), ['table table-1']);
    assert.deepEqual(kindsAndIds('Table talk\n\n|a|\n|-|\n'), ['prose false', 'table table-after-t']);
  });
});

const calloutsOf = (text: string): unknown[] =>
  blocksOf(text).map((block) => (block.kind === 'callout' ? [block.callout, block.label, block.html] : block.kind));

describe('callouts', () => {
  it('are quotes that start with their label, or GitHub alerts', () => {
    assert.deepEqual(calloutsOf('> **Note**: Some *text*.\n>\n> - more'), [
      ['note', 'Note', '<p>Some <em>text</em>.</p>\n<ul><li>more</li></ul>'],
    ]);
    assert.deepEqual(calloutsOf('> **Tip:** x'), [['tip', 'Tip', '<p>x</p>']]);
    assert.deepEqual(calloutsOf('> [!WARNING]\n> x'), [['warning', 'Warning', '<p>x</p>']]);
    assert.deepEqual(calloutsOf('> [!caution]\n>\n> x'), [['caution', 'Caution', '<p>x</p>']]);
    assert.deepEqual(calloutsOf('> **Important**\n>\n> x'), [['important', 'Important', '<p>x</p>']]);
    assert.deepEqual(calloutsOf('> **Noted** x'), ['prose']);
    assert.deepEqual(calloutsOf('> **Note** that x'), ['prose']);
  });
});

describe('terms', () => {
  it('are bold words in running prose, once each, with their sections', () => {
    const { terms, sections } = chapterOf(
      '# T\n\nAn **agent** acts.\n\n## A\n\n- **Fine tuning:** costs\n- uses an **Agent**\n- writes a **Note**\n\n> of **RAG** too\n\n## B\n\nthe **agent** again',
    );
    assert.deepEqual(terms, [
      { id: 'agent', text: 'agent', sectionIds: ['t/a', 't/b'] },
      { id: 'fine-tuning', text: 'Fine tuning', sectionIds: ['t/a'] },
      { id: 'note', text: 'Note', sectionIds: ['t/a'] },
      { id: 'rag', text: 'RAG', sectionIds: ['t/a'] },
    ]);
    const [block] = sections[1]?.blocks ?? [];
    assert.equal(
      block?.kind === 'prose' && block.html,
      '<p>the <dfn class="term" data-term="agent">agent</dfn> again</p>',
    );
  });

  it('are not whole paragraphs, labels of remarks, headings, tables, captions or questions', () => {
    const { terms } = chapterOf(
      '# T **a**\n\n**All of it.**\n\n**Note**: x\n\n> **Tip**: y\n\n- **item**\n\n|**b**|\n|-|\n\n*Figure 1: **c** d*\n\n## **e** f\n\n' +
        '```mermaid\n```\n\n*Figure 1: the **g** h*\n\n## Quiz\n\n1. **Is i so?** Or **j**\n   A. **k** l\n   B. m\n\n## Answers\n\n1. B\n\n   It **n** is.',
    );
    assert.deepEqual(
      terms.map(({ text }) => text),
      // A caption without a figure is a paragraph like any other.
      ['c'],
    );
  });
});

describe('references', () => {
  it('are numbered as they are cited, the others after them', () => {
    const { references } = chapterOf(
      '# T\n\n[^z]: Zed. URL: <https://z.example/>\n[^A]: [Ay](https://a.example/?a=1&b=2), 2024\n\nOne[^b] two[^a] one[^b].\n\n' +
        '[^b]: Long title\n    over lines.\n    URL: https://b.example/x.\n\n    More.\n[^c]: No address\n- in a list\n\n  [^d]: javascript. URL: <javascript:alert(1)>',
    );
    assert.deepEqual(references, [
      { label: 'b', number: 1, title: 'Long title over lines', url: 'https://b.example/x', cited: true },
      { label: 'A', number: 2, title: 'Ay, 2024', url: 'https://a.example/?a=1&b=2', cited: true },
      { label: 'z', number: 3, title: 'Zed', url: 'https://z.example/', cited: false },
      { label: 'c', number: 4, title: 'No address', cited: false },
      { label: 'd', number: 5, title: 'javascript', cited: false },
    ]);
  });

  it('are cited by number; a citation that nothing defines stays as written', () => {
    assert.equal(
      htmlOf('a[^x"]b[^q]\n\n[^x"]: X'),
      '<p>a<sup><a class="citation" role="doc-noteref" data-reference="x&quot;" href="#reference-x&quot;">1</a></sup>b[^q]</p>',
    );
  });

  it('are not made of code or escapes', () => {
    assert.deepEqual(parse('# T\n\n`[^1]` \\[^2] [^ 3] [^]\n\n    [^4]: x').diagnostics, []);
  });
});

const external = (href: string, text: string): string => `<p><a class="external" href="${href}">${text}</a></p>`;

const sectionLink = (id: string, text: string): string => `<a class="section-link" data-section="${id}" href="#${id}">${text}</a>`;

describe('running text', () => {
  it('keeps every block in its place', () => {
    const kinds = blocksOf('one\n\n- two\n\n> **Note**: three\n\nfour\n\n|a|\n|-|\n\n***\n\n`five`').map(({ kind }) => kind);
    assert.deepEqual(kinds, ['prose', 'callout', 'prose', 'table', 'prose']);
  });

  it('renders lists, code, breaks and struck text', () => {
    assert.equal(htmlOf('3. a\n4. b\n   - c'), '<ol start="3"><li>a</li>\n<li>b\n<ul><li>c</li></ul></li></ol>');
    assert.equal(htmlOf('- a\n\n- b'), '<ul><li><p>a</p></li>\n<li><p>b</p></li></ul>');
    assert.equal(htmlOf('```py x\na < b\n```'), '<pre><code class="language-py">a &lt; b\n</code></pre>');
    assert.equal(htmlOf('    a & b'), '<pre><code>a &amp; b\n</code></pre>');
    assert.equal(htmlOf('a  \nb\\\nc ~~d~~'), '<p>a<br>b<br>c <s>d</s></p>');
  });

  it('lets no HTML through', () => {
    assert.equal(
      htmlOf('<script>alert(1)</script> & <b onclick="x">'),
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b onclick=&quot;x&quot;&gt;</p>',
    );
    assert.equal(htmlOf('```"><img src=x>\n```'), '<pre><code class="language-&quot;&gt;&lt;img"></code></pre>');
  });

  it('keeps only addresses of the web and of mail, and of images only their words', () => {
    assert.equal(htmlOf('[a](https://x.example/?a&b "t")'), external('https://x.example/?a&amp;b', 'a'));
    assert.equal(htmlOf('<me@x.example>'), external('mailto:me@x.example', 'me@x.example'));
    for (const href of ['javascript:alert(1)', 'JavaScript:x', 'data:text/html,x', 'file:///etc', 'command:x', 'other.md', '//x']) {
      assert.equal(htmlOf(`[a *b*](${href})`), '<p>a <em>b</em></p>');
    }
    assert.equal(htmlOf('![An *old* <pic>](https://x.example/p.png)'), '<p>An old &lt;pic&gt;</p>');
  });

  it('links to sections by slug, full id or pin, and drops links that lead nowhere', () => {
    const chapter = chapterOf(
      '# 1.1 T\n\n[a](#my-part) [b](#1.1/my-part) [c](#p) [d](#nowhere) [e](#2.2/other) [f](#My%20Part) [g](#1.1/x)\n\n## My part\n\n## Pinned {#p}',
    );
    const [block] = chapter.introduction;
    assert.equal(
      block?.kind === 'prose' && block.html,
      `<p>${sectionLink('1.1/my-part', 'a')} ${sectionLink('1.1/my-part', 'b')} ${sectionLink('1.1/p', 'c')} d ${sectionLink('2.2/other', 'e')} ${sectionLink('1.1/my-part', 'f')} g</p>`,
    );
  });

  it('is counted in words: headings, prose, tables and captions', () => {
    const text =
      '# 1.1 Two words\n\nThree more words [^1] – *x*y.\n\n## A `b`\n\nTable 1: c d\n\n|e|f|\n|-|-|\n|g h|i|\n\n## Quiz\n\n1. Not counted?\n\n[^1]: Nor this';
    assert.equal(chapterWords(chapterOf(text)), 2 + 4 + 2 + 2 + 5);
  });
});
