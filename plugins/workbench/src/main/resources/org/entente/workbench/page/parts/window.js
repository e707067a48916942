/**
 * A window of time over all years, with how much there is in each: it is drawn along, widened at its ends, or moved by buttons.
 *
 * Property content: { counts (by year), window ([from, to], years) }. Tells by `window` (detail: [from, to]).
 */
import { html, render } from '../lib/lit-html/lit-html.js';
import { t } from '../shell/texts.js';
import { years } from './years.js';

const CALM = 160;

class Window extends HTMLElement {
  set content(content) {
    this.kept = content;
    if (!this.held) this.shown = content.window;
    this.update();
  }

  connectedCallback() {
    this.update();
  }

  disconnectedCallback() {
    clearTimeout(this.later);
  }

  get all() {
    const known = Object.keys(this.kept.counts).map(Number);
    return [Math.min(...known), Math.max(...known)];
  }

  /** Takes a window, moved back into what there is if need be. */
  take([from, to], calm = 0) {
    const [first, last] = this.all;
    const width = Math.max(0, Math.min(last - first, to - from));
    const begin = Math.max(first, Math.min(last - width, from));
    this.shown = [begin, begin + width];
    this.update();
    clearTimeout(this.later);
    this.later = setTimeout(() => this.dispatchEvent(new CustomEvent('window', { detail: this.shown })), calm);
  }

  move(by) {
    const [from, to] = this.shown;
    const step = by * Math.max(1, Math.floor((to - from + 1) / 2));
    this.take([from + step, to + step]);
  }

  widen(by) {
    const [from, to] = this.shown;
    const width = Math.max(1, Math.round((to - from + 1) * by));
    // What is latest stays in sight.
    this.take([to - width + 1, to]);
  }

  /** Held at an end it is widened, elsewhere moved; a click beside it brings it there. */
  hold(event) {
    if (event.button) return;
    event.preventDefault();
    const strip = this.querySelector('.over-years');
    const [first, last] = this.all;
    const year = moved => first + (moved.clientX - strip.getBoundingClientRect().left) / strip.clientWidth * (last - first + 1);
    const begin = year(event);
    const end = event.target.dataset.end;
    if (!event.target.closest('.brush')) {
      const half = (this.shown[1] - this.shown[0] + 1) / 2;
      this.take([Math.round(begin - half), Math.round(begin - half) + this.shown[1] - this.shown[0]]);
    }
    const [from, to] = this.shown;
    this.held = new AbortController();
    const { signal } = this.held;
    strip.setPointerCapture(event.pointerId);
    strip.addEventListener('pointermove', moved => {
      const by = Math.round(year(moved) - begin);
      if (end === 'from') this.take([Math.min(to, Math.max(first, from + by)), to], CALM);
      else if (end === 'to') this.take([from, Math.max(from, Math.min(last, to + by))], CALM);
      else this.take([from + by, to + by], CALM);
    }, { signal });
    for (const over of ['pointerup', 'pointercancel']) strip.addEventListener(over, () => { this.held?.abort(); this.held = null; }, { signal });
  }

  update() {
    if (!this.isConnected || !this.kept) return;
    const [first, last] = this.all;
    const [from, to] = this.shown;
    const share = count => `${100 * count / (last - first + 1)}%`;
    render(html`
      <button class="small" ?disabled=${from <= first} aria-label=${t('timeline.earlier')} title=${t('timeline.earlier')} @click=${() => this.move(-1)}>‹</button>
      <strong role="status">${from === to ? from : `${from}–${to}`}</strong>
      <button class="small" ?disabled=${to >= last} aria-label=${t('timeline.later')} title=${t('timeline.later')} @click=${() => this.move(1)}>›</button>
      <span class="over-years" @pointerdown=${event => this.hold(event)}>${years(this.kept.counts, [first, last])}
        <span class="brush" .style=${`left: ${share(from - first)}; width: ${share(to - from + 1)}`}><i data-end="from"></i><i data-end="to"></i></span></span>
      <button class="small" ?disabled=${to === from} aria-label=${t('timeline.narrow')} title=${t('timeline.narrow')} @click=${() => this.widen(0.5)}>−</button>
      <button class="small" ?disabled=${from <= first && to >= last} aria-label=${t('timeline.widen')} title=${t('timeline.widen')} @click=${() => this.widen(2)}>+</button>`, this);
  }
}

customElements.define('entente-window', Window);
