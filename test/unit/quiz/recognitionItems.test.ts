import assert from 'node:assert/strict';
import fs from 'node:fs';
import { array, assert as check, constantFrom, integer, property, tuple } from 'fast-check';
import type { GeneratedQuestion } from '../../../src/core/quiz/questionBank';
import { RECOGNITION_VARIANTS, recognitionId } from '../../../src/core/quiz/recognitionIds';
import { recognitionItem } from '../../../src/core/quiz/recognitionItems';
import { parseCatalogue } from '../../../src/core/services/catalogueSchema';
import { namesOf } from '../../../src/core/services/maskNames';
import type { CatalogueEntry } from '../../../src/core/services/model';
import { entry } from '../services/sampleCatalogue';

const strings = { question: 'Which is this?', documentation: (name: string) => `${name}: documentation` };

function make(entries: readonly CatalogueEntry[], entryId: string, variant = 0): GeneratedQuestion | undefined {
  return recognitionItem(recognitionId(entryId, variant), { catalogue: { entries }, strings });
}

function optionIds(entries: readonly CatalogueEntry[], entryId: string, variant = 0): string[] {
  return make(entries, entryId, variant)!.question.options.map(({ id }) => id);
}

/** The words of a text, in lower case; what stands for a name is one. */
function joinedWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+|…/gu) ?? [];
}

/** Tells whether some words of a text, one after the other, are a name; a deliberately different way of looking. */
function says(text: string, name: string): boolean {
  const words = joinedWords(text);
  const wanted = joinedWords(name).join('');
  return words.some((_, from) => words.some((_, to) => words.slice(from, to + 1).join('') === wanted));
}

const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry({ id, name: `Amazon ${id.repeat(3)}` }));

describe('a question that is generated from the catalogue', () => {
  it('shows the summary without the name, and asks which service or feature it is', () => {
    const shop = entry({
      id: 'shop',
      name: 'Amazon Shop Floor',
      aliases: ['SF'],
      summary: 'The shop-floor <b>of</b> shopfloors: SF and Amazon  Shop\u00a0Floors, by AWS. Workshop floors.',
    });
    const { prompt } = make([...many, shop], 'shop')!.question;
    assert.equal(prompt.text, 'The … <b>of</b> …: … and …, by AWS. Workshop floors. Which is this?');
    assert.equal(
      prompt.html,
      '<span class="prompt-facts">The … &lt;b&gt;of&lt;/b&gt; …: … and …, by AWS. Workshop floors.</span> Which is this?',
    );
  });

  it('offers what learners take for it first, whichever of the two says so, and tells them apart', () => {
    const entries = [
      ...many,
      entry({ id: 'x', name: 'X', category: 'Other', confusedWith: [{ id: 'y', difference: 'X is not Y.' }] }),
      entry({ id: 'y', name: 'Y', kind: 'feature', category: 'Else' }),
      entry({ id: 'z', name: 'Z', category: 'Third', confusedWith: [{ id: 'x', difference: 'Z is not X.' }] }),
    ];
    for (let variant = 0; variant < RECOGNITION_VARIANTS; variant++) {
      const { options } = make(entries, 'x', variant)!.question;
      const rationales = new Map(options.map(({ id, rationale }) => [id, rationale?.text]));
      assert.equal(rationales.get('y'), 'X is not Y.');
      assert.equal(rationales.get('z'), 'Z is not X.');
      assert.equal(rationales.get('x'), undefined);
    }
  });

  it('offers the category before the kind, and says what each of them is', () => {
    const others = ['p', 'q', 'r'].map((id) => entry({ id, name: id, category: 'Compute', summary: `About ${id}.` }));
    const entries = [...many, ...others, entry({ id: 'x', name: 'X', category: 'Compute' })];
    const { options } = make(entries, 'x')!.question;
    assert.deepEqual(
      options.map(({ id, rationale }) => [id, rationale?.text]),
      [
        ['p', 'About p.'],
        ['q', 'About q.'],
        ['r', 'About r.'],
        ['x', undefined],
      ],
    );
  });

  it('never offers a feature beside the service that it is part of, even where learners confuse them', () => {
    const feature = entry({
      id: 'x',
      name: 'X',
      kind: 'feature',
      parent: 'a',
      confusedWith: [{ id: 'a', difference: 'It is part of it.' }],
    });
    for (let variant = 0; variant < 20; variant++) {
      assert.ok(
        !optionIds(
          [...many.slice(0, 4), entry({ id: 'y', name: 'Y', kind: 'feature' }), feature],
          'x',
          variant,
        ).includes('a'),
      );
      assert.ok(!optionIds([...many, { ...feature, confusedWith: [] }], 'a', variant).includes('x'));
    }
  });

  it('never offers two names of one thing', () => {
    const entries = [
      ...many,
      entry({ id: 'x', name: 'Amazon X AI', formerNames: ['Amazon X'] }),
      entry({ id: 'y', name: 'X', confusedWith: [{ id: 'x', difference: 'One is the other.' }] }),
      entry({ id: 'z1', name: 'Amazon Z' }),
      entry({ id: 'z2', name: 'Z', aliases: ['Zet'] }),
    ];
    for (let variant = 0; variant < 30; variant++) {
      const ids = optionIds(entries, 'x', variant);
      assert.ok(!ids.includes('y'));
      assert.ok(!(ids.includes('z1') && ids.includes('z2')));
    }
  });

  it('explains when to choose it, with sources, and with the documentation where that is not one of them', () => {
    const source = { title: 'What is X?', url: 'https://docs.aws.amazon.com/x' };
    const made = make([...many, entry({ id: 'x', name: 'X', sources: [source] })], 'x')!;
    assert.equal(made.question.explanation?.text, 'Choose it. It is the answer.');
    assert.deepEqual(
      made.references.map(({ label, number, title }) => [label, number, title]),
      [
        ['1', 1, 'X: documentation'],
        ['2', 2, 'What is X?'],
      ],
    );
    assert.deepEqual(made.question.references, ['1', '2']);
    const listed = make([...many, entry({ id: 'x', name: 'X', sources: [source], documentation: source.url })], 'x')!;
    assert.deepEqual(
      listed.references.map(({ title }) => title),
      ['What is X?'],
    );
  });

  it('has no explanation where the catalogue has a short card, and leads to the sections that cover it', () => {
    const { whenToChoose: _, ...short } = entry({ id: 'x', name: 'X' });
    const coverage = [{ chapterId: 'c', sectionId: 'c/s' }];
    const { question } = make([...many, { ...short, coverage }], 'x')!;
    assert.equal(question.explanation, undefined);
    assert.deepEqual(question.sectionIds, ['c/s']);
  });

  it('is not made of a concept, of something unknown, or where there are too few to choose from', () => {
    assert.equal(make([...many, entry({ id: 'x', name: 'X', kind: 'concept' })], 'x'), undefined);
    assert.equal(make(many, 'gone'), undefined);
    assert.equal(make(many.slice(0, 3), 'a'), undefined);
    assert.equal(recognitionItem('a', { catalogue: { entries: many }, strings }), undefined);
  });

  it('differs in its wrong options from variant to variant', () => {
    const seen = new Set(
      Array.from({ length: RECOGNITION_VARIANTS }, (_, variant) => optionIds(many, 'a', variant).join()),
    );
    assert.ok(seen.size > 1);
  });
});

