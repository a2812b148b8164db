import type { ConsoleMessage, Page } from 'playwright-core';

/** The code of VS Code's window, which prints what it and its extension hosts log. */
const workbenchScript = /\/out\/vs\/code\/browser\/workbench\/workbench\.js$/;

/** What our extension is called where an error of an extension host is printed: by its id, or by its file. */
const ourName =
  /\[study-companion\.aws-study-companion\]|aws-study-companion[^ ]*\/dist\/|packed-extension\/dist\/|studyCompanion\./;

/** Hears all that a page prints, its frames and workers included, and tells what in it is our fault. */
export class ConsoleWatch {
  /** Errors on the console, exceptions and policy violations of our pages and our part of the extension hosts. */
  readonly problems: string[] = [];
  /** All that was printed, for whoever looks into a failure. */
  readonly lines: string[] = [];

  constructor(page: Page) {
    page.on('console', (message) => this.hear(message));
    page.on('pageerror', (error) => {
      const text = error.stack || String(error);
      this.lines.push(`exception: ${text}`);
      this.problems.push(text);
    });
  }

  private hear(message: ConsoleMessage): void {
    const text = message.text();
    const { url } = message.location();
    this.lines.push(`${message.type()}: ${text} (${url})`);
    const isViolation = /Content Security Policy|Refused to/.test(text);
    if (isViolation || (message.type() === 'error' && !isOfVSCode(url, text))) this.problems.push(text);
  }
}

/**
 * Says whether an error is the business of this VS Code, which runs without Microsoft's services and without native
 * modules. Everything else is ours: what the script in one of our pages prints has no address.
 */
function isOfVSCode(url: string, text: string): boolean {
  if (workbenchScript.test(url)) return !ourName.test(text);
  // The host has no favicon, no signing module, no update service and no gallery.
  if (text.startsWith('Failed to load resource: ')) return !ourName.test(url);
  // Nor code-server's service worker, which the page asks for.
  return text === 'A bad HTTP response code (404) was received when fetching the script.';
}
