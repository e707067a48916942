/**
 * A network on a canvas. It is moved as the picture that was drawn last and drawn anew when it comes to rest, in slices, so that the
 * page never stands still.
 *
 * Property content: nodes ({ id, label, x, y, radius, members, weight }), edges ({ from, to, weight, support }), directed. Nodes without
 * a place are laid out beside the page. Tells by `choose` (detail: a node's id) and `door` (detail: an edge).
 */
import { colours } from './colours.js';
import { show } from './evidence.js';
import { radii } from './discs.js';
import { layout } from './layout.js';
import { Field } from './field.js';
import { number, t } from '../shell/texts.js';

const CLICK = 4;

class Graph extends HTMLElement {
  set content(content) {
    if (content === this.kept) return;
    this.kept = content;
    if (this.isConnected) this.place();
  }

  connectedCallback() {
    this.tabIndex = 0;
    this.setAttribute('role', 'application');
    this.setAttribute('aria-roledescription', t('graph'));
    this.told = document.createElement('p');
    this.told.className = 'graph-told';
    this.told.setAttribute('role', 'status');
    this.canvas = document.createElement('canvas');
    this.replaceChildren(this.canvas, this.told);
    this.field = new Field(this.canvas);
    this.themed = () => { this.field.colours = colours(); this.field.rest(); };
    window.addEventListener('themechange', this.themed);
    this.observer = new ResizeObserver(() => this.field.resize(this.clientWidth, this.clientHeight));
    this.observer.observe(this);
    this.addEventListener('pointerdown', event => this.drag(event));
    this.addEventListener('pointermove', event => this.hover(event));
    this.addEventListener('wheel', event => { event.preventDefault(); this.field.zoom(Math.exp(-event.deltaY * 0.0015), event.offsetX, event.offsetY); }, { passive: false });
    this.addEventListener('keydown', event => this.key(event));
    this.field.colours = colours();
    this.place();
  }

  disconnectedCallback() {
    window.removeEventListener('themechange', this.themed);
    this.observer.disconnect();
    this.field.end();
  }

  async place() {
    const { kept } = this;
    if (!kept) return;
    this.setAttribute('aria-label', t('graph.of', number(kept.nodes.length), number(kept.edges.length)));
    this.setAttribute('aria-busy', 'true');
    const places = kept.nodes.some(node => node.x === undefined || node.x === null) ? await layout(kept.nodes, kept.edges, radii(kept.nodes, [...kept.edges, ...kept.light ?? []])) : null;
    if (kept !== this.kept || !this.isConnected) return;
    this.removeAttribute('aria-busy');
    this.field.take(kept, places);
    this.field.resize(this.clientWidth, this.clientHeight);
    this.choose(...this.chosen ?? []);
  }

  /** Shows which nodes are meant. */
  choose(...ids) {
    const same = this.chosen?.join() === ids.join() && this.field?.meant;
    this.chosen = ids;
    if (this.field && !same) this.field.mean(ids);
  }

  drag(event) {
    if (event.button) return;
    this.setPointerCapture(event.pointerId);
    let [x, y] = [event.clientX, event.clientY];
    let way = 0;
    const move = moved => {
      way += Math.abs(moved.clientX - x) + Math.abs(moved.clientY - y);
      this.field.move(moved.clientX - x, moved.clientY - y);
      [x, y] = [moved.clientX, moved.clientY];
    };
    this.addEventListener('pointermove', move);
    this.addEventListener('pointerup', up => {
      this.removeEventListener('pointermove', move);
      if (way < CLICK) this.open(this.field.at(up.offsetX, up.offsetY));
    }, { once: true });
  }

  hover({ offsetX, offsetY, buttons }) {
    if (buttons || this.asked) return;
    // At most once a picture.
    this.asked = requestAnimationFrame(() => {
      this.asked = 0;
      const found = this.field.at(offsetX, offsetY);
      this.canvas.title = !found ? '' : found.from ? `${this.field.label(found.from)} – ${this.field.label(found.to)}: ${number(found.weight)}` : `${found.label}: ${number(found.weight ?? 0)}`;
      this.style.cursor = found ? 'pointer' : 'grab';
    });
  }

  key(event) {
    const by = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    const step = { '.': 1, ',': -1, j: 1, k: -1 }[event.key];
    if (by) this.field.move(...by);
    else if (event.key === '+' || event.key === '-') this.field.zoom(event.key === '+' ? 1.25 : 0.8, this.clientWidth / 2, this.clientHeight / 2);
    else if (event.key === '0') this.field.fit();
    else if (step) this.told.textContent = this.field.step(step);
    else if (event.key === 'Enter' && this.field.focused) this.open(this.field.focused);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  open(found) {
    if (!found) return;
    if (!found.from) {
      this.dispatchEvent(new CustomEvent('choose', { detail: found.id }));
    } else if (this.dispatchEvent(new CustomEvent('door', { detail: found, cancelable: true })) && found.support) {
      show(found.support);
    }
  }
}

customElements.define('entente-graph', Graph);
