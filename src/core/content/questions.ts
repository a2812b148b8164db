import type { RawAnswer } from './answerItems';
import type { AnswerKey, KeyEntry } from './answerKey';
import { renderBlocks, renderRichText, type BlockContext, type Passage } from './blockHtml';
import type { DiagnosticCollector } from './diagnostics';
import { normalizedText, textId, UniqueIds } from './ids';
import { InlineSource } from './inlineSource';
import type { MatchPrompt, Option, Question, RichText, SourceRange } from './model';
import type { RawOption, RawQuestion } from './questionItems';
import { citedLabels } from './references';
import { fragmentsOf, plainText, renderInline, type OptionLetterContext } from './richText';
import type { SectionFinder } from './sectionFinder';

/** What questions are built with. */
export interface QuestionContext {
  /** Without terms: bold words in questions are none. */
  readonly blocks: BlockContext;
  readonly diagnostics: DiagnosticCollector;
  /** The ids of all questions of the file. */
  readonly ids: ReadonlyMap<RawQuestion, string>;
  readonly findSection: SectionFinder;
  /** The reading section that `#fragment` names. */
  readonly readingSection: (fragment: string) => string | undefined;
}

/**
 * Gives every question its id: what its author pinned, else one made from its stem; numbered on repeats. Those that
 * cannot be asked count too, so that mending one changes no other's id.
 */
export function questionIds(raws: readonly RawQuestion[], context: BlockContext): Map<RawQuestion, string> {
  const unique = new UniqueIds();
  const ids = new Map<RawQuestion, string>();
  for (const raw of raws) {
    if (raw.pinnedId !== undefined) ids.set(raw, unique.claim(raw.pinnedId));
  }
  for (const raw of raws) {
    if (!ids.has(raw)) ids.set(raw, unique.claim(textId(plainText(context.inlineTokens(raw.stem.text)))));
  }
  return ids;
}

/** Builds a question, or reports why it cannot be asked and returns `undefined`. */
export function buildQuestion(
  raw: RawQuestion,
  answer: RawAnswer | undefined,
  { context, caseId }: { readonly context: QuestionContext; readonly caseId: string | undefined },
): Question | undefined {
  const { blocks, diagnostics } = context;
  const areOptionsSound = checkOptions(raw, diagnostics);
  const key = keyOf(raw, answer, diagnostics);
  if (answer === undefined || key === undefined) return undefined;
  const contents = raw.options.map((option) => renderInline(option.source, blocks));
  const isKeySound = checkKey(raw, { key, range: answer.keyRange, contents }, context);
  checkRationales(raw, answer, diagnostics);
  if (!areOptionsSound || !isKeySound) return undefined;

  const optionIds = idsOf(raw.options, contents);
  const letters: OptionLetterContext = {
    ids: new Map(raw.options.map(({ key: letter }, index) => [letter, optionIds[index] ?? ''])),
    isMatching: key.kind === 'match',
  };
  const explained: BlockContext = { ...blocks, options: letters };
  const options = raw.options.map((option, index): Option => {
    const passages = answer.rationales.flatMap((rationale) => (rationale.letter === option.key ? rationale.passages : []));
    return {
      id: optionIds[index] ?? '',
      key: option.key,
      content: contents[index] ?? { text: '', html: '' },
      ...(passages.length === 0 ? {} : { rationale: renderRichText(passages, explained) }),
    };
  });
  const more = key.kind === 'match' ? raw.more.filter((passage) => !raw.promptLists.has(passage)) : raw.more;
  const prompt = renderRichText([raw.stem, ...more], blocks);
  const correctOptionIds = correctIds(raw, key, letters.ids);
  const base = {
    id: context.ids.get(raw) ?? '',
    prompt,
    options,
    ...(answer.explanation.length === 0 ? {} : { explanation: renderRichText(answer.explanation, explained) }),
    references: labelsIn([raw.stem, ...more, ...reasons(answer)], blocks),
    sectionIds: sectionsOf(answer, { context, options, correctOptionIds }),
    ...(caseId === undefined ? {} : { caseId }),
    range: raw.stem.range(),
  };
  if (key.kind === 'match') return { ...base, kind: 'matching', prompts: matchPrompts(raw, blocks), correctOptionIds };
  if (key.kind === 'order') return { ...base, kind: 'ordering', correctOptionIds };
  const kind = correctOptionIds.length > 1 ? 'multipleResponse' : 'multipleChoice';
  return { ...base, kind, correctOptionIds };
}

