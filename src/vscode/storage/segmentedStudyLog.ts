import * as vscode from 'vscode';
import { SegmentLog, type SegmentLogOptions } from '../../core/progress/segmentLog';
import { WorkspaceFiles } from './workspaceFiles';

export type { UnreadableSegment } from '../../core/progress/segmentLog';

/** What the log in a folder of the editor needs. */
export interface SegmentedStudyLogOptions extends Omit<SegmentLogOptions, 'files' | 'clock' | 'strings'> {
  /** The folder that holds the segments; made when first needed. */
  readonly directory: vscode.Uri;
}

/** The learner's log in a folder of the editor. */
export class SegmentedStudyLog extends SegmentLog implements vscode.Disposable {
  constructor({ directory, ...options }: SegmentedStudyLogOptions) {
    super({
      ...options,
      files: new WorkspaceFiles(directory),
      clock: Date.now,
      strings: {
        notSaved: vscode.l10n.t(
          'Your answer could not be saved, so it was not counted. Check that the disk has space, then try again.',
        ),
        notReadable: vscode.l10n.t('Your study log cannot be read. Nothing was changed; see the log for the cause.'),
      },
    });
  }
}
