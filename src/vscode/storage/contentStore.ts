import * as vscode from 'vscode';
import type { ContentSource } from '../../core/content/contentSource';
import type { Chapter } from '../../core/content/model';
import type { ChapterOutline } from '../../core/content/outline';
import type { ServiceCatalogue } from '../../core/services/model';
import type { Logger } from '../../core/util/logger';

/** The content that ships with the extension, as the build compiled it under `dist/content`. */
export class BuiltInContent implements ContentSource {
  private readonly files = new Map<string, Promise<string>>();
  private readonly parsed = new Map<string, Promise<unknown>>();

  constructor(
    private readonly directory: vscode.Uri,
    private readonly logger: Logger,
  ) {}

  outlines(): Promise<readonly ChapterOutline[]> {
    return this.json<readonly ChapterOutline[]>('index.json');
  }

  async chapter(chapterId: string): Promise<Chapter | undefined> {
    return (await this.has(chapterId)) ? this.json<Chapter>(`chapters/${chapterId}.json`) : undefined;
  }

  async article(chapterId: string): Promise<string | undefined> {
    return (await this.has(chapterId)) ? this.text(`chapters/${chapterId}.html`) : undefined;
  }

  catalogue(): Promise<ServiceCatalogue> {
    return this.json<ServiceCatalogue>('catalogue.json');
  }

  async questionIdsAbout(entryId: string): Promise<readonly string[]> {
    const questions = await this.json<Readonly<Record<string, readonly string[]>>>('questions.json');
    return Object.hasOwn(questions, entryId) ? (questions[entryId] ?? []) : [];
  }

  /** Forgets what was read, so that the next call reads anew. */
  reload(): void {
    this.files.clear();
    this.parsed.clear();
  }

  /** Ids come from links and messages too: only one that the index names becomes a path. */
  private async has(chapterId: string): Promise<boolean> {
    return (await this.outlines()).some(({ id }) => id === chapterId);
  }

  private json<T>(name: string): Promise<T> {
    return remember(this.parsed, name, async () => JSON.parse(await this.text(name)) as T) as Promise<T>;
  }

  private text(name: string): Promise<string> {
    return remember(this.files, name, async () => {
      try {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.directory, name));
        return new TextDecoder().decode(bytes);
      } catch (error) {
        this.logger.error(`Cannot read content file ${name}: ${String(error)}`);
        throw new Error(
          vscode.l10n.t(
            'A content file of the Study Companion cannot be read. Reload the window, or reinstall the extension.',
          ),
          { cause: error },
        );
      }
    });
  }
}

/** Keeps what `make` resolves to; a failure is not kept, so that the next call tries again. */
function remember<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known) return known;
  const made = make();
  cache.set(key, made);
  made.catch(() => cache.delete(key));
  return made;
}
