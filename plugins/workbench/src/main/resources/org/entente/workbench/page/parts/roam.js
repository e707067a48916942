/** A map that is moved and zoomed as the picture that was drawn last, and drawn anew when it comes to rest, so that it follows the hand. */
const CLICK = 4;
const REST = 160;
const STEP = 60;
const NEARER = 1.3;

export class Roam {
  /**
   * @param place the element that holds the map
   * @param chart the chart that draws it; a map is its only coordinate system
   */
  constructor(place, chart) {
    this.place = place;
    this.chart = chart;
    this.still();
    this.ends = new AbortController();
    const { signal } = this.ends;
    // Before the chart hears of it, which would look for what is under the pointer.
    place.addEventListener('pointerdown', event => this.hold(event), { signal, capture: true });
    place.addEventListener('pointermove', event => this.follow(event), { signal, capture: true });
    place.addEventListener('pointerup', () => this.release(), { signal, capture: true });
    place.addEventListener('pointercancel', () => this.release(), { signal, capture: true });
    place.addEventListener('wheel', event => this.wheel(event), { signal, capture: true, passive: false });
    place.addEventListener('keydown', event => this.key(event), { signal });
  }

  end() {
    clearTimeout(this.later);
    this.ends.abort();
  }

  hold(event) {
    if (!event.button) this.held = { x: event.clientX, y: event.clientY, way: 0 };
  }

  follow(event) {
    const { held } = this;
    if (!held) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    held.way += Math.abs(dx) + Math.abs(dy);
    if (held.way < CLICK) return;
    this.place.setPointerCapture(event.pointerId);
    event.stopPropagation();
    Object.assign(held, { x: event.clientX, y: event.clientY });
    this.move(dx, dy);
  }

  release() {
    const moved = this.held?.way >= CLICK;
    this.held = null;
    if (moved) this.rest();
  }

  wheel(event) {
    event.preventDefault();
    event.stopPropagation();
    const box = this.place.getBoundingClientRect();
    this.zoom(Math.exp(-event.deltaY * 0.0015), event.clientX - box.left, event.clientY - box.top);
  }

  key(event) {
    const by = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] }[event.key];
    const nearer = { '+': NEARER, '-': 1 / NEARER }[event.key];
    if (by) this.move(...by);
    else if (nearer) this.zoom(nearer, this.place.clientWidth / 2, this.place.clientHeight / 2);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  move(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.show();
  }

  zoom(by, x, y) {
    this.x = x - (x - this.x) * by;
    this.y = y - (y - this.y) * by;
    this.scale *= by;
    this.show();
  }

  show() {
    const picture = this.place.firstElementChild;
    if (picture) {
      picture.style.transformOrigin = '0 0';
      picture.style.transform = this.transform();
    }
    clearTimeout(this.later);
    this.later = setTimeout(() => this.rest(), REST);
  }

  /** What was seen becomes what is drawn: a move, or else a zoom about the point that stayed where it was. */
  rest() {
    clearTimeout(this.later);
    const { x, y, scale } = this;
    if (this.held?.way >= CLICK) return;
    if (x === 0 && y === 0 && scale === 1) return;
    if (this.reckoned) {
      this.later = setTimeout(() => this.rest(), REST);
      return;
    }
    this.reckoned = true;
    const action = { type: 'geoRoam', componentType: 'geo' };
    if (scale === 1) this.chart.dispatchAction({ ...action, dx: x, dy: y });
    else this.chart.dispatchAction({ ...action, zoom: scale, originX: x / (1 - scale), originY: y / (1 - scale) });
    // Reckoned now and painted with the next picture, so that neither keeps the page from what is done meanwhile.
    requestAnimationFrame(() => this.painted(x, y, scale));
  }

  /** Takes out of what is seen what is painted now; what came since stays. */
  painted(x, y, scale) {
    this.reckoned = false;
    if (this.chart.isDisposed()) return;
    this.chart.getZr().flush();
    this.scale /= scale;
    this.x -= this.scale * x;
    this.y -= this.scale * y;
    const plain = this.x === 0 && this.y === 0 && this.scale === 1;
    const picture = this.place.firstElementChild;
    if (picture) picture.style.transform = plain ? '' : this.transform();
  }

  transform() {
    return `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
  }

  still() {
    Object.assign(this, { x: 0, y: 0, scale: 1 });
  }
}
