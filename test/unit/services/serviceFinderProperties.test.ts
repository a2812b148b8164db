import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { standsAlone } from '../../../src/core/services/mentionBounds';
import type { NameAmbiguity } from '../../../src/core/services/model';
import { spellingsOf } from '../../../src/core/services/nameSpelling';
import { isOrdinaryWord, isProperNameInProse } from '../../../src/core/services/proseEvidence';
import { compileFinder } from '../../../src/core/services/serviceFinder';
import { sampleCatalogue } from './sampleCatalogue';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly entryId: string;
}

const finder = compileFinder(sampleCatalogue);

/** The finder as its documentation says it, without an automaton: every name is tried at every place. */
function naiveFind(line: string): Found[] {
  const hits: (Found & { readonly showsAws: boolean; readonly ambiguity: NameAmbiguity | undefined })[] = [];
  const tryName = (
    pattern: string,
    flags: string,
    of: { entryId: string; showsAws: boolean; ambiguity: NameAmbiguity | undefined },
  ) => {
    const expression = new RegExp(pattern, `y${flags}`);
    for (let start = 0; start < line.length; start++) {
      expression.lastIndex = start;
      const end = start + (expression.exec(line)?.[0].length ?? 0);
      if (end > start && standsAlone({ line, start, end })) hits.push({ start, end, ...of });
    }
  };
  for (const word of ['AWS', 'Amazon']) tryName(word, '', { entryId: '', showsAws: true, ambiguity: undefined });
  for (const entry of sampleCatalogue.entries) {
    const isConcept = entry.kind === 'concept';
    const separator = isConcept ? '(?:[ \\t\\u00a0]{1,8}|-)' : '[ \\t\\u00a0]{1,8}';
    for (const name of [entry.name, ...entry.aliases, ...entry.formerNames]) {
      const ambiguity = entry.ambiguousNames?.[name];
      const folds = isConcept ? /[a-z]/.test(name) : name.includes(' ') && ambiguity === undefined;
      const isVerb = ambiguity === 'everywhere' && /^[A-Z][a-z]+$/.test(name);
      for (const spelling of isVerb ? [name] : spellingsOf(name)) {
        tryName(spelling.split(/[ -]/).join(separator), folds ? 'i' : '', {
          entryId: entry.id,
          showsAws: !isConcept && ambiguity === undefined,
          ambiguity,
        });
      }
      if (!isConcept && ambiguity === undefined && /^[A-Z][a-z]+[A-Z]\w{3,}$/.test(name)) {
        const flat = name.charAt(0) + name.slice(1).toLowerCase();
        tryName(flat, '', { entryId: entry.id, showsAws: false, ambiguity: 'elsewhere' });
      }
    }
  }
  const gap = (a: Found, b: Found) => Math.max(a.start - b.end, b.start - a.end);
  const named = hits.filter((hit) => {
    if (hit.entryId === '') return false;
    if (hit.ambiguity === undefined) return true;
    if (isOrdinaryWord({ line, start: hit.start, end: hit.end }, hit.ambiguity)) return false;
    if (hits.some((other) => other.showsAws && gap(hit, other) >= 0 && gap(hit, other) <= 200)) return true;
    return hit.ambiguity === 'atSentenceStart' && isProperNameInProse({ line, start: hit.start, end: hit.end });
  });
  const beats = (a: Found, b: Found) =>
    a.end - a.start > b.end - b.start || (a.end - a.start === b.end - b.start && a.start < b.start);
  return named
    .filter((hit) => !named.some((other) => gap(hit, other) < 0 && beats(other, hit)))
    .map(({ start, end, entryId }) => ({ start, end, entryId }))
    .toSorted((a, b) => a.start - b.start);
}

const words = sampleCatalogue.entries.flatMap(({ name, aliases }) =>
  [name, ...aliases].flatMap((text) => text.split(/[ -]/)),
);
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...new Set(words), 'Amazon', 'AWS', 'models', 'drifts') },
  { weight: 2, arbitrary: fc.constantFrom(...sampleCatalogue.entries.map(({ name }) => name)) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ' ',
      ' ',
      ' ',
      '  ',
      '\t',
      '\u00a0',
      '-',
      '. ',
      ', ',
      ': ',
      '/',
      '::',
      '.',
      '(',
      "'s ",
      '_',
      '\\n',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'the',
      'on',
      'class',
      'Sagemaker',
      'x',
      's',
      'é',
      '字',
      '🚀',
      ' '.repeat(9),
      ' lorem ipsum'.repeat(20),
    ),
  },
);
const lines = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('the service finder, on any line', () => {
  it('finds what a naive finder finds', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const found = finder.findInLine(line).map(({ start, end, entryId }) => ({ start, end, entryId }));
        assert.deepEqual(found, naiveFind(line));
      }),
      { numRuns: 3000 },
    );
  });

  it('returns sorted mentions without overlaps, with the text that stands there', () => {
    fc.assert(
      fc.property(fc.oneof(lines, fc.string({ unit: 'binary' })), (line) => {
        let last = 0;
        for (const { start, end, text } of finder.findInLine(line)) {
          assert.ok(last <= start && start < end && end <= line.length);
          assert.equal(text, line.slice(start, end));
          last = end;
        }
      }),
    );
  });

  it('finds at a place what it finds in the text, whatever the lines around say', () => {
    const filler = fc.constantFrom(
      '',
      'on AWS',
      'lorem',
      'x '.repeat(600) + 'on AWS',
      '\n'.repeat(40),
      '\n'.repeat(60),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, filler), { maxLength: 6 }), (parts) => {
        const text = parts.join('\n').replaceAll('\r', '');
        const found = finder.findInText(text);
        const all = text.split('\n');
        for (const [line, content] of all.entries()) {
          const here = found.filter((mention) => mention.line === line);
          for (let column = 0; column <= content.length; column += 3) {
            const expected =
              here.find(({ start, end }) => start <= column && column < end) ?? here.find(({ end }) => end === column);
            const at = finder.findAtPlace({ lines: all, line, column });
            assert.deepEqual(at === undefined ? undefined : { ...at, line }, expected);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('finds at a column what it finds in the line, however long the line is', () => {
    const filler = fc.constantFrom('', 'lorem ipsum '.repeat(300), 'Amazon Q '.repeat(400), 'x'.repeat(3000));
    fc.assert(
      fc.property(lines, filler, filler, (middle, before, after) => {
        const line = before + middle + after;
        const mentions = finder.findInLine(line);
        for (let column = before.length; column <= before.length + middle.length; column++) {
          const expected =
            mentions.find(({ start, end }) => start <= column && column < end) ??
            mentions.find(({ end }) => end === column);
          assert.deepEqual(finder.findAt(line, column), expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});
