/** All about what is selected: the brief of a partnership, an actor, a system, a tie. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get, post } from '../shell/api.js';
import { done, refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { number, spoken, t, word } from '../shell/texts.js';
import { dossier, go } from '../shell/go.js';
import { say, trying } from '../shell/notices.js';
import { brief } from '../parts/brief.js';
import { names } from '../parts/names.js';
import { card } from '../parts/result.js';
import { figure, quoted, showFound } from '../parts/evidence.js';
import { grading } from '../parts/grades.js';
import { marking, sides, told, when } from '../parts/ties.js';

const KINDS = ['dyad', 'actor', 'system', 'tie', 'source'];
const TOLD = 50;

class Dossier extends View {
  static follows = ['revision', 'at', 'selection'];

  async load() {
    const { selection, at } = store.state;
    if (!selection || !KINDS.includes(selection.kind)) return this.data?.kind ? this.data : { kind: '' };
    const { kind, id } = selection;
    if (kind === 'dyad') {
      const [outcome, known] = await Promise.all([this.brief(id, 'no'), names()]);
      return { kind, id, outcome, known };
    }
    if (kind === 'actor') return { kind, id, ...await get('/actors/' + encodeURIComponent(id), { at }) };
    if (kind === 'system') return { kind, id, ...await get('/systems/' + encodeURIComponent(id), { at }) };
    if (kind === 'source') {
      const [sources, ties] = await Promise.all([get('/sources', { at }), get('/ties', { source: id, at, limit: 1000 })]);
      return { kind, id, source: sources.find(each => each.digest === id), ties };
    }
    const sheet = await get('/ties/' + id, { at });
    const grades = await get('/grades', { evidence: sheet.evidence.map(quote => quote.id).join(','), at });
    return { kind, id, ...sheet, grades: new Map(grades.map(each => [each.evidence, each])) };
  }

  async brief(dyad, keep) {
    return done(await post('/analyses/brief', { parameters: { dyad } }, { at: store.state.at, keep }));
  }

  /** What is kept can be quoted, figure by figure. */
  keep() {
    return trying(async () => {
      this.data = { ...this.data, outcome: await this.brief(this.data.id, 'yes'), kept: true };
      say(t('dossier.kept', this.data.outcome.card.id));
      this.update();
    });
  }

  template() {
    return this[this.data.kind || 'none']();
  }

  none() {
    return empty(t('dossier.empty'));
  }

  dyad() {
    const { id, outcome, kept, known } = this.data;
    return html`
      <div class="page">
        ${brief(outcome, id.split('-'), known, this.ways(id.replace('-', ',')), kept ? outcome.card.id : null)}
        <p class="deeds">${kept ? html`<span class="quiet">${t('dossier.kept', outcome.card.id)}</span>` : html`<button title=${t('dossier.keep.how')} @click=${() => this.keep()}>${t('dossier.keep')}</button>`}</p>
        ${card(outcome.card, kept ? outcome.card.id : null)}</div>`;
  }

  /** To the same actors alone, in other views. */
  ways(actor) {
    const into = view => {
      store.set({ filter: { ...store.state.filter, actor } });
      go(view);
    };
    return html`<p class="deeds"><span class="quiet">${t('dossier.in')}</span> ${['ties', 'timeline', 'map', 'network'].map(view => html`<button class="small" @click=${() => into(view)}>${t('view.' + view)}</button>`)}</p>`;
  }

  system() {
    const { system, names, makers, parties, years, undated } = this.data;
    const roles = [...new Set(parties.map(party => party.role))];
    return html`
      <div class="page">
        <h2>${system.designation}</h2>
        <p class="quiet">${[system.category && word(system.category), system.id === system.designation ? '' : system.id].filter(Boolean).join(' · ')}${system.category || system.id !== system.designation ? ' · ' : ''}${figure(t('ties.count', number(system.ties)), { ties: [...years.flatMap(each => each.ties), ...undated] })}</p>
        ${makers.length ? html`<h3>${t('system.makers')}</h3><ul class="columns">${makers.map(maker => this.party(maker, system))}</ul>` : ''}
        ${roles.map(role => html`<h3>${word(role)}</h3><ul class="columns">${parties.filter(party => party.role === role).map(party => this.party(party, system))}</ul>`)}
        ${years.length || undated.length ? html`<h3>${t('column.years')}</h3><ul class="columns">${years.map(({ year, ties }) => html`<li>${year} <span class="quiet">${figure(number(ties.length), { ties })}</span></li>`)}
          ${undated.length ? html`<li>${t('system.undated')} <span class="quiet">${figure(number(undated.length), { ties: undated })}</span></li>` : ''}</ul>` : ''}
        ${names.length ? html`<h3>${t('actor.names')}</h3><p class="quiet">${names.join(' · ')}</p>` : ''}
      </div>`;
  }

  source() {
    const { source, ties: { rows, total } } = this.data;
    if (!source) return this.none();
    const facts = [source.publisher, source.published, source.genre === 'UNKNOWN' ? '' : word(source.genre)];
    return html`
      <div class="page">
        <p class="eyebrow">${t('column.source')}</p><h2>${source.title || source.name}</h2>
        <p class="quiet">${facts.filter(Boolean).join(' · ')} ${marking(source.handling)}</p>
        <p>${figure(t('ties.count', number(total)), { ties: rows.map(tie => tie.id) })}${source.problems ? html` · <button class="figure" @click=${() => go('problems')}>${t('problems.count', number(source.problems))}</button>` : ''}</p>
        <p class="deeds"><button @click=${() => go('reader')}>${t('dossier.read')}</button></p>
        ${rows.length ? html`<h3>${t('dossier.told')}</h3><ul>${rows.slice(0, TOLD).map(tie => html`<li><button class="link" @click=${() => dossier('tie', tie.id)}>${sides(tie)}</button> <span class="quiet">${[word(tie.type), when(tie)].filter(Boolean).join(' · ')}</span></li>`)}</ul>
          ${total > TOLD ? html`<p class="quiet">${t('evidence.first', number(TOLD), number(total))}</p>` : ''}` : ''}
      </div>`;
  }

  party({ actor, title, ties }, system) {
    return html`<li><button class="link" @click=${() => dossier('actor', actor)}>${title}</button> ${ties ? this.door(ties, { actor, system: system.id }) : ''}</li>`;
  }

  /** A count that opens the ties that it counts, whatever the filter. */
  door(count, query, text = number(count)) {
    return html`<button class="figure quiet" title=${t('evidence.open', number(count))} @click=${() => showFound(query)}>${text}</button>`;
  }

  actor() {
    const { actor, names, relations, partners } = this.data;
    return html`
      <div class="page">
        <h2>${actor.title}</h2>
        <p class="quiet">${word(actor.kind)} · ${actor.id}${actor.country && actor.country !== actor.id ? html` · <button class="link" @click=${() => dossier('actor', actor.country)}>${actor.country}</button>` : ''} · ${this.door(actor.ties, { actor: actor.id }, t('ties.count', number(actor.ties)))}</p>
        ${this.ways(actor.id)}
        <p><button @click=${() => store.set({ filter: { ...store.state.filter, actor: actor.id } })}>${t('actor.only')}</button></p>
        ${partners.length ? html`<h3>${t('actor.partners')}</h3><ul class="columns">${partners.map(other => html`
          <li><button class="link" @click=${() => this.pair(actor, other)}>${other.title}</button> ${this.door(other.ties, { actor: `${actor.id},${other.id}` })}</li>`)}</ul>` : ''}
        ${relations.length ? html`<h3>${t('actor.relations')}</h3><ul>${relations.map(relation => html`
          <li>${word(relation.type)} <button class="link" @click=${() => dossier('actor', relation.other)}>${relation.title}</button>${relation.share === null ? '' : ` ${number(relation.share)} %`} <span class="quiet">${relation.validity ?? ''}</span></li>`)}</ul>` : ''}
        ${names.length ? html`<h3>${t('actor.names')}</h3><p class="quiet">${names.map(name => name.text).join(' · ')}</p>` : ''}
      </div>`;
  }

  pair(actor, other) {
    const of = each => each.country ?? each.id;
    const [first, second] = [of(actor), of(other)].sort();
    if (first === second || !/^[A-Z]{3}$/.test(first) || !/^[A-Z]{3}$/.test(second)) dossier('actor', other.id);
    else dossier('dyad', `${first}-${second}`);
  }

  tie() {
    const { tie, sheet, evidence, grades } = this.data;
    const fields = Object.keys(sheet.read).filter(field => sheet.read[field] || sheet.now[field]);
    return html`
      <div class="page">
        <p class="eyebrow">${t('tie.number', tie.id)}</p><h2>${sides(tie)}</h2>${told(tie)}
        <ul class="columns">${tie.sides.map(side => html`<li><button class="link" @click=${() => dossier('actor', side.actor)}>${side.title}</button> <span class="quiet">${word(side.role)}</span></li>`)}
          ${tie.items.map(item => html`<li><button class="link" @click=${() => dossier('system', item.system ?? item.designation)}>${item.designation}</button> <span class="quiet">${word('SYSTEM')}</span></li>`)}</ul>
        <h3>${t('evidence')}</h3>${evidence.map(quote => html`${quoted(quote)}${grades.has(quote.id) ? grading(grades.get(quote.id), tie.id, refresh) : ''}`)}
        <h3>${t('tie.fields')}</h3>
        <table><thead><tr><th scope="col">${t('column.field')}</th><th scope="col">${t('column.read')}</th><th scope="col">${t('column.now')}</th></tr></thead>
          <tbody>${fields.map(field => html`<tr><th scope="row">${field}</th><td>${spoken(sheet.read[field] ?? '')}</td><td>${sheet.now[field] === sheet.read[field] ? '' : spoken(sheet.now[field] ?? '')}</td></tr>`)}</tbody></table>
        ${sheet.codings.length ? html`<h3>${t('tie.codings')}</h3><ul>${sheet.codings.map(({ value }) => html`<li>${value.coder}: ${word(value.review.name ?? value.review)} ${value.note ?? ''}</li>`)}</ul>` : ''}
      </div>`;
  }
}

customElements.define('entente-dossier', Dossier);
