import type { ContentSource } from '../content/contentSource';
import type { Chapter } from '../content/model';
import { examPlan, type ExamDate, type ExamPlan } from '../scheduling/examPlan';
import { DEFAULT_PARAMETERS, fsrsMath, type FsrsParameters } from '../scheduling/fsrsMath';
import type { LearnerStates } from '../scheduling/learnerMemory';
import { reviewItems } from '../scheduling/reviewItem';
import { reviewQueue, type QueueInput, type ReviewSettings } from '../scheduling/reviewQueue';
import type { Scheduler } from '../scheduling/scheduler';
import type { ServiceFinders } from '../services/finderSource';
import type { ServiceCatalogue } from '../services/model';
import type { Calendar } from '../util/calendar';
import { namedOptions, type NamedOptions } from './confusion';
import { nameDashboard, type Dashboard } from './dashboard';
import { dashboardView } from './dashboardView';

/** What the learner wants, as it stands in the settings. */
export interface DashboardSettings extends ReviewSettings {
  /** Between 0 and 1. */
  readonly desiredRetention: number;
  readonly exam: ExamDate;
}

/** What the dashboard is derived from. */
export interface DashboardSourceOptions {
  readonly content: ContentSource;
  readonly memory: Pick<LearnerStates, 'read'>;
  readonly finders: ServiceFinders;
  readonly scheduler: () => Scheduler;
  /** FSRS's own weights where it returns none. */
  readonly parameters?: () => FsrsParameters | undefined;
  readonly calendar: Calendar;
  readonly settings: () => DashboardSettings;
  /** Lets others have their turn; called between steps of a few hundredths of a second. */
  readonly breathe: () => Promise<void>;
}

/** Tells what the dashboard shows. */
export interface Dashboards {
  /** @throws Error with a sentence for the user where content or log cannot be read. */
  dashboard(): Promise<Dashboard>;
}

interface Material {
  readonly catalogue: ServiceCatalogue;
  readonly chapters: readonly Chapter[];
  readonly questionIds: ReadonlyMap<string, readonly string[]>;
  readonly namedOptions: NamedOptions;
}

/** Derives it, in steps that let others have their turn. */
export class DashboardSource implements Dashboards {
  private known: Material | undefined;

  constructor(private readonly options: DashboardSourceOptions) {}

  async dashboard(): Promise<Dashboard> {
    const { content, memory, scheduler, calendar, breathe } = this.options;
    const [material, blueprint, state] = await Promise.all([this.material(), content.examBlueprint(), memory.read()]);
    await breathe();
    const items = reviewItems({ ...material, answered: state.progress.latestAttempts.keys() });
    const settings = this.options.settings();
    const input: QueueInput = { items, state, settings, calendar };
    await breathe();
    const plan = await this.plan(input, settings);
    const view = await dashboardView({
      items,
      state,
      scheduler: scheduler(),
      blueprint,
      calendar,
      namedOptions: material.namedOptions,
      examDate: settings.exam,
      queue: plan?.queue ?? reviewQueue(input),
      ...(plan === undefined ? {} : { plan }),
      breathe,
    });
    return nameDashboard(view, { ...material, blueprint });
  }

  private async plan(input: QueueInput, { exam, desiredRetention }: DashboardSettings): Promise<ExamPlan | undefined> {
    if (exam.kind !== 'ahead') return undefined;
    const { parameters, breathe } = this.options;
    const math = fsrsMath(parameters?.() ?? DEFAULT_PARAMETERS);
    return examPlan({ ...input, math, daysLeft: exam.daysLeft, desiredRetention, breathe });
  }

  /** Reads what changes with the content only; the catalogue is another object when it does. */
  private async material(): Promise<Material> {
    const { content, finders, breathe } = this.options;
    const catalogue = await content.catalogue();
    if (this.known?.catalogue === catalogue) return this.known;
    const outlines = await content.outlines();
    const chapters = (await Promise.all(outlines.map(({ id }) => content.chapter(id)))).flatMap((it) => it ?? []);
    const questionIds = new Map<string, readonly string[]>();
    for (const { id } of catalogue.entries) questionIds.set(id, await content.questionIdsAbout(id));
    await breathe();
    const finder = await finders.finder({ concepts: false });
    await breathe();
    const questions = chapters.flatMap(({ selfCheck }) => selfCheck?.questions ?? []);
    const options = namedOptions(questions, (text) => finder.findInText(text).map(({ entryId }) => entryId));
    this.known = { catalogue, chapters, questionIds, namedOptions: options };
    return this.known;
  }
}
