import * as vscode from 'vscode';
import * as v from 'valibot';
import type { ContentSource } from '../../core/content/contentSource';
import { chapterLabel, type ChapterOutline, type SectionOutline } from '../../core/content/outline';
import { targetOf } from '../../core/content/studyTarget';
import type { PracticeCounts, StudyMaterials } from '../../core/practice/learnerMaterials';
import type { PracticeSource } from '../../core/quiz/model';
import { practiceSourceSchema } from '../../core/quiz/quizCodec';

/** What there is to choose from. */
export interface PracticeOffer {
  readonly content: ContentSource;
  readonly materials: StudyMaterials;
}

const serviceRowSchema = v.object({ kind: v.literal('service'), row: v.object({ serviceId: v.string() }) });

/** Reads a way to practise from a command's argument: a source, or a row of one of our trees; `undefined` where it is none. */
export function practiceOf(argument: unknown): PracticeSource | undefined {
  const source = v.safeParse(practiceSourceSchema, argument);
  if (source.success) return source.output;
  const service = v.safeParse(serviceRowSchema, argument);
  if (service.success) return { kind: 'practiceService', entryId: service.output.row.serviceId };
  const target = targetOf(argument);
  if (target === undefined) return undefined;
  const { chapterId, sectionId } = target;
  return sectionId === undefined
    ? { kind: 'practiceChapter', chapterId }
    : { kind: 'practiceSection', chapterId, sectionId };
}

interface Choice extends vscode.QuickPickItem {
  /** Absent for a way of which another list is the next step. */
  readonly source?: PracticeSource;
  readonly next?: () => Promise<PracticeSource | undefined>;
}

/** Asks the learner what to practise; `undefined` where they chose nothing. */
export async function choosePractice({ content, materials }: PracticeOffer): Promise<PracticeSource | undefined> {
  const choices = materials.counts().then((counts) => waysOf(counts, content));
  const options = { title: vscode.l10n.t('Practise'), placeHolder: vscode.l10n.t('Choose what to practise') };
  const choice = await vscode.window.showQuickPick(choices, options);
  return choice?.next === undefined ? choice?.source : choice.next();
}

function waysOf(counts: PracticeCounts, content: ContentSource): Choice[] {
  return [
    {
      label: vscode.l10n.t('Weak spots'),
      description: waiting(counts.weakSpots),
      detail: vscode.l10n.t('What you last answered wrongly, then what you are most likely to have forgotten'),
      source: { kind: 'weakSpots' },
    },
    {
      label: vscode.l10n.t('Flagged questions'),
      description: waiting(counts.flagged),
      source: { kind: 'flagged' },
    },
    {
      label: vscode.l10n.t('Everything new'),
      description: waiting(counts.new),
      detail: vscode.l10n.t('What you have never answered, in reading order'),
      source: { kind: 'new' },
    },
    { label: vscode.l10n.t('A chapter...'), next: () => chooseChapter(content) },
    { label: vscode.l10n.t('A section...'), next: () => chooseSection(content) },
    { label: vscode.l10n.t('A service...'), next: () => chooseService(content) },
  ];
}

function waiting(count: number): string {
  return count === 1 ? vscode.l10n.t('1 question') : vscode.l10n.t('{0} questions', count);
}

async function chooseChapter(content: ContentSource): Promise<PracticeSource | undefined> {
  const outlines = await content.outlines();
  return pick(
    vscode.l10n.t('Choose a chapter'),
    outlines.map((outline) => ({
      label: chapterLabel(outline),
      source: { kind: 'practiceChapter', chapterId: outline.id },
    })),
  );
}

async function chooseSection(content: ContentSource): Promise<PracticeSource | undefined> {
  const outlines = await content.outlines();
  return pick(
    vscode.l10n.t('Choose a section'),
    outlines.flatMap((outline) => sectionChoices(outline, outline.sections)),
  );
}

function sectionChoices(outline: ChapterOutline, sections: readonly SectionOutline[]): Choice[] {
  return sections.flatMap((section) => [
    {
      label: section.title,
      description: chapterLabel(outline),
      source: { kind: 'practiceSection', chapterId: outline.id, sectionId: section.id },
    },
    ...sectionChoices(outline, section.sections),
  ]);
}

/** Services in the exam's scope come first: they have more than a summary. */
async function chooseService(content: ContentSource): Promise<PracticeSource | undefined> {
  const { entries } = await content.catalogue();
  const services = entries
    .filter(({ kind }) => kind === 'service')
    .toSorted((a, b) => Number(a.whenToChoose === undefined) - Number(b.whenToChoose === undefined));
  return pick(
    vscode.l10n.t('Choose a service'),
    services.map(({ id, name, category }) => ({
      label: name,
      description: category,
      source: { kind: 'practiceService', entryId: id },
    })),
  );
}

async function pick(placeHolder: string, choices: readonly Choice[]): Promise<PracticeSource | undefined> {
  const options = { title: vscode.l10n.t('Practise'), placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(choices, options))?.source;
}
