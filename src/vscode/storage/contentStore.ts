import type * as vscode from 'vscode';
import type { ContentSource } from '../../core/content/contentSource';
import type { ExamBlueprint } from '../../core/content/examBlueprint';
import type { Chapter } from '../../core/content/model';
import type { ChapterOutline } from '../../core/content/outline';
import {
  createIdentifierLookup,
  type IdentifierDetails,
  type IdentifierLookup,
} from '../../core/services/identifierDetails';
import type { ServiceCatalogue } from '../../core/services/model';
import type { Logger } from '../../core/util/logger';
import { TextFiles } from './textFiles';

/** The content that ships with the extension, as the build compiled it under `dist/content`. */
export class BuiltInContent implements ContentSource {
  private readonly files: TextFiles;
  private readonly parsed = new Map<string, Promise<unknown>>();
  private lookup: IdentifierLookup | undefined;

  constructor(directory: vscode.Uri, logger: Logger) {
    this.files = new TextFiles(directory, logger);
  }

  outlines(): Promise<readonly ChapterOutline[]> {
    return this.json<readonly ChapterOutline[]>('index.json');
  }

  async chapter(chapterId: string): Promise<Chapter | undefined> {
    return (await this.has(chapterId)) ? this.json<Chapter>(`chapters/${chapterId}.json`) : undefined;
  }

  async article(chapterId: string): Promise<string | undefined> {
    return (await this.has(chapterId)) ? this.files.text(`chapters/${chapterId}.html`) : undefined;
  }

  catalogue(): Promise<ServiceCatalogue> {
    return this.json<ServiceCatalogue>('catalogue.json');
  }

  examBlueprint(): Promise<ExamBlueprint> {
    return this.json<ExamBlueprint>('exam.json');
  }

  async questionIdsAbout(entryId: string): Promise<readonly string[]> {
    const questions = await this.json<Readonly<Record<string, readonly string[]>>>('questions.json');
    return Object.hasOwn(questions, entryId) ? (questions[entryId] ?? []) : [];
  }

  async identifierLookup(): Promise<IdentifierLookup> {
    this.lookup ??= createIdentifierLookup(await this.json<IdentifierDetails>('identifierDetails.json'));
    return this.lookup;
  }

  /** Forgets what was read, so that the next call reads anew. */
  reload(): void {
    this.files.forget();
    this.parsed.clear();
    this.lookup = undefined;
  }

  /** Ids come from links and messages too: only one that the index names becomes a path. */
  private async has(chapterId: string): Promise<boolean> {
    return (await this.outlines()).some(({ id }) => id === chapterId);
  }

  /** Parses a file once; a failure is not kept, so that the next call tries again. */
  private json<T>(name: string): Promise<T> {
    const known = this.parsed.get(name);
    if (known) return known as Promise<T>;
    const parsed = this.files.text(name).then((text) => JSON.parse(text) as T);
    this.parsed.set(name, parsed);
    parsed.catch(() => this.parsed.delete(name));
    return parsed;
  }
}