const words = ['shop', 'floor', 'q', 'x-ray', 'glue'];
const name = tuple(
  constantFrom('Amazon ', 'AWS ', ''),
  array(constantFrom(...words), { minLength: 1, maxLength: 3 }),
).map(([company, parts]) => company + parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' '));
const catalogue = array(
  tuple(
    constantFrom<CatalogueEntry['kind']>('service', 'feature', 'concept'),
    name,
    array(name, { maxLength: 2 }),
    array(constantFrom(...words, 'Shop-Floor', 'QGlue', 'glues', 'AWS', 'and', 'Amazon'), { maxLength: 12 }),
    constantFrom('Compute', 'Storage'),
    integer({ min: 0, max: 15 }),
  ),
  { maxLength: 16 },
).map((parts) =>
  parts.map(([kind, name, aliases, summary, category, other], index) =>
    entry({
      id: `e${index}`,
      kind,
      name,
      aliases,
      summary: summary.join(' '),
      category,
      ...(kind === 'feature' && other !== index ? { parent: `e${other}` } : {}),
      confusedWith: other % 3 === 0 ? [{ id: `e${(other * 7) % 16}`, difference: 'They differ.' }] : [],
    }),
  ),
);

function checkItem(entries: readonly CatalogueEntry[], right: CatalogueEntry, variant: number): void {
  const made = make(entries, right.id, variant);
  if (made === undefined) return;
  const { id, options, correctOptionIds, prompt } = made.question;
  const offered = options.map((option) => entries.find((entry) => entry.id === option.id)!);
  assert.equal(id, recognitionId(right.id, variant));
  assert.deepEqual(correctOptionIds, [right.id]);
  assert.equal(options.filter((option) => option.id === right.id).length, 1);
  assert.equal(new Set(options.map((option) => option.id)).size, 4);
  assert.equal(new Set(options.map(({ content }) => joinedWords(content.text).join(' '))).size, 4);
  assert.ok(offered.every((other) => other.kind !== 'concept' && other.id !== right.parent));
  for (const said of namesOf(right))
    assert.ok(!says(prompt.text.replace(strings.question, ''), said), `${said}: ${prompt.text}`);
  assert.deepEqual(make(entries, right.id, variant), made);
}

describe('any question that is generated', () => {
  it('has one right option of four, never says the name, and is the same for the same id', () => {
    check(
      property(catalogue, integer({ min: 0, max: 9 }), (entries, variant) => {
        for (const right of entries) checkItem(entries, right, variant);
      }),
    );
  });

  it('is so for the whole built-in catalogue, in every variant', function () {
    this.timeout(60_000); // Thousands of questions.
    const files = fs
      .readdirSync('content/services')
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({ name: file, text: fs.readFileSync(`content/services/${file}`, 'utf8') }));
    const { entries } = parseCatalogue(files).catalogue;
    const services = entries.filter(({ kind }) => kind !== 'concept');
    assert.ok(services.length > 40);
    for (const service of services) {
      assert.ok(make(entries, service.id), `There is no question about ${service.name}.`);
      for (let variant = 0; variant < RECOGNITION_VARIANTS; variant++) checkItem(entries, service, variant);
    }
  });
});
