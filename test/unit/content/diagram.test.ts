import assert from 'node:assert/strict';
import { drawDiagram, readDiagram } from '../../../src/core/content/diagram';

const source = 'flowchart TD\n  A[Start] -->|goes to| B[Middle]\n  A -->|skips to| C[End]\n  B -->|ends in| C';

describe('drawDiagram', () => {
  it('puts each edge label at a place of its own', () => {
    const svg = drawDiagram(source, { idPrefix: 'f' });
    const places = [...svg.matchAll(/class="edge-plate" x="([^"]+)" y="([^"]+)"/g)].map(([, x, y]) => `${x} ${y}`);
    assert.equal(places.length, 3);
    assert.equal(new Set(places).size, 3);
    assert.ok(!places.includes('0 0'));
  });

  it('draws hostile labels and styles without script, style or handlers', () => {
    const hostile = 'flowchart TD\n  A["<img src=x onerror=alert(1)><script>x</script>"] --> B["a\' style="]\n  style A fill:#fff';
    const svg = drawDiagram(hostile, { idPrefix: 'f' });
    assert.doesNotMatch(svg, /<(?:script|style|img|foreignObject|a)\b/i);
    assert.doesNotMatch(svg, /<[^>]*\s(?:on\w+|style)=/i);
  });
});

describe('readDiagram', () => {
  it('gives nodes and labelled edges', () => {
    const { nodes, edges } = readDiagram(source);
    assert.deepEqual(nodes.map(({ label }) => label).toSorted(), ['End', 'Middle', 'Start']);
    assert.deepEqual(edges[0], { from: 'A', to: 'B', label: 'goes to' });
  });

  it('says in words what it cannot draw', () => {
    assert.throws(() => readDiagram('pie\n "a" : 1'), /has to start with a kind that can be drawn/);
  });
});
