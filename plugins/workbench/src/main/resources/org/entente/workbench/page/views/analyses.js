/** Analyzers: a form from what they declare, and what came of the run. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get, post, remove } from '../shell/api.js';
import { done } from '../shell/events.js';
import { store } from '../shell/store.js';
import { t } from '../shell/texts.js';
import { say, trying } from '../shell/notices.js';
import { fields } from '../parts/form.js';
import { card, result } from '../parts/result.js';

class Analyses extends View {
  static follows = ['plugins'];
  static shows = ['revision', 'jobs'];
  runs = new Map();

  async load() {
    const analyzers = await get('/services', { type: 'ANALYZER' });
    return analyzers.sort((a, b) => a.title.localeCompare(b.title));
  }

  get chosen() {
    return this.data.find(analyzer => analyzer.id === this.id) ?? this.data[0];
  }

  /** What is remembered of an analyzer: the values typed, and the last run. */
  get run() {
    const { id } = this.chosen;
    if (!this.runs.has(id)) this.runs.set(id, { values: {} });
    return this.runs.get(id);
  }

  async start(event) {
    event.preventDefault();
    const { run } = this;
    run.problem = null;
    try {
      run.job = await post('/analyses/' + this.chosen.id, { parameters: run.values }, { at: store.state.at });
      this.update();
      run.outcome = await done(run.job);
    } catch (problem) {
      run.problem = problem;
    }
    run.job = null;
    this.update();
  }

  /** The same run for a shell. */
  command() {
    const given = Object.entries(this.run.values).map(([name, value]) => ` --set ${name}='${value.replaceAll("'", "'\\''")}'`);
    return `entente -w '${store.state.about.folder}' analyze ${this.chosen.id}${given.join('')}`;
  }

  template() {
    if (!this.data.length) return empty(t('analyses.empty'));
    const { chosen, run } = this;
    return html`
      <div class="analyses">
        <ul class="list" aria-label=${t('view.analyses')}>${this.data.map(analyzer => html`
          <li aria-current=${analyzer === chosen}><button class="plain" @click=${() => { this.id = analyzer.id; this.update(); }}>
            <span class="name">${analyzer.title}</span><span class="quiet">${analyzer.id} ${analyzer.version}</span></button></li>`)}</ul>
        <div class="scrolls">
          <form @submit=${event => this.start(event)}>
            <h2>${chosen.title}</h2>
            <div class="parameters">${fields(chosen.parameters, run.values, () => this.update())}</div>
            <div class="deeds">
              <button class="main" id="run" ?disabled=${run.job}>${run.job ? t('analyses.running') : t('analyses.run')}</button>
              ${run.job ? html`<button type="button" @click=${() => remove('/jobs/' + run.job.id)}>${t('cancel')}</button>` : ''}
              <button type="button" @click=${() => trying(async () => { await navigator.clipboard.writeText(this.command()); say(t('copied')); })}>${t('analyses.command')}</button>
            </div>
          </form>
          ${run.problem ? html`<p class="problem" role="alert">${run.problem.message}</p>` : ''}
          ${run.outcome ? html`
            <div class="page">
              ${run.outcome.card.revision === store.state.revision ? '' : html`<p class="stale">${t('analyses.stale', run.outcome.card.revision)}</p>`}
              ${result(run.outcome.result)}${card(run.outcome.card)}
            </div>` : ''}
        </div>
      </div>`;
  }
}

customElements.define('entente-analyses', Analyses);
