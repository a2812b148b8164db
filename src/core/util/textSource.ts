/** The port to text files that ship with the product. */
export interface TextSource {
  /** @throws Error with a sentence for the user where the file cannot be read; the next call tries again. */
  text(name: string): Promise<string>;
}
