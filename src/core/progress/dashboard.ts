/** What the dashboard's page is given: the view, with the names that people know things by. */
import type { ExamBlueprint } from '../content/examBlueprint';
import type { Chapter, Section } from '../content/model';
import { generatedAbout, type ReviewItem } from '../scheduling/reviewItem';
import type { CatalogueEntry, ServiceCatalogue } from '../services/model';
import type { Confusion } from './confusion';
import type { DashboardView, TodayView } from './dashboardView';
import type { MasteryNode } from './mastery';

/** A service or feature, as far as telling it from another takes. */
export interface ServiceWords {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly documentation: string;
  /** Where a chapter teaches it. */
  readonly sectionId?: string;
}

/** One service that was taken for another. */
export interface ConfusionPair {
  readonly right: ServiceWords;
  readonly taken: ServiceWords;
  readonly times: number;
  /** How to tell the two apart; absent where the catalogue does not compare them. */
  readonly difference?: string;
}

/** A question that keeps being forgotten. */
export interface LeechRow {
  readonly title: string;
  readonly lapses: number;
  readonly suspended: boolean;
  readonly sectionId?: string;
}

/** What the page shows. */
export interface Dashboard extends Omit<DashboardView, 'today' | 'exam' | 'confusions'> {
  readonly today: Omit<TodayView, 'leeches'>;
  readonly exam: DashboardView['exam'] & { readonly code: string; readonly passingScore: number };
  readonly confusions: readonly ConfusionPair[];
  readonly leeches: readonly LeechRow[];
}

/** What the names come from. */
export interface DashboardNames {
  readonly chapters: readonly Chapter[];
  readonly catalogue: ServiceCatalogue;
  readonly blueprint: ExamBlueprint;
}

/** Gives the parts of a view their names; what is not there any more is left out, or goes by its id. */
export function nameDashboard(view: DashboardView, { chapters, catalogue, blueprint }: DashboardNames): Dashboard {
  const titles = new Map(chapters.flatMap(({ sections }) => sectionTitles(sections)));
  const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
  const prompts = new Map(
    chapters.flatMap(({ selfCheck }) => (selfCheck?.questions ?? []).map(({ id, prompt }) => [id, prompt.text])),
  );
  const { leeches, ...today } = view.today;
  return {
    ...view,
    today,
    exam: { ...view.exam, code: blueprint.code, passingScore: blueprint.score.pass },
    mastery: { ...view.mastery, domains: view.mastery.domains.map((node) => named(node, titles)) },
    confusions: view.confusions.flatMap((confusion) => pairOf(confusion, entries) ?? []),
    leeches: leeches.map(({ item, lapses, suspended }) => ({
      title: titleOf(item, { prompts, entries }),
      lapses,
      suspended,
      ...(item.sectionId === undefined ? {} : { sectionId: item.sectionId }),
    })),
  };
}

type Entries = ReadonlyMap<string, CatalogueEntry>;

function sectionTitles(sections: readonly Section[]): [string, string][] {
  return sections.flatMap(({ id, title, sections: parts }) => [
    [id, title] as [string, string],
    ...sectionTitles(parts),
  ]);
}

function named(node: MasteryNode, titles: ReadonlyMap<string, string>): MasteryNode {
  return {
    ...node,
    title: node.title ?? titles.get(node.id) ?? node.id,
    parts: node.parts.map((part) => named(part, titles)),
  };
}

function titleOf(
  { questionId }: ReviewItem,
  { prompts, entries }: { readonly prompts: ReadonlyMap<string, string>; readonly entries: Entries },
): string {
  const about = generatedAbout(questionId);
  return prompts.get(questionId) ?? (about === undefined ? undefined : entries.get(about)?.name) ?? questionId;
}

function pairOf({ rightId, takenId, times }: Confusion, entries: Entries): ConfusionPair | undefined {
  const right = entries.get(rightId);
  const taken = entries.get(takenId);
  if (right === undefined || taken === undefined) return undefined;
  const difference = differenceOf(right, taken) ?? differenceOf(taken, right);
  return {
    right: wordsOf(right),
    taken: wordsOf(taken),
    times,
    ...(difference === undefined ? {} : { difference }),
  };
}

function differenceOf({ confusedWith }: CatalogueEntry, other: CatalogueEntry): string | undefined {
  return confusedWith.find(({ id }) => id === other.id)?.difference;
}

function wordsOf({ id, name, summary, documentation, coverage: [covered] }: CatalogueEntry): ServiceWords {
  return { id, name, summary, documentation, ...(covered === undefined ? {} : { sectionId: covered.sectionId }) };
}
