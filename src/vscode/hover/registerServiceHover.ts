import * as vscode from 'vscode';
import { Commands, Settings } from '../../contributions';
import type { ContentSource } from '../../core/content/contentSource';
import { findTarget } from '../../core/content/studyTarget';
import { LookUpRecorder } from '../../core/progress/lookUpRecorder';
import type { StudyLog } from '../../core/progress/studyLog';
import type { LearnerState, LearnerStates } from '../../core/scheduling/learnerMemory';
import type { CardTools } from '../../core/services/cardTools';
import type { ServiceFinders } from '../../core/services/finderSource';
import { identifierFacts, type IdentifierFacts } from '../../core/services/identifierFacts';
import type { ServiceMention } from '../../core/services/model';
import { SURROUNDING_LINES } from '../../core/services/proseEvidence';
import type { PlaceInLines } from '../../core/services/serviceFinder';
import type { Logger } from '../../core/util/logger';
import { cardStrings } from '../cardStrings';
import { readSetting } from '../readSetting';

/** What the hover needs. */
export interface ServiceHoverServices {
  readonly content: ContentSource;
  readonly finders: ServiceFinders;
  readonly memory: LearnerStates;
  readonly cards: CardTools;
  readonly log: StudyLog;
  readonly logger: Logger;
}

/** Explains AWS service names, identifiers and concepts in every text document. */
export function registerServiceHover(services: ServiceHoverServices): vscode.Disposable {
  const { logger } = services;
  const hover = new ServiceHover(services);
  return vscode.Disposable.from(
    hover,
    vscode.languages.registerHoverProvider('*', {
      provideHover: async (document, position) => {
        try {
          return await hover.at(document, position);
        } catch (error) {
          logger.error(`The hover failed: ${String(error)}`);
          return undefined;
        }
      },
    }),
  );
}

/** How long the first card waits for the learner's record, in milliseconds: less than the editor's own delay. */
const FIRST_WAIT = 250;

class ServiceHover implements vscode.Disposable {
  private readonly recorder: LookUpRecorder;

  constructor(private readonly services: ServiceHoverServices) {
    const { log, logger } = services;
    this.recorder = new LookUpRecorder({
      append: (record) => log.append(record),
      clock: Date.now,
      newId: () => crypto.randomUUID(),
      onError: (error) => logger.warn(`A look-up was not recorded: ${String(error)}`),
    });
  }

  async at(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    if (!readSetting(Settings.hoverEnabled, document)) return undefined;
    if (readSetting(Settings.hoverExcludedLanguages, document).includes(document.languageId)) return undefined;
    const { content, finders, memory, cards } = this.services;
    const finder = await finders.finder({ concepts: readSetting(Settings.hoverConcepts, document) });
    const { cardOf, cardMarkdown, languageOf } = await cards();
    const mention = finder.findAtPlace(placeOf(document, position), languageIn(document, languageOf));
    if (mention === undefined) return undefined;
    const learner = memory.peek() ?? (await this.firstState());
    const [card, outlines, facts] = await Promise.all([
      cardOf(mention.entryId, { content, learner }),
      content.outlines(),
      this.factsOf(mention),
    ]);
    if (card === undefined) return undefined;
    if (readSetting(Settings.hoverRecordLookUps, document)) this.recorder.record(card.id);
    const text = cardMarkdown(card, {
      sectionCommand: (sectionId) =>
        `command:${Commands.openReader}?${encodeURIComponent(JSON.stringify([findTarget(outlines, sectionId)]))}`,
      strings: cardStrings(),
      detail: readSetting(Settings.hoverDetail, document),
      mention: { text: mention.text, ...(facts === undefined ? {} : { facts }) },
    });
    const markdown = new vscode.MarkdownString(text);
    markdown.isTrusted = { enabledCommands: [Commands.openReader] };
    const { line } = position;
    return new vscode.Hover(markdown, new vscode.Range(line, mention.start, line, mention.end));
  }

  dispose(): void {
    this.recorder.dispose();
  }

  /**
   * Reads the log for the first card. It may be long or far away: a card that would have to wait for it does without, and
   * those after it have it.
   */
  private async firstState(): Promise<LearnerState | undefined> {
    const { memory, logger } = this.services;
    const read = memory.read().catch((error: unknown) => {
      logger.error(`The hover has no record: ${String(error)}`);
      return undefined;
    });
    return Promise.race([read, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), FIRST_WAIT))]);
  }

  /** What else is known of an identifier; the table is read when one is met that it knows more of. */
  private async factsOf({ identifier }: ServiceMention): Promise<IdentifierFacts | undefined> {
    if (identifier === undefined) return undefined;
    if (identifier.kind !== 'action' && identifier.kind !== 'terraformType') return identifier;
    return identifierFacts(identifier, await this.services.content.identifierLookup());
  }
}

/**
 * The language of a document: what VS Code says, or what its name tells where no installed extension knows it (without one, a
 * Terraform file is plain text).
 */
function languageIn(
  { languageId, isUntitled, uri }: vscode.TextDocument,
  languageOf: (path: string) => string,
): string {
  return languageId !== 'plaintext' || isUntitled ? languageId : languageOf(uri.path);
}

/** The place with the lines around it that may speak for a name. */
function placeOf(document: vscode.TextDocument, position: vscode.Position): PlaceInLines {
  const first = Math.max(0, position.line - SURROUNDING_LINES);
  const last = Math.min(document.lineCount - 1, position.line + SURROUNDING_LINES);
  const lines = Array.from({ length: last - first + 1 }, (_, index) => document.lineAt(first + index).text);
  return { lines, line: position.line - first, column: position.character };
}
