import { slug } from './ids';
import type { Term } from './model';

/** Collects the key terms of a chapter while its text is rendered. */
export class TermCollector {
  private readonly terms = new Map<string, { readonly text: string; readonly sectionIds: Set<string> }>();

  /** Returns what records a term of a section (of the introduction without one) and returns the term's id. */
  recorder(sectionId?: string): (text: string) => string {
    return (text) => {
      const id = slug(text);
      const term = this.terms.get(id) ?? { text, sectionIds: new Set<string>() };
      this.terms.set(id, term);
      if (sectionId !== undefined) term.sectionIds.add(sectionId);
      return id;
    };
  }

  /** Lists the terms in the order of their first occurrence. */
  all(): Term[] {
    return [...this.terms].map(([id, { text, sectionIds }]) => ({ id, text, sectionIds: [...sectionIds] }));
  }
}
