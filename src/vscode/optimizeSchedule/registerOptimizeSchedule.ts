import * as vscode from 'vscode';
import { Commands } from '../../contributions';
import type { FittedParameters } from '../../core/scheduling/fittedParameters';
import { fittedParameters } from '../../core/scheduling/fittedParameters';
import type { LearnerStates } from '../../core/scheduling/learnerMemory';
import type { OptimizeResult } from '../../core/scheduling/optimizeParameters';
import type { ScheduleTools } from '../../core/scheduling/scheduleTools';
import { Pace } from '../../core/services/pace';
import type { Logger } from '../../core/util/logger';
import { messageOf } from '../../core/util/messageOf';
import { optimizeMessage } from './optimizeMessage';

/** What the commands work with. */
export interface OptimizeScheduleServices {
  readonly memory: Pick<LearnerStates, 'read'>;
  readonly scheduleTools: ScheduleTools;
  readonly schedule: {
    readonly fitted: FittedParameters | undefined;
    use(fitted: FittedParameters | undefined): Promise<void>;
  };
  readonly logger: Logger;
}

/** Milliseconds of work at one go. */
const BUDGET = 15;

/** Registers the commands that fit the schedule to the learner's own answers, and that undo it. */
export function registerOptimizeSchedule(services: OptimizeScheduleServices): vscode.Disposable {
  let isBusy = false;
  const optimize = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      const result = await withProgress(services);
      if (result.kind === 'cancelled') return;
      await services.schedule.use(fittedParameters(result, Date.now()));
      services.logger.info(`Optimised the review schedule: ${JSON.stringify(result)}`);
      // The message stays until it is read; nothing waits for that.
      void vscode.window.showInformationMessage(optimizeMessage(result));
    } catch (error) {
      services.logger.error(`Cannot optimise the review schedule: ${messageOf(error)}`);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The review schedule could not be optimised. It stays as it was; see the log for the cause.'),
      );
    } finally {
      isBusy = false;
    }
  };
  const reset = async (): Promise<void> => {
    await services.schedule.use(undefined);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Reviews are scheduled with the weights that FSRS ships with. Your answers are untouched.'),
    );
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Commands.optimizeSchedule, optimize),
    vscode.commands.registerCommand(Commands.resetSchedule, reset),
  );
}

async function withProgress({ memory, scheduleTools }: OptimizeScheduleServices): Promise<OptimizeResult> {
  const { optimizeParameters, reviewSequences } = await scheduleTools();
  const { progress: answers } = await memory.read();
  const pace = new Pace({
    now: () => performance.now(),
    yieldToOthers: () => new Promise((resolve) => setTimeout(resolve, 0)),
    budget: BUDGET,
  });
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Fitting the review schedule to your answers'),
    cancellable: true,
  };
  const breathe = (): Promise<void> => pace.breathe();
  return vscode.window.withProgress(options, async (progress, token) => {
    let reported = 0;
    return optimizeParameters({
      sequences: await reviewSequences(answers, breathe),
      breathe,
      isCancelled: () => token.isCancellationRequested,
      onProgress: (share) => {
        progress.report({ increment: 100 * (share - reported) });
        reported = share;
      },
    });
  });
}