/** Shows a question that cannot be asked: its stem and options, as reading. */
export function questionAsReading(raw: RawQuestion, context: BlockContext): string {
  const stem = renderBlocks([raw.stem, ...raw.more], context).html;
  const options = raw.options.map(({ key, source }) => `<li>${key}. ${renderInline(source, context).html}</li>`);
  const list = options.length === 0 ? '' : `\n<ul class="options">${options.join('\n')}</ul>`;
  return `<ol class="question" start="${raw.number}"><li>${stem}${list}</li></ol>`;
}

function checkOptions({ stem, options }: RawQuestion, diagnostics: DiagnosticCollector): boolean {
  let isSound = true;
  if (options.length < 2) {
    isSound = false;
    const message = 'A question needs two options or more. Write them below it, one a line: “A. …”, “B. …”.';
    diagnostics.report('too-few-options', stem.range(), message);
  }
  const letters = new Set<string>();
  for (const { key, keyRange } of options) {
    if (letters.has(key)) {
      isSound = false;
      diagnostics.report('duplicate-option', keyRange, `There is an option ${key} already. Give each option its own letter.`);
    }
    letters.add(key);
  }
  return isSound;
}

function keyOf(
  raw: RawQuestion,
  answer: RawAnswer | undefined,
  diagnostics: DiagnosticCollector,
): AnswerKey | undefined {
  if (answer === undefined) {
    const message = `Question ${raw.number} has no answer. Add number ${raw.number} to the answers: “**Correct answer: A. …**”.`;
    diagnostics.report('question-without-answer', raw.stem.range(), message);
  } else if (answer.key === undefined) {
    const message = `This does not say what the answer to question ${raw.number} is. Start it with “**Correct answer: A. …**”.`;
    diagnostics.report('question-without-answer', answer.keyRange, message);
  }
  return answer?.key;
}

interface KeyToCheck {
  readonly key: AnswerKey;
  readonly range: SourceRange;
  /** Of the options, in their order. */
  readonly contents: readonly RichText[];
}

function checkKey(raw: RawQuestion, { key, range, contents }: KeyToCheck, { blocks, diagnostics }: QuestionContext): boolean {
  const indexes = new Map(raw.options.map((option, index) => [option.key, index]));
  let isSound = true;
  for (const entry of key.entries) {
    const index = indexes.get(entry.letter);
    if (index === undefined) {
      isSound = false;
      diagnostics.report('answer-not-an-option', entry.letterRange, noSuchOption(entry.letter, raw));
    } else if (entry.text !== undefined) {
      const written = plainText(blocks.inlineTokens(entry.text.text));
      const expected = contents[index]?.text ?? '';
      if (normalizedText(written) === normalizedText(expected)) continue;
      const message = `Option ${entry.letter} is “${expected}”. Write the same text here, or correct the letter.`;
      diagnostics.report('answer-text-differs', entry.text.range(), message);
    }
  }
  const isWhole =
    key.kind === 'choice' ||
    (key.kind === 'order' ? checkOrder(raw, key, { range, diagnostics }) : checkMatch(raw, key, { range, diagnostics }));
  return isSound && isWhole;
}

function noSuchOption(letter: string, { number, options }: RawQuestion): string {
  const keys = options.slice(0, 26).map(({ key }) => key);
  const known = keys.length === 0 ? 'it has no options' : `it has ${keys.join(', ')}`;
  return `Question ${number} has no option ${letter}: ${known}. Correct the letter, or add the option.`;
}

interface CheckPlace {
  readonly range: SourceRange;
  readonly diagnostics: DiagnosticCollector;
}

/** An order has to name every option once. */
function checkOrder({ options }: RawQuestion, { entries }: AnswerKey, { range, diagnostics }: CheckPlace): boolean {
  const named = new Set<string>();
  let isSound = true;
  for (const { letter, letterRange } of entries) {
    if (named.has(letter)) {
      isSound = false;
      diagnostics.report('duplicate-option', letterRange, `The order has ${letter} twice. Name each option once.`);
    }
    named.add(letter);
  }
  const missing = [...new Set(options.map(({ key }) => key))].filter((key) => !named.has(key));
  if (missing.length === 0) return isSound;
  const message = `The order leaves out ${missing.join(', ')}. Name every option once.`;
  diagnostics.report('question-without-answer', range, message);
  return false;
}

