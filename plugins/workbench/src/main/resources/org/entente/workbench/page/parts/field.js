/** What a network looks like on its canvas, and what is where on it. */
import { radii } from './discs.js';
import { arrow, near, stretch } from './geometry.js';
import { names } from './labels.js';
import { stroke } from './weights.js';

const SLICE = 8;
const REST = 120;
const MARGIN = 34;
const FIRST = 14;
const LARGE = 11;

export class Field {
  constructor(canvas) {
    this.canvas = canvas;
    this.brush = canvas.getContext('2d');
    // Drawn here first, then moved about as a whole.
    this.picture = document.createElement('canvas');
    this.nodes = [];
    this.edges = [];
    this.light = [];
    this.meant = new Set();
    this.view = { x: 0, y: 0, scale: 1 };
    this.size = [0, 0];
  }

  end() {
    clearTimeout(this.later);
    cancelAnimationFrame(this.turn);
    this.ended = true;
  }

  /** Takes a network, each node with its place, or with one of the places by its id; light links are seen only of those that are meant. */
  take({ nodes, edges, light = [], directed, focus }, places) {
    const degrees = new Map();
    [...edges, ...light].forEach(({ from, to, weight }) => [from, to].forEach(id => degrees.set(id, (degrees.get(id) ?? 0) + weight)));
    const sizes = radii(nodes, [...edges, ...light]);
    const heaviest = Math.max(1, ...edges.map(edge => edge.weight));
    this.byId = new Map(nodes.map(node => {
      const [x, y] = places?.get(node.id) ?? [node.x, node.y];
      const weight = node.weight ?? degrees.get(node.id) ?? 0;
      return [node.id, { ...node, weight, px: x, py: y, laid: [x, y], r: sizes.get(node.id) }];
    }));
    this.nodes = [...this.byId.values()].sort((a, b) => b.weight - a.weight);
    const known = ({ from, to }) => this.byId.has(from) && this.byId.has(to);
    const drawn = edge => ({ ...edge, a: this.byId.get(edge.from), b: this.byId.get(edge.to), ...stroke(edge.weight, heaviest, edges.length) });
    this.edges = edges.filter(known).map(drawn).sort((a, b) => a.weight - b.weight);
    this.light = light.filter(known).map(drawn);
    this.directed = directed;
    this.focused = null;
    // Who lays groups out means their places.
    this.free = Boolean(places);
    this.fit(focus);
  }

  resize(width, height) {
    if (width === this.size[0] && height === this.size[1]) return;
    this.size = [width, height];
    const dense = window.devicePixelRatio || 1;
    for (const canvas of [this.canvas, this.picture]) {
      canvas.width = Math.max(1, width * dense);
      canvas.height = Math.max(1, height * dense);
    }
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.fit();
  }

