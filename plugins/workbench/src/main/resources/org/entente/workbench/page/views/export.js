/** Exports: a format, its parameters, what may be passed on; and what was withheld for that. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get, post } from '../shell/api.js';
import { done } from '../shell/events.js';
import { store } from '../shell/store.js';
import { number, t, version, word } from '../shell/texts.js';
import { offers } from '../shell/speech.js';
import { say, trying } from '../shell/notices.js';
import { fields, problems, refused } from '../parts/form.js';
import { command } from '../parts/command.js';

const LEVELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'];

/** What a report is about where nothing else is asked for, and how files are to end. */
const REPORTED = ['partnership', 'dependence', 'network'];
/** What is worth a file of its own; SQL tells of the rest. */
const VIEWS = ['tie', 'participant', 'item', 'amount', 'status', 'tie_date', 'tie_link', 'observation', 'capability', 'actor', 'actor_relation', 'system', 'programme', 'dyad', 'evidence', 'source', 'problem'];
const ENDINGS = { report: '.html', table: '.csv', documents: '.jsonl', graph: '.graphml' };

class Export extends View {
  static follows = ['plugins'];
  static shows = ['at', 'revision', 'filter'];
  values = new Map();
  of = new Set(REPORTED);
  handling = '';
  unmarked = 'RED';

  async load() {
    const [exporters, analyzers, views] = await Promise.all([offers('EXPORTER'), offers('ANALYZER'), get('/sql/views')]);
    // Which views there are is known here, and not to who declares the parameter.
    for (const parameter of exporters.flatMap(exporter => exporter.parameters)) {
      if (parameter.name === 'view') parameter.choices = VIEWS.filter(view => view in views);
    }
    const by = (a, b) => a.title.localeCompare(b.title);
    // Those that need something named cannot be run from here; Analyses has a form for them.
    return { exporters: exporters.sort(by), analyzers: analyzers.filter(each => each.parameters.every(parameter => parameter.byDefault !== null)).sort(by) };
  }

  get chosen() {
    return this.data.exporters.find(exporter => exporter.id === this.id) ?? this.data.exporters[0];
  }

  get given() {
    const { id } = this.chosen;
    if (!this.values.has(id)) this.values.set(id, {});
    return this.values.get(id);
  }

  /** Whether the format holds results; some hold the workspace itself, or either. */
  get takesResults() {
    return !this.given.view && this.chosen.accepts.some(kind => kind !== 'WORKSPACE');
  }

  get results() {
    return this.takesResults ? [...this.of].filter(id => this.data.analyzers.some(each => each.id === id)) : [];
  }

  async start(event) {
    event.preventDefault();
    this.done = null;
    this.update();
    if (problems(this.chosen.parameters, this.given).size) return;
    Object.assign(this, { running: true, refusal: '', done: null });
    this.update();
    try {
      const job = await post('/exports', { exporter: this.chosen.id, parameters: this.given, of: this.results.map(analyzer => ({ analyzer })) },
        { name: this.name || this.chosen.id + (ENDINGS[this.chosen.id] ?? ''), at: store.state.at, handling: this.handling, unmarked: this.handling ? this.unmarked : '' });
      this.done = { job, level: this.handling, ...await done(job) };
    } catch (failed) {
      this.refusal = failed.message;
    }
    this.running = false;
    this.update();
  }

  copy() {
    trying(async () => {
      const set = Object.entries(this.given).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
      const of = this.results.flatMap(id => ['--of', id]);
      await navigator.clipboard.writeText(command('export', this.chosen.id, ...set, ...of, ...(this.handling ? ['--handling', this.handling, '--unmarked', this.unmarked] : []), '-o', this.name || this.chosen.id + (ENDINGS[this.chosen.id] ?? '')));
      say(t('copied'));
    });
  }

  template() {
    const { exporters } = this.data;
    if (!exporters.length) return empty(t('export.empty'));
    const { chosen } = this;
    return html`
      <div class="analyses">
        <ul class="list" aria-label=${t('export.formats')}>${exporters.map(exporter => html`
          <li aria-current=${exporter === chosen}><button class="plain" @click=${() => { this.id = exporter.id; this.done = null; this.refusal = ''; this.update(); }}>
            <span class="name">${exporter.title}</span><span class="quiet">${exporter.id} ${version(exporter.version)}</span></button></li>`)}</ul>
        <div class="scrolls">
          <form @submit=${event => this.start(event)} novalidate>
            <h2>${chosen.title}</h2>
            ${Object.keys(store.state.filter).length ? html`<p class="quiet">${t('export.unfiltered')}</p>` : ''}
            ${this.takesResults ? this.choices() : ''}
            <div class="parameters">${fields(chosen.parameters, this.given, () => this.update(), refused(this.refusal, chosen.parameters))}</div>
            <div class="parameters">
              ${this.level('handling', t('export.handling'), t('export.handling.help'), ['', ...LEVELS.slice(0, -1)])}
              ${this.handling ? this.level('unmarked', t('export.unmarked'), t('export.unmarked.help'), LEVELS) : ''}
              <div class="parameter"><label for="export-name">${t('export.name')}</label><input id="export-name" type="text" pattern="[A-Za-z0-9_.\\-]{1,100}" placeholder=${chosen.id + (ENDINGS[chosen.id] ?? '')} .value=${this.name ?? ''} @input=${event => { this.name = event.target.value.trim(); }}><small>${t('export.name.help')}</small></div>
            </div>
            <div class="deeds">
              <button class="main" id="export" ?disabled=${this.running}>${this.running ? t('analyses.running') : t('export.write')}</button>
              <button type="button" @click=${() => this.copy()}>${t('analyses.command')}</button>
            </div>
            ${this.refusal ? html`<p class="problem" role="alert">${this.refusal}</p>` : ''}
          </form>
          ${this.done ? this.written() : ''}
        </div>
      </div>`;
  }

  choices() {
    return html`
      <fieldset class="parameter"><legend>${t('export.of')}</legend>
        <div class="checks long">${this.data.analyzers.map(analyzer => html`
          <label><input type="checkbox" .checked=${this.of.has(analyzer.id)} @change=${event => { if (event.target.checked) this.of.add(analyzer.id); else this.of.delete(analyzer.id); this.update(); }}> ${analyzer.title}</label>`)}</div>
        <small>${this.chosen.accepts.includes('WORKSPACE') ? t('export.of.help') : ''}</small></fieldset>`;
  }

  level(name, title, help, levels) {
    return html`
      <div class="parameter"><label for="export-${name}">${title}</label>
        <select id="export-${name}" @change=${event => { this[name] = event.target.value; this.update(); }}>${levels.map(level => html`<option value=${level} ?selected=${level === this[name]}>${level ? 'TLP:' + level.replace('_', '+') : t('export.everything')}</option>`)}</select>
        <small>${help}</small></div>`;
  }

  written() {
    const { job, name, size, withheld, level } = this.done;
    const out = Object.entries(withheld);
    return html`
      <section class="page written" aria-live="polite">
        <h3>${name}</h3>
        <p><a class="button main" id="download" href="/api/jobs/${job.id}/file" download=${name}>${t('export.download')}</a> <span class="quiet">${t('export.size', number(Math.ceil(size / 1024)))}</span></p>
        ${level ? html`<p class=${out.length ? 'stale' : 'quiet'}>${out.length ? t('export.withheld', level.replace('_', '+'), out.map(([what, count]) => `${number(count)} ${word(what)}`).join(', ')) : t('export.nothing', level)}</p>` : ''}
      </section>`;
  }
}

customElements.define('entente-export', Export);
