import assert from 'node:assert/strict';
import { drawDiagram } from '../../../src/core/content/diagram';
import { printablePage } from '../../../src/core/content/printablePage';
import { readerPage } from '../../../src/core/content/readerPage';
import { renderArticle, type ArticleOptions } from '../../../src/core/content/renderArticle';
import { sampleChapter } from './sampleChapter';

const chapter = sampleChapter();

function article(options: Partial<ArticleOptions> = {}): string {
  return renderArticle(chapter, { drawFigure: drawDiagram, ...options });
}

function finder(line: string) {
  return [...line.matchAll(/Amazon Bedrock/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    entryId: 'amazon-bedrock',
  }));
}

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, found]) => found ?? '');
}

describe('renderArticle', () => {
  it('has no script, style, handler, frame or outside resource, whatever the chapter says', () => {
    const html = article({ markMentions: finder, actions: ['copyLink', 'startQuiz'] });
    assert.doesNotMatch(html, /<(?:script|style|iframe|object|embed|link|img|base|form|foreignObject)\b/i);
    assert.doesNotMatch(html, /<[^>]*\s(?:on\w+|style|srcdoc)\s*=/i);
    assert.doesNotMatch(html, /(?:href|src)="(?!https?:|#)/i);
    assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;/);
  });

  it('is well-formed: every element that is opened is closed, in order', () => {
    const stack: string[] = [];
    for (const [, close, tag = '', rest = ''] of article({ markMentions: finder }).matchAll(
      /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/gi,
    )) {
      if (close) assert.equal(stack.pop(), tag);
      else if (!rest.endsWith('/') && !/^(?:br|hr)$/.test(tag)) stack.push(tag);
    }
    assert.deepEqual(stack, []);
  });

  it('has no id twice', () => {
    const ids = all(article(), / id="([^"]*)"/g);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('starts with the title, its number and what to expect', () => {
    const html = article();
    assert.match(
      html,
      /<h1 id="top" tabindex="-1"><span class="number">9\.1<\/span> Rivers &amp; &quot;bridges&quot;<\/h1>/,
    );
    assert.match(html, /1 min read/);
    assert.match(html, /1 question</);
    assert.match(html, /<progress max="3" value="0"/);
  });

  it('has an outline of all sections, in order, that leads to their headings', () => {
    const html = article();
    const nav = /<nav[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    const sections = all(nav, /data-section="([^"]*)"/g);
    assert.deepEqual(sections, ['9.1/upstream', '9.1/spring', '9.1/bridge', '9.1/delta']);
    for (const id of sections) assert.match(html, new RegExp(`<h[23] id="${id}" tabindex="-1">`));
    assert.deepEqual(
      all(nav, /href="#([^"]*)"/g),
      sections,
    );
  });

  it('ends each part that is read as one with its mark, and links to its neighbours', () => {
    const ends = article().split('<div class="section-end"').slice(1);
    assert.deepEqual(
      ends.map((end) => /data-end="([^"]*)"/.exec(end)?.[1]),
      ['9.1/spring', '9.1/bridge', '9.1/delta'],
    );
    const [, bridge = ''] = ends;
    assert.match(bridge, /class="previous"><a class="section-link" data-section="9\.1\/spring"/);
    assert.match(bridge, /class="next"><a class="section-link" data-section="9\.1\/delta"/);
    assert.match(bridge, /aria-pressed="false" aria-label="Mark as read: Bridge"/);
    assert.doesNotMatch(ends[0] ?? '', /class="previous"/);
  });

  it('names and describes its figures, and offers to enlarge them', () => {
    const figure = /<figure[\s\S]*?<\/figure>/.exec(article())?.[0] ?? '';
    assert.match(figure, /aria-labelledby="figure-9\.1\.1-caption" aria-describedby="figure-9\.1\.1-text"/);
    assert.match(figure, /<figcaption id="figure-9\.1\.1-caption"><b class="caption-label">Figure 9\.1\.1<\/b> How one/);
    assert.match(figure, /<p id="figure-9\.1\.1-text">[^<]*leads to Bank, labelled ‘over’\.<\/p>/);
    assert.match(figure, /aria-label="Enlarge figure: Figure 9\.1\.1"/);
  });

  it('puts tables with their caption into a region that scrolls and takes the focus', () => {
    const html = article();
    assert.match(html, /<div class="table-scroll" id="table-9\.1\.1" tabindex="0" role="region" aria-labelledby=/);
    assert.match(html, /<table><caption id="table-9\.1\.1-caption">.*Table 9\.1\.1.*Lengths/);
    assert.match(html, /<td class="align-right">12<\/td>/);
  });

  it('links citations and references both ways', () => {
    const html = article();
    const citations = all(html, /id="(citation-[^"]*)"/g);
    assert.deepEqual(citations, ['citation-a', 'citation-a-2', 'citation-b']);
    assert.deepEqual(all(html, /class="backlink"[^>]*href="#([^"]*)"/g), citations);
    assert.match(html, /<li id="reference-a" value="1" tabindex="-1">/);
    assert.match(html, /<a class="external" href="https:\/\/a\.example\/\?x=1&amp;y=2">Source &quot;A&quot;<\/a>/);
    assert.match(html, /<\/sup><sup class="another"><a class="citation"[^>]*id="citation-b"/);
  });

  it('marks services in running text only, and anew in each section', () => {
    const html = article({ markMentions: finder });
    const stops = html.split('tabindex="0" role="button" aria-haspopup="dialog">Amazon Bedrock').length - 1;
    assert.equal(stops, 2);
    assert.equal(html.split('data-entry="amazon-bedrock"').length - 1, 5);
    assert.match(html, /<code>Amazon Bedrock<\/code>/);
    assert.match(html, />Amazon\nBedrock<\/span> over two lines/);
  });

  it('marks nothing, and offers nothing, that it was not told to', () => {
    const html = article();
    assert.doesNotMatch(html, /data-entry|copy-link|start-quiz/);
  });

  it('offers links to sections and the self-check where they can be had', () => {
    const html = article({ actions: ['copyLink', 'startQuiz'] });
    assert.deepEqual(all(html, /class="icon-button copy-link" data-section="([^"]*)"/g), [
      '9.1/upstream',
      '9.1/spring',
      '9.1/bridge',
      '9.1/delta',
    ]);
    assert.equal(html.split('start-quiz').length - 1, 2);
  });

  it('never shows questions or answers', () => {
    assert.doesNotMatch(article(), /Where does it flow|It does\.|Correct answer/);
  });
});

