import type * as vscode from 'vscode';
import { DueCount } from '../../core/practice/dueCount';
import type { StudyMaterials } from '../../core/practice/learnerMaterials';
import { localCalendar } from '../../core/util/calendar';
import type { Logger } from '../../core/util/logger';

const KEPT = 'dueCount';

/** What a count rests on. */
export interface DueCountServices {
  readonly materials: StudyMaterials;
  readonly logger: Logger;
}

/** Opens the count of due questions, which is kept in `state` between sessions. */
export function openDueCount(state: vscode.Memento, { materials, logger }: DueCountServices): DueCount {
  return new DueCount({
    count: async () => (await materials.counts()).due,
    kept: () => state.get(KEPT),
    keep: (count) => state.update(KEPT, count),
    clock: Date.now,
    calendar: localCalendar,
    onError: (error) => logger.warn(`What is due could not be counted: ${String(error)}`),
  });
}
