/** Analyzers: a form from what they declare, the result that is kept, whether it still holds, and what moves when it is made anew. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get, post, remove } from '../shell/api.js';
import { done } from '../shell/events.js';
import { store } from '../shell/store.js';
import { number, t, version } from '../shell/texts.js';
import { analyzerTitle, offers } from '../shell/speech.js';
import { say, trying } from '../shell/notices.js';
import { doubt, known, learn } from '../shell/holds.js';
import { fields, problems, refused, usual, valueOf } from '../parts/form.js';
import { card, result } from '../parts/result.js';
import { moves } from '../parts/moves.js';
import { command } from '../parts/command.js';

/** Narrower than that, a result needs the room of the form from which it came. */
const ROOM = 720;

/** Which analyzer was chosen last, and what was typed for each: there again when the view is. */
const last = { id: '', typed: new Map() };

class Analyses extends View {
  static follows = ['plugins', 'revision'];
  static shows = ['jobs'];
  shown = new Map();

  async load() {
    const [services, runs] = await Promise.all([offers(), get('/runs')]);
    const { about, revision } = store.state;
    this.mark = JSON.stringify([about.folder, revision, services.map(({ type, id, version }) => [type, id, version])]);
    this.look(runs);
    return { analyzers: services.filter(({ type }) => type === 'ANALYZER').sort((a, b) => a.title.localeCompare(b.title)), runs };
  }

  /** Whether results still hold takes a while to find out; nobody should wait for it, and what is known is not asked again. */
  async look(runs) {
    const turn = this.looking = (this.looking ?? 0) + 1;
    // What is looked for in an earlier state is of no use any more.
    if (this.job) remove('/jobs/' + this.job.id).catch(() => null);
    this.job = null;
    const { mark } = this;
    let states = known(mark);
    const open = runs.filter(run => !states.has(run.id)).map(run => run.id);
    this.states = open.length ? this.states : states;
    if (!open.length) return;
    this.checking = true;
    try {
      const job = this.job = await post('/runs/check', {}, { runs: open });
      states = learn(mark, await done(job));
      if (turn === this.looking) this.states = states;
    } catch (problem) {
      // Analyses can be made all the same.
      if (turn === this.looking) say(problem.message);
    }
    if (turn === this.looking) Object.assign(this, { checking: false, job: null });
    this.update();
  }

  /** Somebody wants to know for certain. */
  lookAgain() {
    doubt();
    this.look(this.data.runs);
    this.update();
  }

  get chosen() {
    return this.data.analyzers.find(analyzer => analyzer.id === last.id) ?? this.data.analyzers[0];
  }

  choose(id) {
    last.id = id;
    this.update();
  }

  of(map, make) {
    const { id } = this.chosen;
    if (!map.has(id)) map.set(id, make());
    return map.get(id);
  }

  get values() {
    return this.of(last.typed, () => ({}));
  }

  get run() {
    return this.of(this.shown, () => ({}));
  }

  kept(analyzer) {
    return this.data.runs.filter(run => run.card.plugin.id === analyzer.id).reverse();
  }

  stale(run) {
    return this.states?.get(run.id)?.state === 'STALE' ? this.states.get(run.id).why : null;
  }

  async start(event) {
    event.preventDefault();
    const { run, chosen } = this;
    run.problem = null;
    if (problems(chosen.parameters, this.values).size) {
      run.missing = problems(chosen.parameters, this.values);
      this.update();
      return;
    }
    await this.work(() => post('/analyses/' + chosen.id, { parameters: this.values }, { at: store.state.at }), async outcome => {
      this.data.runs = await get('/runs');
      const { id } = outcome.card;
      Object.assign(run, { id, outcome, moved: null });
      this.states = learn(this.mark, [{ id, state: 'HOLDS', why: [] }]);
    });
  }

  /** Shows a job's result in the place of the last, or why there is none. */
  async work(begin, shown) {
    const { run } = this;
    if (run.begun) return;
    Object.assign(run, { problem: null, missing: null, begun: true });
    this.update();
    try {
      run.job = await begin();
      this.update();
      await shown(await done(run.job));
    } catch (problem) {
      run.problem = problem.message;
    }
    Object.assign(run, { job: null, begun: false });
    this.update();
  }

  /** What was reckoned last is what somebody wants to see first. */
  async open(id) {
    const { run } = this;
    await trying(async () => Object.assign(run, { id, outcome: await get('/runs/' + id), moved: null, problem: null }));
    this.update();
  }

  again(id) {
    const { run } = this;
    return this.work(() => post(`/runs/${id}/rerun`), async moved => {
      Object.assign(run, { id: moved.id, outcome: moved.after, moved });
      await this.refresh();
    });
  }

  async allAgain() {
    this.making = true;
    this.update();
    await trying(async () => {
      const moved = await done(await post('/runs/rerun'));
      this.moved = moved;
      say(t('runs.again', number(moved.length)));
    });
    this.making = false;
    await this.refresh();
  }

  copy(...words) {
    return trying(async () => { await navigator.clipboard.writeText(command(...words)); say(t('copied')); });
  }

