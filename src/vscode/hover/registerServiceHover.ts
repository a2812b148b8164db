import * as vscode from 'vscode';
import { Commands, Settings } from '../../contributions';
import type { ContentSource } from '../../core/content/contentSource';
import { findTarget } from '../../core/content/studyTarget';
import type { StudyLog } from '../../core/progress/studyLog';
import { cardOf } from '../../core/services/cardSource';
import type { FinderSource } from '../../core/services/finderSource';
import { cardMarkdown } from '../../core/services/serviceCard';

import type { Logger } from '../../core/util/logger';
import { cardStrings } from '../cardStrings';
import { readSetting } from '../readSetting';

/** What the hover needs. */
export interface ServiceHoverServices {
  readonly content: ContentSource;
  readonly finders: FinderSource;
  readonly log: StudyLog;
  readonly logger: Logger;
}

/** Explains AWS service names and concepts in every text document. */
export function registerServiceHover({ content, finders, log, logger }: ServiceHoverServices): vscode.Disposable {
  const provideHover = async (document: vscode.TextDocument, position: vscode.Position) => {
    if (!readSetting(Settings.hoverEnabled, document)) return undefined;
    if (readSetting(Settings.hoverExcludedLanguages, document).includes(document.languageId)) return undefined;
    const finder = await finders.finder({ concepts: readSetting(Settings.hoverConcepts, document) });
    const mention = finder.findAt(document.lineAt(position).text, position.character, document.languageId);
    if (mention === undefined) return undefined;
    const card = await cardOf(mention.entryId, { content, log });
    if (card === undefined) return undefined;
    const outlines = await content.outlines();
    const sectionCommand = (sectionId: string): string =>
      `command:${Commands.openReader}?${encodeURIComponent(JSON.stringify([findTarget(outlines, sectionId)]))}`;
    const markdown = new vscode.MarkdownString(cardMarkdown(card, { sectionCommand, strings: cardStrings() }));
    markdown.isTrusted = { enabledCommands: [Commands.openReader] };
    const { line } = position;
    return new vscode.Hover(markdown, new vscode.Range(line, mention.start, line, mention.end));
  };

  return vscode.languages.registerHoverProvider('*', {
    provideHover: async (document, position) => {
      try {
        return await provideHover(document, position);
      } catch (error) {
        logger.error(`The hover failed: ${String(error)}`);
        return undefined;
      }
    },
  });
}
