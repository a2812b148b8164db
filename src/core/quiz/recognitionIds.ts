/** How many generated questions there are about one entry of the catalogue: they differ in their wrong options. */
export const RECOGNITION_VARIANTS = 5;

/** Returns the id of the generated question about an entry. */
export function recognitionId(entryId: string, variant: number): string {
  return `recognition/${entryId}/${variant}`;
}

/** Lists the ids of all generated questions about an entry. */
export function recognitionIds(entryId: string): string[] {
  return Array.from({ length: RECOGNITION_VARIANTS }, (_, variant) => recognitionId(entryId, variant));
}
