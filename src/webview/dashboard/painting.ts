import type { OfferedActions, ShownDashboard } from '../../protocol/dashboardEvents';
import type { DashboardRequest } from '../../protocol/dashboardMessages';
import type { DashboardWords } from './dashboardWords';

/** What each part of the page is painted from. */
export interface Painting {
  readonly dashboard: ShownDashboard;
  readonly offered: OfferedActions;
  readonly words: DashboardWords;
  /** Ids of the parts that are unfolded. */
  readonly open: ReadonlySet<string>;
  /** The width of a plot, in CSS pixels. */
  readonly width: number;
  /** The point of each plot that the learner is at, by the plot's id. */
  readonly points: ReadonlyMap<string, number>;
  readonly actions: DashboardActions;
}

/** What the page's controls do. */
export interface DashboardActions {
  post(request: DashboardRequest): void;
  fold(id: string, isOpen: boolean): void;
  /** Goes to a point of a plot, `focus` with the keyboard. */
  point(plotId: string, index: number): void;
}
