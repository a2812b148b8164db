import * as vscode from 'vscode';
import { Settings } from '../contributions';
import { decodeFittedParameters, type FittedParameters } from '../core/scheduling/fittedParameters';
import type { ScheduleOptionsSource } from '../core/scheduling/learnerMemory';
import type { SchedulerOptions } from '../core/scheduling/model';
import { scheduleSettings, type ScheduleSettings } from '../core/scheduling/reviewSettings';
import { localCalendar } from '../core/util/calendar';
import { readSetting } from './readSetting';

/** Where the fitted weights are kept: they are derived from the log, so nothing is lost with them. */
const FITTED_KEY = 'studyCompanion.fittedParameters';

const WATCHED = [
  Settings.examDate,
  Settings.reviewDesiredRetention,
  Settings.reviewNewCardsPerDay,
  Settings.reviewLeechThreshold,
];

/** The schedule as the learner set it up: the settings of reviews, and the weights fitted to their answers. */
export class Schedule implements ScheduleOptionsSource, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;

  /** After a setting of reviews or the fitted weights changed. */
  readonly onDidChange = this.emitter.event;

  constructor(private readonly state: vscode.Memento) {
    this.subscription = vscode.workspace.onDidChangeConfiguration((change) => {
      if (WATCHED.some((name) => change.affectsConfiguration(name))) this.emitter.fire();
    });
  }

  /** The settings of reviews, as they are today. */
  settings(): ScheduleSettings {
    const raw = {
      examDate: readSetting(Settings.examDate),
      desiredRetention: readSetting(Settings.reviewDesiredRetention),
      newCardsPerDay: readSetting(Settings.reviewNewCardsPerDay),
      leechThreshold: readSetting(Settings.reviewLeechThreshold),
    };
    return scheduleSettings(raw, localCalendar.dayOf(Date.now()));
  }

  options(): SchedulerOptions {
    const { desiredRetention, exam } = this.settings();
    const { fitted } = this;
    return {
      desiredRetention,
      ...(fitted === undefined ? {} : { parameters: fitted.parameters }),
      // No interval goes past the exam: what is due last is due on the day before.
      ...(exam.kind === 'ahead' ? { latestDue: localCalendar.startOf(exam.day) - 1 } : {}),
    };
  }

  /** The weights that were fitted; `undefined` where FSRS's own are used. */
  get fitted(): FittedParameters | undefined {
    return decodeFittedParameters(this.state.get(FITTED_KEY));
  }

  /** Uses fitted weights from now on; without them FSRS's own. */
  async use(fitted: FittedParameters | undefined): Promise<void> {
    await this.state.update(FITTED_KEY, fitted);
    this.emitter.fire();
  }

  dispose(): void {
    this.subscription.dispose();
    this.emitter.dispose();
  }
}
