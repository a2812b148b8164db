import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { markEntries, type MarkedMention } from '../../../src/core/content/articleMarks';
import { escapeHtml, unescapeHtml } from '../../../src/core/content/htmlText';


/** Finds every `AWS Foo` and `Foo` as the entry `foo`. */
function markMentions(line: string): MarkedMention[] {
  return [...line.matchAll(/(?:AWS )?Foo/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    entryId: 'foo',
  }));
}

function mark(html: string): string {
  return markEntries(html, { markMentions }, new Set());
}

function findMore(text: string): { id: string } | undefined {
  return text === 'Foo & more' ? { id: 'foo' } : undefined;
}

function hostileMention(): MarkedMention[] {
  return [{ start: 0, end: 1, text: 'x', entryId: '"><script>' }];
}

const stop = 'data-entry="foo" tabindex="0" role="button" aria-haspopup="dialog"';

describe('markEntries', () => {
  it('wraps mentions, and makes the first of an entry a stop for the keyboard', () => {
    assert.equal(
      mark('<p>Use AWS Foo &amp; Foo.</p>'),
      `<p>Use <span class="service" ${stop}>AWS Foo</span> &amp; <span class="service" data-entry="foo">Foo</span>.</p>`,
    );
  });

  it('remembers over several pieces of one section what was marked', () => {
    const seen = new Set<string>();
    markEntries('<p>Foo</p>', { markMentions }, seen);
    assert.equal(
      markEntries('<p>Foo</p>', { markMentions }, seen),
      '<p><span class="service" data-entry="foo">Foo</span></p>',
    );
  });

  for (const html of [
    '<p><a class="external" href="https://x.example">Foo</a></p>',
    '<p><code>Foo</code></p>',
    '<pre><code>Foo</code></pre>',
    '<h4>Foo</h4>',
    '<p>AWS <em>Fo</em></p>',
  ]) {
    it(`leaves ${html} as it is`, () => assert.equal(mark(html), html));
  }

  it('shows the finder a whole line, whatever elements it is made of', () => {
    const lines: string[] = [];
    const html = '<p>one <em>two</em>\nthree<sup><a class="citation">12</a></sup> &lt;four&gt;</p><ul><li>five</li></ul>';
    markEntries(html, { markMentions: (line) => (lines.push(line), []) }, new Set());
    assert.deepEqual(lines, ['one two three   <four>', 'five']);
  });

  it('does not mark a mention that runs over two elements', () => {
    assert.equal(mark('<p>A<b>WS Fo</b>o</p>'), '<p>A<b>WS Fo</b>o</p>');
  });

  it('gives a key term its entry, and marks nothing within it', () => {
    assert.equal(
      markEntries('<p><dfn class="term" data-term="t">Foo &amp; more</dfn></p>', { markMentions, findTerm: findMore }, new Set()),
      `<p><dfn class="term" data-term="t" ${stop}>Foo &amp; more</dfn></p>`,
    );
  });

  it('escapes the ids of entries', () => {
    assert.match(
      markEntries('<p>x</p>', { markMentions: hostileMention }, new Set()),
      /data-entry="&quot;&gt;&lt;script&gt;"/,
    );
  });

  it('never changes the text or the elements, whatever is marked', () => {
    const word = fc.constantFrom('Foo', 'AWS', ' ', '\n', '&', '<', '"', 'ä', '𝒳', '.');
    const run = fc.array(word, { maxLength: 6 }).map((words) => escapeHtml(words.join('')));
    const inline = fc.tuple(fc.constantFrom('em', 'code', 'a', 'dfn', 'sup', 'strong'), run);
    const piece = fc.oneof(
      run,
      inline.map(([tag, text]) => `<${tag}>${text}</${tag}>`),
    );
    const block = fc
      .tuple(fc.constantFrom('p', 'li', 'td', 'h4'), fc.array(piece, { maxLength: 6 }))
      .map(([tag, pieces]) => `<${tag}>${pieces.join('')}</${tag}>`);
    const mentions = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), mentions, (blocks, places) => {
        const html = blocks.join('\n');
        const anywhere = (line: string): MarkedMention[] => {
          let end = 0;
          return places
            .toSorted(([a], [b]) => a - b)
            .flatMap(([start, length]) => {
              if (start < end || start + length > line.length) return [];
              end = start + length;
              return [{ start, end, text: line.slice(start, end), entryId: 'e' }];
            });
        };
        const marked = markEntries(html, { markMentions: anywhere, findTerm: () => undefined }, new Set());
        assert.equal(marked.replace(/<span class="service"[^>]*>|<\/span>/g, ''), html);
        assert.equal(unescapeHtml(marked.replace(/<[^>]*>/g, '')), unescapeHtml(html.replace(/<[^>]*>/g, '')));
      }),
    );
  });
});
