/** Who is tied to whom, as the filter lets it through; large networks as groups that open. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { post } from '../shell/api.js';
import { done } from '../shell/events.js';
import { store } from '../shell/store.js';
import { number, t } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { show } from '../parts/evidence.js';
import { note } from '../parts/note.js';
import { segmented } from '../parts/segmented.js';
import { legend, readable, threshold } from '../parts/weights.js';
import '../parts/graph.js';

const CALM = 120;

class Network extends View {
  static shows = ['selection'];

  /** Level, groups, what is open and the least weight: in the address as countries.communities.group-1~group-2.20. */
  get state() {
    const [level = '', by = '', open = '', least = ''] = (store.detail('network') || this.kept || '').split('.');
    return { level: level || 'countries', by: by || 'communities', open: open.split('~').filter(Boolean), least: Number(least) || 0 };
  }

  keep(patch) {
    const { level, by, open, least } = { ...this.state, ...patch };
    this.kept = [level, by, open.join('~'), least || ''].join('.');
    store.set({ view: 'network', detail: this.kept });
  }

  change(patch) {
    this.keep({ least: 0, ...patch });
    return this.refresh();
  }

  /** The links from some weight on, and who has any of them; the same as long as neither changes, so that it keeps its place. */
  shown() {
    const { data } = this;
    const least = this.state.least || data.readable;
    if (this.drawn?.data !== data || this.drawn.least !== least) {
      const edges = data.edges.filter(edge => edge.weight >= least);
      const tied = new Set(edges.flatMap(edge => [edge.from, edge.to]));
      const nodes = data.grouped ? data.nodes : data.nodes.filter(node => tied.has(node.id));
      const left = data.grouped ? [] : data.nodes.filter(node => !tied.has(node.id));
      this.drawn = { data, least, left, content: { ...data, nodes, edges, light: data.edges.filter(edge => edge.weight < least) } };
    }
    return this.drawn;
  }

  /** Drawn anew once the hand has come to rest. */
  from(least) {
    this.keep({ least });
    clearTimeout(this.later);
    this.later = setTimeout(() => this.update(), CALM);
  }

  /** Who has no link that is heavy enough. */
  away(left) {
    note(t('network.left', number(left.length)), html`<ul class="columns">${left.map(node => html`<li><button class="link" @click=${() => dossier('actor', node.id)}>${node.label}</button></li>`)}</ul>`);
  }

  async load(signal) {
    const { level, by, open } = this.state;
    const answer = await post('/network', {}, { ...store.query(), level, by, open: open.join(',') }, signal);
    const picture = answer.state ? await done(answer) : answer;
    return {
      ...picture,
      focus: open.at(-1),
      nodes: picture.drawn,
      total: picture.nodes,
      links: picture.edges,
      edges: picture.lines.map(line => ({ ...line, support: { ties: line.ties } })),
      readable: readable(picture.lines),
      heaviest: Math.max(1, ...picture.lines.map(line => line.weight)),
    };
  }

  /** A group opens; somebody is shown with all that is known of them. */
  choose(id) {
    const { open } = this.state;
    if (this.data.drawn.find(node => node.id === id)?.members > 1) this.change({ open: [...open, id] });
    else dossier('actor', id);
  }

  door(edge) {
    const pair = [edge.from, edge.to].sort();
    if (pair.every(id => /^[A-Z]{3}$/.test(id))) store.select('dyad', pair.join('-'));
    show(edge.support);
  }

  template() {
    const { level, by, open } = this.state;
    const { drawn, total, links, grouped, edges, heaviest } = this.data;
    const { content, least, left } = this.shown();
    const bar = html`
      <div class="bar">
        ${segmented(t('network.level'), { countries: t('network.countries'), actors: t('network.actors') }, level, value => this.change({ level: value, open: [] }))}
        ${grouped ? segmented(t('network.by'), { communities: t('network.communities'), countries: t('network.countries') }, by, value => this.change({ by: value, open: [] })) : ''}
        ${open.length ? html`<button class="small" @click=${() => this.change({ open: [] })}>${t('network.close', number(open.length))}</button>` : ''}
        ${heaviest > 1 ? threshold(least, heaviest, [content.edges.length, edges.length], value => this.from(value)) : ''}
      </div>`;
    if (!drawn.length) return html`${bar}${empty(Object.keys(store.state.filter).length ? t('filter.nothing') : t('network.empty'))}`;
    const { selection } = store.state;
    const meant = selection?.kind === 'actor' ? [selection.id] : selection?.kind === 'dyad' ? selection.id.split('-') : [];
    queueMicrotask(() => this.querySelector('entente-graph')?.choose(...meant));
    return html`${bar}
      <entente-graph class="graph whole" .content=${content} @choose=${event => this.choose(event.detail)}
        @door=${event => { event.preventDefault(); this.door(event.detail); }}></entente-graph>
      <div class="count legend"><span>${t('network.ties')}</span> ${legend(least, heaviest, content.edges.length)} <span><svg class="disc" viewBox="0 0 24 12" aria-hidden="true"><circle cx="5" cy="6" r="3" /><circle cx="16" cy="6" r="6" /></svg> ${t('network.size')}</span>
        <span>${t(level === 'countries' ? 'network.count' : 'network.count.actors', number(total), number(links))}${grouped ? ' · ' + t('network.grouped', number(drawn.length)) : ''}${edges.length < links && !grouped ? ' · ' + t('network.cut', number(edges.length)) : ''}</span>
        ${left.length ? html`<button class="figure" @click=${() => this.away(left)}>${t('network.left', number(left.length))}</button>` : ''}
        <span>${t('network.keys')}</span></div>`;
  }
}

customElements.define('entente-network', Network);
