import type { ContentSource } from '../../core/content/contentSource';
import type { StudyLog } from '../../core/progress/studyLog';
import type { LearnerState, LearnerStates, ScheduleOptionsSource } from '../../core/scheduling/learnerMemory';
import type { CardTools } from '../../core/services/cardTools';
import type { ServiceFinders } from '../../core/services/finderSource';
import type { Disposable } from '../../core/util/event';
import type { LateModule, LateModuleLoader } from './lateModule';

/** What the parts are made from. */
export interface LateStudyServices {
  readonly loader: LateModuleLoader;
  readonly content: ContentSource;
  readonly log: StudyLog;
  readonly schedule: ScheduleOptionsSource;
}

interface LateParts {
  readonly finders: ServiceFinders;
  readonly memory: LearnerStates & Disposable;
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

  readonly cards: CardTools = () => this.services.loader.load();

  dispose(): void {
    this.ready?.memory.dispose();
  }

  private load(): Promise<LateParts> {
    this.parts ??= this.services.loader.load().then((late) => (this.ready = this.partsOf(late)));
    this.parts.catch(() => (this.parts = undefined));
    return this.parts;
  }

  private partsOf({ FinderSource, LearnerMemory }: LateModule): LateParts {
    const { content, log, schedule } = this.services;
    return { finders: new FinderSource(content), memory: new LearnerMemory({ log, schedule, clock: Date.now }) };
  }
}
