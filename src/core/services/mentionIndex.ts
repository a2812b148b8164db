import type { TextMention } from './model';

/** Where in a file something is mentioned: zero-based line and columns in UTF-16 code units. */
export interface MentionPlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** How often something is mentioned, and in how many files. */
export interface MentionCount {
  readonly mentions: number;
  readonly files: number;
}

/** Numbers kept for one place. */
const placeSize = 3;

/**
 * Where each service is mentioned in a workspace, file by file. Files are named by any string that is unique to each.
 *
 * It keeps three numbers a mention and no text, so that a large workspace fits in memory.
 */
export class MentionIndex {
  /** For each service its files, and for each file the places, as line, start and end in a row. */
  private readonly filesOf = new Map<string, Map<string, Uint32Array>>();
  private readonly servicesIn = new Map<string, readonly string[]>();

  /** Replaces all that is known of a file; tells whether that changed anything. */
  replace(file: string, mentions: readonly TextMention[]): boolean {
    const fresh = packedByService(mentions);
    if (this.holds(file, fresh)) return false;
    this.remove(file);
    for (const [serviceId, numbers] of fresh) {
      const files = this.filesOf.get(serviceId) ?? new Map<string, Uint32Array>();
      this.filesOf.set(serviceId, files.set(file, numbers));
    }
    if (fresh.size > 0) this.servicesIn.set(file, [...fresh.keys()]);
    return true;
  }

  /** Forgets a file; tells whether anything was known of it. */
  remove(file: string): boolean {
    for (const serviceId of this.servicesIn.get(file) ?? []) {
      const files = this.filesOf.get(serviceId);
      files?.delete(file);
      if (files?.size === 0) this.filesOf.delete(serviceId);
    }
    return this.servicesIn.delete(file);
  }

  /** Forgets all files that `isGone` names; tells whether there were any. */
  removeWhere(isGone: (file: string) => boolean): boolean {
    const gone = this.files().filter(isGone);
    for (const file of gone) this.remove(file);
    return gone.length > 0;
  }

  /** Lists the files that mention something. */
  files(): string[] {
    return [...this.servicesIn.keys()];
  }

  /** Lists the services that are mentioned, in no particular order. */
  services(): string[] {
    return [...this.filesOf.keys()];
  }

  /** Counts the mentions of a service. */
  count(serviceId: string): MentionCount {
    const files = this.filesOf.get(serviceId);
    let mentions = 0;
    for (const numbers of files?.values() ?? []) mentions += numbers.length / placeSize;
    return { mentions, files: files?.size ?? 0 };
  }

  /** Lists the files that mention a service, with how often each does. */
  filesMentioning(serviceId: string): { readonly file: string; readonly mentions: number }[] {
    return Array.from(this.filesOf.get(serviceId) ?? [], ([file, numbers]) => ({
      file,
      mentions: numbers.length / placeSize,
    }));
  }

  /** Lists where a file mentions a service, in order. */
  places(serviceId: string, file: string): MentionPlace[] {
    const numbers = this.filesOf.get(serviceId)?.get(file) ?? new Uint32Array();
    return Array.from({ length: numbers.length / placeSize }, (_, index) => {
      const [line = 0, start = 0, end = 0] = numbers.subarray(index * placeSize);
      return { line, start, end };
    });
  }

  /** Tells whether exactly this is known of a file already: most edits move no mention. */
  private holds(file: string, fresh: ReadonlyMap<string, Uint32Array>): boolean {
    const known = this.servicesIn.get(file) ?? [];
    return (
      known.length === fresh.size &&
      known.every((serviceId) => isEqual(this.filesOf.get(serviceId)?.get(file), fresh.get(serviceId)))
    );
  }
}

function packedByService(mentions: readonly TextMention[]): ReadonlyMap<string, Uint32Array> {
  const numbers = new Map<string, number[]>();
  for (const { entryId, line, start, end } of mentions) {
    const known = numbers.get(entryId) ?? [];
    known.push(line, start, end);
    numbers.set(entryId, known);
  }
  return new Map([...numbers].map(([serviceId, places]) => [serviceId, Uint32Array.from(places)]));
}

function isEqual(one: Uint32Array | undefined, other: Uint32Array | undefined): boolean {
  return one?.length === other?.length && (one ?? []).every((number, index) => number === other?.[index]);
}