  template() {
    const { analyzers, runs } = this.data;
    if (!analyzers.length) return empty(t('analyses.empty'));
    const { chosen } = this;
    const stale = runs.filter(run => this.stale(run));
    return html`
      <div class="bar">
        <span>${t('runs.count', number(runs.length))}</span>
        ${stale.length ? html`<span class="tag" data-word="WAITING">${t('runs.stale', number(stale.length))}</span><button id="rerun-stale" ?disabled=${this.making} @click=${() => this.allAgain()}>${t('runs.rerun')}</button>` : ''}
        ${this.checking ? html`<span class="quiet">${t('runs.checking')}</span>` : html`
          ${runs.length && this.states && !stale.length ? html`<span class="quiet">${t('runs.hold')}</span>` : ''}
          ${runs.length ? html`<button class="small" id="look-again" @click=${() => this.lookAgain()}>${t('runs.look')}</button>` : ''}`}
      </div>
      ${this.moved?.length ? html`<div class="page strip"><h3>${t('runs.moved')}</h3>${this.moved.map(each => html`<details open><summary>${analyzerTitle(each.after.card.plugin.id, each.after.card.title)} <span class="quiet">${each.before} → ${each.id}</span></summary>${moves(each.moves)}</details>`)}<button class="small" @click=${() => { this.moved = null; this.update(); }}>${t('close')}</button></div>` : ''}
      <div class="analyses">
        <label class="field which"><span>${t('analyses.which')}</span><select class="long" @change=${event => this.choose(event.target.value)}>${analyzers.map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen.id}>${title}</option>`)}</select></label>
        <ul class="list" aria-label=${t('view.analyses')}>${analyzers.map(analyzer => html`
          <li aria-current=${analyzer === chosen}><button class="plain" @click=${() => this.choose(analyzer.id)}>
            <span class="name">${analyzer.title}${this.kept(analyzer).some(run => this.stale(run)) ? html` <span class="tag" data-word="WAITING">${t('runs.badge')}</span>` : ''}</span><span class="quiet">${analyzer.id} ${version(analyzer.version)}</span></button></li>`)}</ul>
        <div class="scrolls">${this.form(chosen)}${this.results(chosen)}</div>
      </div>`;
  }

  form(chosen) {
    const { run, values } = this;
    const set = Object.entries(values).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
    return html`
      <form @submit=${event => this.start(event)} novalidate>
        <h2>${chosen.title}</h2>
        <details class="asked" ?open=${!run.outcome || this.clientWidth > ROOM}><summary>${t('analyses.parameters')}</summary><div class="parameters">${fields(chosen.parameters, values, () => { run.missing = null; this.update(); }, run.missing ?? refused(run.problem, chosen.parameters))}</div></details>
        <div class="deeds">
          <button class="main" id="run" ?disabled=${run.begun}>${run.begun ? t('analyses.running') : t('analyses.run')}</button>
          ${run.job ? html`<button type="button" @click=${() => remove('/jobs/' + run.job.id)}>${t('cancel')}</button>` : ''}
          <button type="button" @click=${() => this.copy('analyze', chosen.id, ...set)}>${t('analyses.command')}</button>
        </div>
        ${run.problem ? html`<p class="problem" role="alert">${run.problem}</p>` : ''}
      </form>`;
  }

  results(chosen) {
    const { run } = this;
    const kept = this.kept(chosen);
    if (kept.length && !run.outcome && !run.asked) {
      run.asked = true;
      queueMicrotask(() => this.open(kept[0].id));
    }
    const stale = run.id ? this.stale(run) : null;
    return html`
      ${kept.length ? html`
        <nav class="runs" aria-label=${t('runs.kept')}><span class="quiet">${t('runs.kept')}</span>
          ${kept.map(each => html`<button class="small" aria-pressed=${each.id === run.id} title=${each.id} @click=${() => this.open(each.id)}>${told(each.card, chosen) || t('runs.plain')} <span class="quiet">${t('status.revision', each.card.revision)}</span>${this.stale(each) ? html` <span class="tag" data-word="WAITING">${t('runs.badge')}</span>` : ''}</button>`)}</nav>` : ''}
      ${run.outcome ? html`
        <div class="page">
          ${run.outcome.card.revision < store.state.revision ? html`<p class="quiet">${t('runs.of', run.outcome.card.revision, store.state.revision)}</p>` : ''}
          ${stale ? html`<div class="stale"><p>${t('runs.why')}</p><ul>${stale.map(why => html`<li>${version(why)}</li>`)}</ul><button id="rerun" ?disabled=${run.begun} @click=${() => this.again(run.id)}>${t('runs.one')}</button></div>` : ''}
          ${run.moved ? html`<section class="moved"><h3>${t('runs.moved')} <span class="quiet">${run.moved.before} → ${run.moved.id}</span></h3>${moves(run.moved.moves)}</section>` : ''}
          ${result(run.outcome.result, 3, run.id ? { run: run.id, place: { next: 1 } } : null, chosen.id)}
          ${card(run.outcome.card, run.id)}
        </div>` : ''}`;
  }
}

/** With which parameters it was made, but for those that are as by default. */
function told(card, { parameters }) {
  return parameters.filter(parameter => !usual(parameter, card.parameters[parameter.name])).map(parameter => `${parameter.title}: ${valueOf(parameter, card.parameters[parameter.name])}`).join(', ');
}

customElements.define('entente-analyses', Analyses);
