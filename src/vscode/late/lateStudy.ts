import { Settings } from '../../contributions';
import type { ContentSource } from '../../core/content/contentSource';
import type { StudyMaterials } from '../../core/practice/learnerMaterials';
import type { Dashboards } from '../../core/progress/dashboardSource';
import type { StudyLog } from '../../core/progress/studyLog';
import type { LearnerState, LearnerStates } from '../../core/scheduling/learnerMemory';
import type { ScheduleTools } from '../../core/scheduling/scheduleTools';
import type { CardTools } from '../../core/services/cardTools';
import type { ServiceFinders } from '../../core/services/finderSource';
import { localCalendar } from '../../core/util/calendar';
import type { FileStore } from '../../core/storage/fileStore';
import type { Disposable } from '../../core/util/event';
import type { Logger } from '../../core/util/logger';
import type { LateModule, LateModuleLoader } from './lateModule';
import { readSetting } from '../readSetting';
import type { Schedule } from '../schedule';

/** What the parts are made from. */
export interface LateStudyServices {
  readonly loader: LateModuleLoader;
  readonly content: ContentSource;
  readonly log: StudyLog;
  readonly schedule: Schedule;
  readonly logger: Logger;
  /** Where is kept what can be derived again. */
  readonly cache: FileStore;
}

interface LateParts {
  readonly finders: ServiceFinders;
  readonly memory: LearnerStates & Disposable;
  readonly materials: StudyMaterials;
  readonly dashboards: Dashboards;
}

/** The finder and the learner's memory, which are loaded when one of them is first asked for. */
export class LateStudy implements Disposable {
  private parts: Promise<LateParts> | undefined;
  private ready: LateParts | undefined;

  constructor(private readonly services: LateStudyServices) {}

  readonly finders: ServiceFinders = {
    finder: async (options) => (await this.load()).finders.finder(options),
  };

  readonly memory: LearnerStates = {
    read: async (): Promise<LearnerState> => (await this.load()).memory.read(),
    peek: () => this.ready?.memory.peek(),
  };

  readonly materials: StudyMaterials = {
    material: async (source, strings) => (await this.load()).materials.material(source, strings),
    counts: async () => (await this.load()).materials.counts(),
  };

  readonly dashboards: Dashboards = {
    dashboard: async () => (await this.load()).dashboards.dashboard(),
  };

  readonly cards: CardTools = () => this.services.loader.load();

  readonly scheduleTools: ScheduleTools = () => this.services.loader.load();

  dispose(): void {
    this.ready?.memory.dispose();
  }

  private load(): Promise<LateParts> {
    this.parts ??= this.services.loader.load().then((late) => (this.ready = this.partsOf(late)));
    this.parts.catch(() => (this.parts = undefined));
    return this.parts;
  }

  private partsOf({
    CardCache,
    DashboardSource,
    FinderSource,
    LearnerMaterials,
    LearnerMemory,
  }: LateModule): LateParts {
    const { content, log, schedule, logger, cache } = this.services;
    const finders = new FinderSource(content);
    const cards = new CardCache({ files: cache, logger });
    const memory = new LearnerMemory({ log, schedule, clock: Date.now, cache: cards });
    const settings = () => ({ ...schedule.settings(), length: Math.max(1, readSetting(Settings.quizLength)) });
    const parameters = () => schedule.fitted?.parameters;
    const shared = { content, memory, settings, parameters, calendar: localCalendar };
    return {
      finders,
      memory,
      materials: new LearnerMaterials(shared),
      dashboards: new DashboardSource({ ...shared, finders, scheduler: () => memory.scheduler, breathe }),
    };
  }
}

/** Lets what waits have its turn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
