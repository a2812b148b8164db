import * as vscode from 'vscode';
import type { Logger } from '../../core/util/logger';
import type { TextSource } from '../../core/util/textSource';

/** The text files that ship in a folder of the extension: each is read when first needed, and kept. */
export class TextFiles implements TextSource {
  private readonly texts = new Map<string, Promise<string>>();

  constructor(
    private readonly directory: vscode.Uri,
    private readonly logger: Logger,
  ) {}

  text(name: string): Promise<string> {
    const known = this.texts.get(name);
    if (known) return known;
    const read = this.read(name);
    this.texts.set(name, read);
    read.catch(() => this.texts.delete(name));
    return read;
  }

  /** Forgets what was read, so that the next call reads anew. */
  forget(): void {
    this.texts.clear();
  }

  private async read(name: string): Promise<string> {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.directory, name));
      return new TextDecoder().decode(bytes);
    } catch (error) {
      this.logger.error(`Cannot read ${name} of the extension: ${String(error)}`);
      throw new Error(
        vscode.l10n.t('A file of the Study Companion cannot be read. Reload the window, or reinstall the extension.'),
        { cause: error },
      );
    }
  }
}
