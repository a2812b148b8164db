import { readDiagram } from '../../../src/core/content/diagram';
import type { Chapter } from '../../../src/core/content/model';
import { parseChapter } from '../../../src/core/content/parseChapter';

/** A small chapter with one of everything, some of it hostile. */
export const sampleMarkdown = `# 9.1 Rivers & "bridges"

Water flows from **springs** to the sea.[^a] See [the bridge](#bridge) and [the map](https://maps.example/?a=1&b=2).

## Upstream {#upstream}

Amazon Bedrock is below the river bed.

### Spring {#spring}

Amazon Bedrock, again Amazon Bedrock, and \`Amazon Bedrock\` in code. Also Amazon
Bedrock over two lines.[^a][^b]

> **Tip**: Ask Amazon Bedrock <script>alert(1)</script>.

### Bridge {#bridge}

\`\`\`mermaid
flowchart TD
  A["<script>x</script>"] -->|"over"| B[Bank]
\`\`\`

*Figure 9.1.1: How one crosses.*

Table 9.1.1: Lengths

| Bridge | Metres |
|--------|-------:|
| Old    | 12     |

## Delta {#delta}

The end, with <img src=x onerror=alert(1)> as text.

## Questions for self-check

1. **Where does it flow?**

   A. Up
   B. Down

## Answers and explanations

1. **Correct answer: B. Down**

   Explanation: It does.

[^a]: Source "A". URL: <https://a.example/?x=1&y=2>
[^b]: Source B.
`;

/** Reads it. */
export function sampleChapter(): Chapter {
  return parseChapter(sampleMarkdown, { fileName: '9.1.md', readDiagram }).chapter;
}