/** A match has to give every prompt one option. */
function checkMatch({ prompts }: RawQuestion, { entries }: AnswerKey, { range, diagnostics }: CheckPlace): boolean {
  const keys = new Set(prompts.map(({ key }) => key));
  const matched = new Set<string>();
  let isSound = true;
  for (const { prompt = '', promptRange = range } of entries) {
    if (!keys.has(prompt)) {
      isSound = false;
      const message = `There is no line ${prompt} to match. Correct the number, or add the line to the question.`;
      diagnostics.report('answer-without-question', promptRange, message);
    } else if (matched.has(prompt)) {
      isSound = false;
      diagnostics.report('duplicate-option', promptRange, `Line ${prompt} is matched twice. Give each line one option.`);
    }
    matched.add(prompt);
  }
  const missing = [...keys].filter((key) => !matched.has(key));
  if (missing.length === 0) return isSound;
  const message = `Nothing is matched to ${missing.join(', ')}. Give each line one option, as in “1-B, 2-A”.`;
  diagnostics.report('question-without-answer', range, message);
  return false;
}

/** A rationale for an option that is not there is reported, but does not keep the question from being asked. */
function checkRationales(raw: RawQuestion, { rationales }: RawAnswer, diagnostics: DiagnosticCollector): void {
  const keys = new Set(raw.options.map(({ key }) => key));
  for (const { letter, letterRange } of rationales) {
    if (!keys.has(letter)) diagnostics.report('answer-not-an-option', letterRange, noSuchOption(letter, raw));
  }
}

function idsOf(options: readonly RawOption[], contents: readonly RichText[]): string[] {
  const unique = new UniqueIds();
  const pinned = options.map(({ pinnedId }) => (pinnedId === undefined ? undefined : unique.claim(pinnedId)));
  return pinned.map((id, index) => id ?? unique.claim(textId(contents[index]?.text ?? '')));
}

function matchPrompts({ prompts }: RawQuestion, context: BlockContext): MatchPrompt[] {
  const unique = new UniqueIds();
  return prompts.map(({ key, source }) => {
    const content = renderInline(source, context);
    return { id: unique.claim(textId(content.text)), key, content };
  });
}

function correctIds(raw: RawQuestion, { kind, entries }: AnswerKey, ids: ReadonlyMap<string, string>): string[] {
  const idOf = ({ letter }: KeyEntry): string => ids.get(letter) ?? '';
  if (kind !== 'match') return [...new Set(entries.map(idOf))];
  const byPrompt = new Map(entries.map((entry) => [entry.prompt, idOf(entry)]));
  return raw.prompts.map(({ key }) => byPrompt.get(key) ?? '');
}

function reasons({ explanation, rationales }: RawAnswer): Passage[] {
  return [...explanation, ...rationales.flatMap(({ passages }) => passages)];
}

interface Target {
  readonly context: QuestionContext;
  readonly options: readonly Option[];
  readonly correctOptionIds: readonly string[];
}

/** The sections that the explanation links to, else those that teach the right options. */
function sectionsOf(answer: RawAnswer, { context, options, correctOptionIds }: Target): string[] {
  const { blocks, readingSection, findSection } = context;
  const linked = inlineTexts(reasons(answer))
    .filter(({ text }) => text.includes('#'))
    .flatMap(({ text }) => fragmentsOf(blocks.inlineTokens(text)))
    .map(readingSection);
  const texts = new Map(options.map(({ id, content }) => [id, content.text]));
  const found = linked.some((id) => id !== undefined)
    ? linked
    : correctOptionIds.map((id) => findSection(texts.get(id) ?? ''));
  return [...new Set(found.filter((id) => id !== undefined))];
}

function labelsIn(passages: readonly Passage[], context: BlockContext): string[] {
  const cited = inlineTexts(passages)
    .filter(({ text }) => text.includes('[^'))
    .flatMap(({ text }) => citedLabels(context.inlineTokens(text), context.references));
  return [...new Set(cited)];
}

function inlineTexts(passages: readonly Passage[]): InlineSource[] {
  return passages.flatMap((passage) => {
    if (passage instanceof InlineSource) return [passage];
    const own = passage.inline === undefined ? [] : [passage.inline];
    return [...own, ...inlineTexts(passage.children)];
  });
}
