import assert from 'node:assert/strict';
import type { ContentSource } from '../../../src/core/content/contentSource';
import type { Chapter } from '../../../src/core/content/model';
import { outlineOf } from '../../../src/core/content/outline';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { examMaterial } from '../../../src/core/quiz/examMaterial';
import type { ServicesSource } from '../../../src/core/quiz/model';
import { chapterMaterial, servicesMaterial, type QuizStrings } from '../../../src/core/quiz/quizMaterial';
import type { CatalogueEntry } from '../../../src/core/services/model';
import { entry } from '../services/sampleCatalogue';
import { blueprint, chapterOn } from './sampleExam';
import { quizChapter, quizMarkdown } from './sampleQuiz';

const strings: QuizStrings = {
  selfCheck: (chapter) => `Self-check ${chapter}`,
  quizOn: (label) => `Quiz on ${label}`,
  practice: {
    on: (name) => `Practice: ${name}`,
    weakSpots: 'Weak spots',
    flagged: 'Flagged',
    fresh: 'New',
    review: 'Review',
  },
  mockExam: (code) => `Mock exam ${code}`,
  recognition: { question: 'Which is this?', documentation: (name) => name },
};

const bread = quizChapter();
const soup = parseChapter(quizMarkdown.replace('# 7.2 Bread', '# 7.3 Soup').replaceAll('{#q-', '{#soup-'), {
  fileName: 'soup.md',
}).chapter;
const silent = parseChapter('# 7.4 Silence\n\n## Nothing\n\nNothing.\n', { fileName: 'silent.md' }).chapter;
const entries = [
  entry({ id: 'yeast', name: 'Yeast' }),
  entry({ id: 'salt', name: 'Salt' }),
  entry({ id: 'rye', name: 'Rye' }),
  entry({ id: 'soot', name: 'Soot', coverage: [{ chapterId: silent.id, sectionId: silent.sections[0]!.id }] }),
];
const about: Readonly<Record<string, readonly string[]>> = { yeast: ['soup-rise', 'q-rise'] };

function contentOf(chapters: readonly Chapter[], catalogue: readonly CatalogueEntry[] = entries): ContentSource {
  return {
    outlines: () => Promise.resolve(chapters.map((chapter) => outlineOf(chapter, 0))),
    chapter: (chapterId) => Promise.resolve(chapters.find(({ id }) => id === chapterId)),
    article: () => assert.fail('A quiz needs no article: it is large.'),
    catalogue: () => Promise.resolve({ entries: catalogue }),
    identifierLookup: () => assert.fail('A quiz needs no identifiers.'),
    examBlueprint: () => Promise.resolve(blueprint),
    questionIdsAbout: (entryId) => Promise.resolve(about[entryId] ?? []),
  };
}

function on(...entryIds: string[]): ServicesSource {
  return { kind: 'services', label: 'notes.md', entryIds };
}

const content = contentOf([bread, soup, silent]);

async function sectionTitles(source: ServicesSource): Promise<string[] | undefined> {
  return (await servicesMaterial(source, { content, strings }))?.bank.sections.map(({ title }) => title);
}

describe('the material of a quiz on a chapter', () => {
  it('is its questions, in the file’s order', async () => {
    const material = await chapterMaterial({ kind: 'chapter', chapterId: bread.id }, { content, strings });
    assert.deepEqual([material?.title, material?.tab], ['7.2 Bread', 'Self-check 7.2']);
    assert.deepEqual(
      (await material?.pick(() => 0))?.map(({ question }) => question.id),
      ['q-rise', 'q-flour', 'q-hot'],
    );
  });

  it('is not there for a chapter that is gone or asks nothing', async () => {
    assert.equal(await chapterMaterial({ kind: 'chapter', chapterId: 'gone' }, { content, strings }), undefined);
    assert.equal(await chapterMaterial({ kind: 'chapter', chapterId: silent.id }, { content, strings }), undefined);
  });
});

describe('the material of a quiz on services', () => {
  it('is called after the file', async () => {
    const material = await servicesMaterial(on('yeast'), { content, strings });
    assert.deepEqual([material?.title, material?.tab], ['Quiz on notes.md', 'Quiz on notes.md']);
  });

  it('has the authored questions of all chapters and generated ones', async () => {
    const material = await servicesMaterial(on('salt', 'yeast'), { content, strings });
    assert.deepEqual(
      (await material?.pick(() => 0))?.map(({ question, chapterId }) => [question.id, chapterId]),
      [
        ['soup-rise', soup.id],
        ['q-rise', bread.id],
        ['recognition/salt/0', undefined],
      ],
    );
  });

  it('knows the sections that its questions lead to, and reads no other chapter', async () => {
    assert.deepEqual(await sectionTitles(on('soot')), ['Nothing']);
    assert.deepEqual(await sectionTitles(on('salt')), []);
    assert.deepEqual(await sectionTitles(on('yeast')), ['Dough', 'Oven', 'Dough', 'Oven']);
  });

  it('finds the same generated question again, as after a reload', async () => {
    const [first] = await (await servicesMaterial(on('salt'), { content, strings }))!.pick(() => 0.5);
    const later = await servicesMaterial(on('salt'), { content, strings });
    assert.deepEqual(later?.bank.find({ questionId: first!.question.id }), first);
  });

  it('is not there where nothing can be asked', async () => {
    assert.equal(await servicesMaterial(on('gone'), { content, strings }), undefined);
    const few = contentOf([], entries.slice(0, 2));
    assert.equal(await servicesMaterial(on('salt'), { content: few, strings }), undefined);
  });
});

describe('the material of a mock exam', () => {
  it('is the questions of all chapters that belong to the exam, by the blueprint that there is now', async () => {
    const material = await examMaterial({
      content: contentOf([bread, chapterOn('2.3', 4), silent, chapterOn('1.1', 2)]),
      strings,
    });
    assert.deepEqual([material?.title, material?.tab], ['Mock exam BAKE-01', 'Mock exam BAKE-01']);
    assert.deepEqual(material?.source, { kind: 'exam', blueprintId: 'BAKE-01', blueprintVersion: '2026-11-25' });
    assert.equal((await material?.pick(() => 0))?.length, 6);
    assert.deepEqual([...(material?.exam?.topics.keys() ?? [])], ['chapter-2.3', 'chapter-1.1']);
  });

  it('is nothing where no chapter belongs to the exam', async () => {
    assert.equal(await examMaterial({ content: contentOf([bread, silent]), strings }), undefined);
  });
});
