import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { drawDiagram, readDiagram } from '../../../src/core/content/diagram';

const source = 'flowchart TD\n  A[Start] -->|goes to| B[Middle]\n  A -->|skips to| C[End]\n  B -->|ends in| C';

/** Three levels with edge labels of very different widths: where labels got onto nodes with another layout. */
const wide = `flowchart LR
  R[Root of all] -->|a rather long label here| P[Short]
  R -->|x| Q[Another branch that is long]
  R -->|middle| S[Third]
  P -->|one| P1[Leaf] & P2[Second leaf of it]
  Q -->|clear delineation| Q1[Leaf that is much longer than others]
  Q -->|y| Q2[Leaf]
  S -->|continuous checks| S1[Leaf] & S2[Leaf]`;

const kinds = {
  sequence: 'sequenceDiagram\n  participant U as User\n  U->>B: Ask <script>x</script>\n  B-->>U: Answer\n  Note over U: Wait',
  class: 'classDiagram\n  class Model {\n    +String name\n    +infer() Answer\n  }\n  Model <|-- Fine : is a',
  entity: 'erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  ORDER {\n    int id PK\n  }',
  chart: 'xychart-beta\n  title "Cost"\n  x-axis [jan, feb]\n  y-axis "Euro" 0 --> 10\n  bar [3, 7]\n  line [2, 5]',
  state: 'stateDiagram-v2\n  [*] --> Draft\n  Draft --> Done : accept\n  Done --> [*]',
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxesOf(svg: string, className: string): Box[] {
  const pattern = new RegExp(
    `<rect class="${className}" x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"`,
    'g',
  );
  return [...svg.matchAll(pattern)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Fails where markup holds anything but the drawing's own elements, attributes and ids. */
function assertSafe(svg: string, idPrefix: string): void {
  const stack: string[] = [];
  let rest = svg.replace(/<(\/?)([a-z]+)((?: [a-zA-Z0-9-]+="[^"<>]*")*)(\/?)>/g, (_, close, name, attributes, empty) => {
    assert.ok(/^(?:circle|defs|ellipse|g|line|marker|path|polygon|polyline|rect|svg|text|tspan)$/.test(name), name);
    for (const [, attribute, value] of String(attributes).matchAll(/ ([a-zA-Z0-9-]+)="([^"]*)"/g)) {
      assert.doesNotMatch(attribute!, /^(?:on|style$|href$|xlink)/i);
      assert.doesNotMatch(value!, /url\((?!#)/i);
      if (attribute === 'id') assert.ok(value!.startsWith(`${idPrefix}-`), value);
    }
    if (close) assert.equal(stack.pop(), name);
    else if (!empty) stack.push(name);
    return '';
  });
  assert.deepEqual(stack, []);
  rest = rest.replace(/&(?:amp|lt|gt|quot|#39);/g, '');
  assert.doesNotMatch(rest, /[<>&"]/);
}

describe('drawDiagram', () => {
  it('puts each edge label at a place of its own', () => {
    const places = boxesOf(drawDiagram(source, { idPrefix: 'f' }), 'edge-plate').map(({ x, y }) => `${x} ${y}`);
    assert.equal(places.length, 3);
    assert.equal(new Set(places).size, 3);
    assert.ok(!places.includes('0 0'));
  });

  for (const direction of ['LR', 'TD', 'RL', 'BT']) {
    it(`lets no edge label lie on a node or on another label (${direction})`, () => {
      const svg = drawDiagram(wide.replace('LR', direction), { idPrefix: 'f' });
      const labels = boxesOf(svg, 'edge-plate');
      const nodes = boxesOf(svg, 'shape');
      assert.equal(labels.length, 9);
      assert.equal(nodes.length, 10);
      const all = [...labels, ...nodes];
      for (const [index, box] of all.entries()) {
        for (const other of all.slice(index + 1)) assert.ok(!overlap(box, other), JSON.stringify([box, other]));
      }
    });
  }

  it('keeps every word of the labels, in lines that fit their boxes', () => {
    const svg = drawDiagram('flowchart TD\n  A["Customers & **their** many employees<br>of all kinds"] --> B[x]', {
      idPrefix: 'f',
    });
    const lines = [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, line]) => line);
    assert.equal(lines.slice(0, -1).join(' '), 'Customers &amp; their many employees of all kinds');
    assert.ok(lines.length > 3);
  });

  it("replaces an author's fills by accents of the theme, the same for the same fill", () => {
    const svg = drawDiagram(
      `${source}\n  style A fill:#e6eeff\n  style B fill:#fff5e6,color:#fff\n  style C fill:#E6EEFF`,
      { idPrefix: 'f' },
    );
    assert.deepEqual(
      [...svg.matchAll(/class="node( [^"]*)?"/g)].map(([, classes]) => /node-accent-\d/.exec(classes ?? '')?.[0]),
      ['node-accent-1', 'node-accent-2', 'node-accent-1'],
    );
    assert.doesNotMatch(svg, /#[0-9a-f]{3,6}|fill=|stroke=/i);
  });

  it('names and describes the drawing by elements of its own figure', () => {
    const svg = drawDiagram(source, { idPrefix: 'figure-1.2' });
    assert.match(svg, /role="img" aria-labelledby="figure-1\.2-caption" aria-describedby="figure-1\.2-text"/);
  });

  it('refuses an id prefix that could end an attribute', () => {
    assert.throws(() => drawDiagram(source, { idPrefix: 'a" onload="' }), /id prefix/);
  });

  it('draws hostile labels and styles without script, style or handlers', () => {
    const hostile =
      'flowchart TD\n  A["<img src=x onerror=alert(1)><script>x</script>"] -->|<foreignObject>| B["a\' style=\'"]\n' +
      '  subgraph "</svg><script>" [</text><a href=javascript:x>]\n    C\n  end\n' +
      '  style A fill:url(https://x.example)\n  linkStyle 0 stroke:"/><script>';
    assertSafe(drawDiagram(hostile, { idPrefix: 'f' }), 'f');
  });

  it('is safe whatever the labels are', () => {
    const nasty = fc.stringMatching(/^[<>"'&/=a-z -]{1,30}$/);
    const label = fc.oneof(nasty, fc.string({ minLength: 1, maxLength: 30 }));
    fc.assert(
      fc.property(label, label, (node, edge) => {
        let svg: string;
        try {
          svg = drawDiagram(`flowchart TD\n  A["${node}"] -->|${edge}| B`, { idPrefix: 'f' });
        } catch (error) {
          assert.ok(error instanceof Error && error.message !== '');
          return;
        }
        assertSafe(svg, 'f');
      }),
      { numRuns: 60 },
    );
  });

  for (const [kind, text] of Object.entries(kinds)) {
    it(`draws a ${kind} diagram without colours, style or script of its own`, () => {
      const svg = drawDiagram(text, { idPrefix: 'p' });
      assertSafe(svg, 'p');
      assert.doesNotMatch(svg, /var\(|#[0-9a-f]{3,6}\b|NaN/i);
      assert.match(svg, /<text/);
    });
  }

  it('draws hostile sequence messages without script or handlers', () => {
    const svg = drawDiagram(
      'sequenceDiagram\n  A->>B: <script>alert(1)</script><img src=x onerror=alert(1)>"\n  Note over A: <style>*{}</style>',
      { idPrefix: 'p' },
    );
    assertSafe(svg, 'p');
  });
});

describe('readDiagram', () => {
  it('gives nodes and labelled edges', () => {
    const { nodes, edges } = readDiagram(source);
    assert.deepEqual(nodes.map(({ label }) => label).toSorted(), ['End', 'Middle', 'Start']);
    assert.deepEqual(edges[0], { from: 'A', to: 'B', label: 'goes to' });
  });

  it('reads the other kinds of diagram too', () => {
    assert.deepEqual(readDiagram(kinds.entity).edges, [{ from: 'CUSTOMER', to: 'ORDER', label: 'places' }]);
    assert.deepEqual(
      readDiagram(kinds.state).nodes.map(({ label }) => label),
      ['Start', 'Draft', 'Done', 'End'],
    );
    assert.deepEqual(
      readDiagram(kinds.chart).nodes.map(({ label }) => label),
      ['jan: 3', 'feb: 7', 'jan: 2', 'feb: 5'],
    );
  });

  for (const [name, text, message] of [
    ['a kind that is not known', 'pie\n "a" : 1', /has to start with a kind that can be drawn/],
    ['an empty source', '\n%% only a comment\n', /empty/],
    ['a flowchart without direction', 'flowchart\n A --> B', /direction/],
    ['a flowchart without nodes', 'flowchart TD\n', /no nodes/],
    ['a huge source', `flowchart TD\n${'A --> B\n'.repeat(10_000)}`, /too long/],
    [
      'a graph with too many parts',
      `flowchart TD\n${Array.from({ length: 700 }, (_, n) => `n${n}`).join('\n')}`,
      /too many/,
    ],
  ] as const) {
    it(`says in words what is wrong with ${name}`, () => {
      assert.throws(() => readDiagram(text), message);
    });
  }
});