describe('readerPage', () => {
  const page = readerPage({
    article: article(),
    title: 'a"b</title><script>',
    language: 'en',
    nonce: 'n0nce',
    style: 'p::after{content:"</style><b>"}',
    script: 'const text = "</script><!--<script>";',
    initialState: { chapterId: '"><script>alert(1)</script>', readSectionIds: [], automatic: true },
  });

  it('allows only its own style and script, by nonce', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    assert.equal(
      policy.replaceAll('&#39;', "'"),
      "default-src 'none'; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'",
    );
    assert.deepEqual(all(page, /<(?:script|style)([^>]*)>/g), [' nonce="n0nce"', ' nonce="n0nce"', '']);
    assert.doesNotMatch(page, /\sstyle=|<script[^>]*src/);
  });

  it('lets nothing in style or script end their element', () => {
    assert.match(page, /content:"\\3c \/style><b>"/);
    assert.match(page, /const text = "\\x3c\/script>\\x3c!--<script>";<\/script>/);
  });

  it('carries the state in an attribute that nothing in it can end', () => {
    const state = /data-initial-state="([^"]*)"/.exec(page)?.[1] ?? '';
    assert.equal(JSON.parse(state.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')).automatic, true);
    assert.match(page, /<title>a&quot;b&lt;\/title&gt;&lt;script&gt;<\/title>/);
  });

  it('holds the first heading, so that it shows without a message', () => {
    assert.ok(page.indexOf('<h1') < page.indexOf('<script nonce'));
  });
});

describe('printablePage', () => {
  const page = printablePage({ article: article(), title: 'T', language: 'en', css: 'p{}</style><script>x</script>' });

  it('runs no script, loads nothing, and has all that folds open', () => {
    assert.match(page, /content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"/);
    assert.equal(page.split('<style').length - 1, 1);
    assert.equal(page.split('</style').length - 1, 1);
    assert.equal(page.split('<details').length, page.split('<details open').length);
    assert.ok(page.includes('<details open'));
  });
});