  /** All of it in sight, or all of one group. */
  fit(group) {
    const [width, height] = this.size;
    if (!this.nodes.length || !width || !height) return;
    if (this.free) stretch(this.nodes, width - 2 * MARGIN, height - 2 * MARGIN);
    const own = this.nodes.filter(node => node.group === group);
    const shown = group && own.length ? own : this.nodes;
    const [xs, ys] = [shown.map(node => node.px), shown.map(node => node.py)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min((width - 2 * MARGIN) / Math.max(1, right - left), (height - 2 * MARGIN) / Math.max(1, bottom - top), 60);
    this.view = { scale, x: width / 2 - scale * (left + right) / 2, y: height / 2 - scale * (top + bottom) / 2 };
    this.rest();
  }

  move(dx, dy) {
    this.view.x += dx;
    this.view.y += dy;
    this.moved();
  }

  zoom(by, x, y) {
    const scale = Math.min(400, Math.max(0.5, this.view.scale * by));
    const real = scale / this.view.scale;
    this.view = { scale, x: x - (x - this.view.x) * real, y: y - (y - this.view.y) * real };
    this.moved();
  }

  mean(ids) {
    this.meant = new Set(ids);
    this.rest();
  }

  /** Whether a link is one of those that are meant: of the one who is, or between the two who are. */
  means({ a, b }) {
    const { meant } = this;
    return meant.size > 1 ? meant.has(a.id) && meant.has(b.id) : meant.has(a.id) || meant.has(b.id);
  }

  /** The links that are to be seen now. */
  seen() {
    return [...this.edges, ...this.light.filter(edge => this.means(edge))];
  }

  label(id) {
    return this.byId.get(id)?.label ?? id;
  }

  /** The next node by weight, in words. */
  step(by) {
    if (!this.nodes.length) return '';
    const at = this.nodes.indexOf(this.focused);
    this.focused = this.nodes[(at + by + this.nodes.length) % this.nodes.length];
    const [x, y] = this.spot(this.focused);
    const [width, height] = this.size;
    if (x < 0 || y < 0 || x > width || y > height) this.move(width / 2 - x, height / 2 - y);
    this.rest();
    return `${this.focused.label}: ${this.focused.weight}`;
  }

  spot({ px, py }) {
    return [this.view.x + this.view.scale * px, this.view.y + this.view.scale * py];
  }

  radius({ r, members }) {
    return Math.max(members > 1 ? 7 : 3, members > 1 ? Math.min(90, r * this.view.scale) : r * Math.min(LARGE, this.view.scale));
  }

  /** The node or else the edge at a place. */
  at(x, y) {
    const node = [...this.nodes].reverse().find(each => {
      const [cx, cy] = this.spot(each);
      return Math.hypot(x - cx, y - cy) <= this.radius(each) + 2;
    });
    return node ?? this.seen().reverse().find(({ a, b, width }) => near(x, y, this.spot(a), this.spot(b)) <= Math.max(4, width / 2 + 1));
  }

  /** Shows the last picture where it is now, and draws it anew when it has come to rest. */
  moved() {
    if (!this.frame) {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.blit();
      });
    }
    clearTimeout(this.later);
    this.later = setTimeout(() => this.rest(), REST);
  }

  blit() {
    const { brush, canvas, picture, view, drawn } = this;
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, canvas.width, canvas.height);
    if (!drawn) return;
    const dense = window.devicePixelRatio || 1;
    const by = view.scale / drawn.scale;
    brush.setTransform(by, 0, 0, by, dense * (view.x - drawn.x * by), dense * (view.y - drawn.y * by));
    brush.drawImage(picture, 0, 0);
  }

  /** Draws it anew, a slice of time at each picture, and then shows it at once. */
  rest() {
    cancelAnimationFrame(this.turn);
    if (this.ended || !this.size[0] || !this.colours) return;
    const view = { ...this.view };
    const dense = window.devicePixelRatio || 1;
    const brush = this.picture.getContext('2d');
    let work = null;
    const go = () => {
      if (!work) {
        this.drawn = null;
        brush.setTransform(1, 0, 0, 1, 0, 0);
        brush.clearRect(0, 0, this.picture.width, this.picture.height);
        brush.setTransform(dense, 0, 0, dense, 0, 0);
        work = this.strokes(brush);
      }
      const end = performance.now() + SLICE;
      let step;
      do step = work.next(); while (!step.done && performance.now() < end);
      if (step.done) {
        this.drawn = view;
        this.blit();
      } else {
        this.turn = requestAnimationFrame(go);
      }
    };
    this.turn = requestAnimationFrame(go);
  }

  * strokes(brush) {
    const { quiet, accent, back, text, palette } = this.colours;
    // Those that are meant lie on top.
    for (const edge of this.seen().sort((one, other) => this.means(one) - this.means(other))) {
      const { a, b, width, opacity } = edge;
      const [[x1, y1], [x2, y2]] = [this.spot(a), this.spot(b)];
      const meant = this.means(edge);
      brush.globalAlpha = meant ? Math.max(0.7, opacity) : opacity;
      brush.strokeStyle = meant ? palette[1] : quiet;
      brush.lineWidth = meant ? Math.max(1.5, width) : width;
      brush.beginPath();
      brush.moveTo(x1, y1);
      brush.lineTo(x2, y2);
      brush.stroke();
      if (this.directed) arrow(brush, [x1, y1], [x2, y2], this.radius(b), brush.strokeStyle);
      yield;
    }
    brush.globalAlpha = 1;
    for (const node of [...this.nodes].reverse()) {
      const [x, y] = this.spot(node);
      const chosen = this.meant.has(node.id);
      brush.beginPath();
      brush.arc(x, y, this.radius(node), 0, 2 * Math.PI);
      // A group is a ring with its members' number, somebody a disc.
      brush.fillStyle = node.members > 1 ? back : chosen ? palette[1] : accent;
      brush.fill();
      brush.lineWidth = node === this.focused ? 4 : node.members > 1 ? 3 : 1.5;
      brush.strokeStyle = node === this.focused ? palette[1] : node.members > 1 ? accent : back;
      brush.stroke();
      yield;
    }
    brush.textAlign = 'center';
    brush.font = '12px ' + getComputedStyle(document.body).fontFamily;
    brush.fillStyle = text;
    for (const node of this.nodes) {
      const [x, y] = this.spot(node);
      if (node.members > 1 && this.radius(node) > 9) brush.fillText(String(node.members), x, y + 4);
    }
    yield* names(brush, this.named(), this.size, { text, back });
  }

  /** Who is to be named, those that are meant first, then those with most ties. */
  named() {
    const first = new Set(this.nodes.slice(0, FIRST));
    const urgency = node => (node === this.focused || this.meant.has(node.id) ? 2 : Number(first.has(node)));
    return [...this.nodes].sort((one, other) => urgency(other) - urgency(one)).map(node => {
      const [x, y] = this.spot(node);
      return { label: node.label, x, y, r: this.radius(node), urgency: urgency(node) };
    });
  }
}
