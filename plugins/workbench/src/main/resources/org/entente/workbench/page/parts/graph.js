/**
 * A network that can be panned; the library is loaded with the first of them.
 *
 * Property content: nodes ({ id, label, weight }), edges ({ from, to, weight, support }), directed. Tells by `choose` (detail: a
 * node's id) and `door` (detail: an edge).
 */
import { colours } from './colours.js';
import { show } from './evidence.js';
import { t } from '../shell/texts.js';

const LAID_OUT = 2000;
const LABELS = 120;

class Graph extends HTMLElement {
  set content(content) {
    this.kept = content;
    if (this.isConnected) this.draw();
  }

  connectedCallback() {
    this.setAttribute('role', 'img');
    this.themed = () => this.draw();
    window.addEventListener('themechange', this.themed);
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(this);
    this.draw();
  }

  disconnectedCallback() {
    window.removeEventListener('themechange', this.themed);
    this.observer.disconnect();
    this.drawn?.destroy();
    this.drawn = null;
  }

  fit() {
    if (!this.drawn || !this.clientHeight) return;
    this.drawn.resize();
    this.drawn.fit(undefined, 24);
  }

  /** Shows that a node is meant. */
  choose(id) {
    this.chosen = id;
    this.drawn?.nodes().removeClass('chosen');
    if (id) this.drawn?.$id(id).addClass('chosen');
  }

  async draw() {
    if (!this.kept) return;
    const { default: cytoscape } = await import('../lib/cytoscape/cytoscape.esm.min.mjs');
    if (!this.isConnected) return;
    const { nodes, edges, directed } = this.kept;
    this.setAttribute('aria-label', t('graph.of', nodes.length, edges.length));
    const heaviest = Math.max(1, ...edges.map(edge => edge.weight));
    const degrees = new Map();
    edges.forEach(({ from, to, weight }) => [from, to].forEach(id => degrees.set(id, (degrees.get(id) ?? 0) + weight)));
    const busiest = Math.max(1, ...degrees.values());
    this.drawn?.destroy();
    this.drawn = cytoscape({
      container: this,
      elements: [
        ...nodes.map(node => ({ data: { id: node.id, label: node.label, size: 12 + 34 * Math.sqrt((degrees.get(node.id) ?? 0) / busiest) } })),
        ...edges.map((edge, index) => ({ data: { id: 'edge ' + index, source: edge.from, target: edge.to, width: 1 + 7 * edge.weight / heaviest, edge } })),
      ],
      style: style(directed, nodes.length),
      layout: nodes.length > LAID_OUT
        ? { name: 'concentric', animate: false, concentric: node => node.data('size'), levelWidth: () => 4 }
        : { name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 60_000, idealEdgeLength: () => 90, nodeOverlap: 24, numIter: nodes.length > 400 ? 120 : 600, padding: 24 },
      hideEdgesOnViewport: nodes.length > 400,
      textureOnViewport: nodes.length > 400,
      minZoom: 0.05,
      maxZoom: 4,
    });
    this.drawn.on('tap', 'node', event => this.dispatchEvent(new CustomEvent('choose', { detail: event.target.id() })));
    this.drawn.on('tap', 'edge', event => this.door(event.target.data('edge')));
    this.choose(this.chosen);
  }

  door(edge) {
    const door = new CustomEvent('door', { detail: edge, cancelable: true });
    if (this.dispatchEvent(door) && edge.support) show(edge.support);
  }
}

function style(directed, size) {
  const { text, line, accent, back, palette } = colours();
  return [
    { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'background-color': accent, 'border-width': 2, 'border-color': back } },
    ...(size <= LABELS ? [{ selector: 'node', style: { label: 'data(label)', color: text, 'font-size': 12, 'text-valign': 'bottom', 'text-margin-y': 3, 'text-outline-width': 2, 'text-outline-color': back } }] : []),
    { selector: 'edge', style: { width: 'data(width)', 'line-color': line, 'curve-style': directed ? 'bezier' : 'haystack', opacity: 0.8, ...(directed ? { 'target-arrow-shape': 'triangle', 'target-arrow-color': line } : {}) } },
    { selector: 'node.chosen', style: { 'background-color': palette[1], label: 'data(label)', color: text } },
    { selector: ':active', style: { 'overlay-opacity': 0 } },
  ];
}

customElements.define('entente-graph', Graph);
