import type { ContentSource } from '../../core/content/contentSource';
import type { Dashboards } from '../../core/progress/dashboardSource';
import type { StudyLog } from '../../core/progress/studyLog';
import type { LearnerState, LearnerStates } from '../../core/scheduling/learnerMemory';
import { DEFAULT_RETENTION } from '../../core/scheduling/model';
import type { CardTools } from '../../core/services/cardTools';
import type { ServiceFinders } from '../../core/services/finderSource';
import { localCalendar } from '../../core/util/calendar';
import type { Disposable } from '../../core/util/event';
import type { LateModule, LateModuleLoader } from './lateModule';
import { readDashboardSettings } from './readDashboardSettings';

/** What the parts are made from. */
export interface LateStudyServices {
  readonly loader: LateModuleLoader;
  readonly content: ContentSource;
  readonly log: StudyLog;
}

interface LateParts {
  readonly finders: ServiceFinders;
  readonly memory: LearnerStates & Disposable;
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

  readonly dashboards: Dashboards = {
    dashboard: async () => (await this.load()).dashboards.dashboard(),
  };

  readonly cards: CardTools = () => this.services.loader.load();

  dispose(): void {
    this.ready?.memory.dispose();
  }

  private load(): Promise<LateParts> {
    this.parts ??= this.services.loader.load().then((late) => (this.ready = this.partsOf(late)));
    this.parts.catch(() => (this.parts = undefined));
    return this.parts;
  }

  private partsOf({ DashboardSource, FinderSource, LearnerMemory, createScheduler }: LateModule): LateParts {
    const { content, log } = this.services;
    const scheduler = createScheduler({ desiredRetention: DEFAULT_RETENTION });
    const finders = new FinderSource(content);
    const memory = new LearnerMemory({ log, scheduler, clock: Date.now });
    const sources = { content, memory, finders, scheduler: () => scheduler, calendar: localCalendar };
    return {
      finders,
      memory,
      dashboards: new DashboardSource({ ...sources, settings: readDashboardSettings, breathe }),
    };
  }
}

/** Lets what waits have its turn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
