import type { ContentSource } from '../content/contentSource';
import { compileFinder, type ServiceFinder } from './serviceFinder';

/** Hands out finders. */
export interface ServiceFinders {
  /** Returns the finder, with or without concepts. @throws Error with a sentence for the user where there is none. */
  finder(options: { readonly concepts: boolean }): Promise<ServiceFinder>;
}

/** Hands out the finder of the catalogue, which is compiled when first asked for and again when the content changed. */
export class FinderSource implements ServiceFinders {
  private readonly compiled = new Map<boolean, { readonly catalogue: unknown; readonly finder: ServiceFinder }>();

  constructor(private readonly content: Pick<ContentSource, 'catalogue'>) {}

  async finder({ concepts }: { readonly concepts: boolean }): Promise<ServiceFinder> {
    const catalogue = await this.content.catalogue();
    const known = this.compiled.get(concepts);
    if (known?.catalogue === catalogue) return known.finder;
    const finder = compileFinder(catalogue, { concepts });
    this.compiled.set(concepts, { catalogue, finder });
    return finder;
  }
}
