/** The frame: activity bar, areas with tabs, status bar. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { store } from './store.js';
import { t } from './texts.js';
import { AREAS, PERSPECTIVES, view, watchViews } from './registry.js';
import { Layout } from './layout.js';
import { icon } from '../parts/icons.js';
import { offerCommands } from './commands.js';
import { keys } from './keys.js';
import './palette.js';
import './filterbar.js';
import './statusbar.js';
import './banner.js';
import './area.js';

class Workbench extends HTMLElement {
  connectedCallback() {
    this.layout = Layout.of(store.state.perspective);
    store.watch(['perspective', 'view', 'come'], changed => this.follow(changed));
    watchViews(() => { this.layout.fit(); this.update(); });
    this.addEventListener('open-view', event => this.open(event.detail));
    this.addEventListener('close-view', event => this.close(event.detail));
    this.addEventListener('show-view', event => { this.layout.show(event.detail); store.set({ view: event.detail }); this.update(); });
    this.addEventListener('move-view', event => { this.layout.move(event.detail.id, event.detail.area); this.update(); });
    this.addEventListener('pointerdown', event => this.drag(event));
    this.addEventListener('keydown', event => this.nudge(event));
    window.addEventListener('resize', () => this.update());
    offerCommands(this);
    keys(this);
    const given = [...store.state.front.split(','), store.state.view].filter(view);
    given.forEach(id => this.layout.open(id));
    if (!given.length) this.begin();
    this.update();
  }

  /** A workspace that holds something begins with what changed; an empty one with what would fill it. */
  begin() {
    const start = store.state.about.counts.source ? 'changes' : 'partnerships';
    const area = this.layout.area(start);
    if (area) this.layout.active[area] = start;
  }

  /** The address, or a command, means another perspective or view. */
  follow(changed) {
    const { perspective, view: meant, front } = store.state;
    if (changed.includes('perspective')) this.layout = Layout.of(perspective);
    if (changed.includes('come')) this.layout.restore(front.split(','));
    if (view(meant) && !this.layout.isShown(meant)) this.open(meant);
    else this.update();
  }

  /** What was closed is not what the address means. */
  close(id) {
    this.layout.close(id);
    this.update();
    if (store.state.view === id) store.set({ view: '' });
  }

  /** Shows a view, where it is or where it belongs. */
  open(id) {
    if (!view(id)) return;
    this.layout.open(id);
    this.update();
    const panel = this.querySelector(`#panel-${id}`);
    (panel?.firstElementChild ?? panel)?.focus({ preventScroll: true });
  }

  reset() {
    this.layout.reset();
    this.update();
  }

  update() {
    const { layout } = this;
    store.set({ front: layout.front() });
    const shown = AREAS.filter(area => layout.tabs[area].length);
    for (const area of AREAS) this.style.setProperty(`--${area}`, shown.includes(area) ? `${layout.sizes[area] ?? 0}px` : '0px');
    render(html`
      <entente-banner></entente-banner>
      <nav class="activities" aria-label=${t('perspectives')}>
        ${PERSPECTIVES.map((name, index) => html`
          <button class="activity" aria-pressed=${name === store.state.perspective} title="${t('perspective.' + name)} (Alt+${index + 1})"
            @click=${() => store.set({ perspective: name, view: '' })}>${icon(name)}<span>${t('perspective.' + name)}</span></button>`)}
        <span class="grow"></span>
        <button class="activity" title=${t('views.open')} @click=${() => this.querySelector('entente-palette').show('')}>${icon('command')}<span>${t('commands')}</span></button>
      </nav>
      <entente-filterbar></entente-filterbar>
      <main class="areas">
        ${AREAS.map(area => html`<entente-area class="area ${area}" data-area=${area} ?hidden=${!shown.includes(area)}
          .content=${{ tabs: layout.tabs[area], active: layout.active[area] }}></entente-area>`)}
        ${['left', 'right', 'bottom'].filter(area => shown.includes(area)).map(area => html`
          <div class="splitter ${area}" role="separator" tabindex="0" data-area=${area} aria-label=${t('resize', t('area.' + area))}
            aria-orientation=${area === 'bottom' ? 'horizontal' : 'vertical'} aria-valuenow=${layout.sizes[area]}></div>`)}
      </main>
      <entente-statusbar></entente-statusbar>
      <entente-palette></entente-palette>`, this);
  }

  drag(event) {
    const splitter = event.target.closest('.splitter');
    if (!splitter) return;
    event.preventDefault();
    splitter.setPointerCapture(event.pointerId);
    const area = splitter.dataset.area;
    const from = area === 'bottom' ? event.clientY : event.clientX;
    const size = this.layout.sizes[area];
    const move = moved => {
      const by = (area === 'bottom' ? moved.clientY : moved.clientX) - from;
      this.resize(area, size + (area === 'left' ? by : -by));
    };
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener('pointerup', () => splitter.removeEventListener('pointermove', move), { once: true });
  }

  nudge(event) {
    const splitter = event.target.closest('.splitter');
    const step = { ArrowLeft: -16, ArrowUp: -16, ArrowRight: 16, ArrowDown: 16 }[event.key];
    if (!splitter || !step) return;
    event.preventDefault();
    const area = splitter.dataset.area;
    this.resize(area, this.layout.sizes[area] + (area === 'left' ? step : -step));
  }

  resize(area, size) {
    this.layout.resize(area, size);
    this.update();
  }
}

customElements.define('entente-workbench', Workbench);
