import type {
  ChapterPractice,
  ChapterSource,
  ExamSource,
  QuizSource,
  SectionPractice,
  ServicePractice,
} from '../quiz/model';
import { type QuizMaterial, type QuizStrings, servicesMaterial } from '../quiz/quizMaterial';
import { examPlan } from '../scheduling/examPlan';
import { DEFAULT_PARAMETERS, fsrsMath, type FsrsParameters } from '../scheduling/fsrsMath';
import type { ReviewItem } from '../scheduling/reviewItem';
import { reviewQueue, type ReviewQueue } from '../scheduling/reviewQueue';
import type { Scheduler } from '../scheduling/scheduler';
import type { Calendar } from '../util/calendar';
import { bankOf, type LearnerPool, type PoolSources, questionsOf, readPool } from './learnerPool';
import { flaggedItems, newItems, pickOnSubject, weakSpots } from './practicePicks';
import { completeView } from './reviewDesk';
import type { StudySettings } from './studySettings';
import { subjectOf } from './subject';

/** What the ways to practise rest on. */
export interface LearnerMaterialsOptions extends PoolSources {
  readonly memory: PoolSources['memory'] & { readonly scheduler: Scheduler };
  readonly settings: () => StudySettings;
  /** Returns the weights that were fitted to the learner's answers; `undefined` where FSRS's own are used. */
  readonly parameters: () => FsrsParameters | undefined;
  readonly calendar: Calendar;
}

/** How many questions wait for each way that needs no choice. */
export interface PracticeCounts {
  readonly weakSpots: number;
  readonly flagged: number;
  readonly new: number;
  readonly due: number;
}

/** All but the self-check of a chapter, which needs no more than the chapter. */
export type LateSource = Exclude<QuizSource, ChapterSource | ExamSource>;

/** Gathers what quizzes need, apart from the self-checks of chapters. */
export interface StudyMaterials {
  /**
   * Returns the material of a source; `undefined` where its subject is gone.
   * @throws Error with a sentence for the user where content or log cannot be read.
   */
  material(source: LateSource, strings: QuizStrings): Promise<QuizMaterial | undefined>;
  /** @throws Error with a sentence for the user where content or log cannot be read. */
  counts(): Promise<PracticeCounts>;
}

/** Gathers them from the learner's memory. */
export class LearnerMaterials implements StudyMaterials {
  constructor(private readonly options: LearnerMaterialsOptions) {}

  async material(source: LateSource, strings: QuizStrings): Promise<QuizMaterial | undefined> {
    switch (source.kind) {
      case 'services':
        return servicesMaterial(source, { content: this.options.content, strings });
      case 'practiceChapter':
      case 'practiceSection':
      case 'practiceService':
        return this.subjectMaterial(source, strings);
      case 'weakSpots':
      case 'flagged':
      case 'new':
        return this.recordMaterial(source.kind, strings);
      case 'review':
        return this.reviewMaterial(strings);
    }
  }

  async counts(): Promise<PracticeCounts> {
    const pool = await readPool(this.options);
    return {
      weakSpots: this.listOf('weakSpots', pool).length,
      flagged: this.listOf('flagged', pool).length,
      new: this.listOf('new', pool).length,
      due: (await this.queueOf(pool)).due,
    };
  }

  private async subjectMaterial(
    source: ChapterPractice | SectionPractice | ServicePractice,
    { recognition, practice }: QuizStrings,
  ): Promise<QuizMaterial | undefined> {
    const first = await readPool(this.options);
    const bank = bankOf(first, recognition);
    const subject = subjectOf(source, { pool: first, bank });
    if (subject === undefined) return undefined;
    return {
      source,
      title: practice.on(subject.name),
      tab: practice.on(subject.shortName),
      bank,
      pick: async (random) => {
        const pool = await readPool(this.options);
        const { length } = this.options.settings();
        return questionsOf(pickOnSubject(subject.items(pool), { state: pool.state, length, random }), bank);
      },
    };
  }

  private async recordMaterial(
    kind: 'weakSpots' | 'flagged' | 'new',
    { recognition, practice }: QuizStrings,
  ): Promise<QuizMaterial> {
    const bank = bankOf(await readPool(this.options), recognition);
    const title = { weakSpots: practice.weakSpots, flagged: practice.flagged, new: practice.fresh }[kind];
    return {
      source: { kind },
      title,
      tab: title,
      bank,
      isDaily: true,
      pick: async () => {
        const items = this.listOf(kind, await readPool(this.options));
        return questionsOf(items, bank).slice(0, this.options.settings().length);
      },
    };
  }

  private async reviewMaterial({ recognition, practice }: QuizStrings): Promise<QuizMaterial> {
    const { memory, calendar, settings } = this.options;
    const bank = bankOf(await readPool(this.options), recognition);
    const pick = async (isWanted: (queue: ReviewQueue) => boolean) => {
      const queue = await this.queueOf(await readPool(this.options));
      const items = isWanted(queue) ? queue.queue.map(({ item }) => item) : [];
      return questionsOf(items, bank).slice(0, settings().length);
    };
    return {
      source: { kind: 'review' },
      title: practice.review,
      tab: practice.review,
      bank,
      isDaily: true,
      pick: () => pick(({ due }) => due > 0),
      review: {
        pickNew: () => pick(() => true),
        complete: async (view, answers) => {
          const pool = await readPool(this.options);
          return completeView(view, answers, {
            pool,
            queue: await this.queueOf(pool),
            bank,
            scheduler: memory.scheduler,
            calendar,
          });
        },
      },
    };
  }

  private listOf(kind: 'weakSpots' | 'flagged' | 'new', { items, state }: LearnerPool): readonly ReviewItem[] {
    switch (kind) {
      case 'weakSpots': {
        const { retrievability } = this.options.memory.scheduler;
        return weakSpots(items, { state, retrievability, desiredRetention: this.options.settings().desiredRetention });
      }
      case 'flagged':
        return flaggedItems(items, state);
      case 'new':
        return newItems(items, state);
    }
  }

  /** Today's queue: by the plan that works back from the exam while that is ahead, else by FSRS alone. */
  private async queueOf({ items, state }: LearnerPool): Promise<ReviewQueue> {
    const settings = this.options.settings();
    const { exam, desiredRetention } = settings;
    const input = { items, state, settings, calendar: this.options.calendar };
    if (exam.kind !== 'ahead') return reviewQueue(input);
    const math = fsrsMath(this.options.parameters() ?? DEFAULT_PARAMETERS);
    return (await examPlan({ ...input, math, daysLeft: exam.daysLeft, desiredRetention })).queue;
  }
}
