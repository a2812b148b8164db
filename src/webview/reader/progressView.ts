/** What the reader shows of progress. */
export interface ProgressView {
  readonly read: number;
  readonly total: number;
  readonly text: string;
}

/** Counts the parts of a chapter that are read, and says it with a template that has `{read}` and `{total}`. */
export function progressView(
  unitIds: readonly string[],
  { readSectionIds, template }: { readonly readSectionIds: ReadonlySet<string>; readonly template: string },
): ProgressView {
  const total = unitIds.length;
  const read = unitIds.filter((id) => readSectionIds.has(id)).length;
  return { read, total, text: template.replace('{read}', String(read)).replace('{total}', String(total)) };
}
