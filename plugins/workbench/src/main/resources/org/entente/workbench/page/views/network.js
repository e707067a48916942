/** Who is tied to whom, as the filter lets it through; large networks as groups that open. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { post } from '../shell/api.js';
import { done } from '../shell/events.js';
import { store } from '../shell/store.js';
import { number, t } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { show } from '../parts/evidence.js';
import { segmented } from '../parts/segmented.js';
import '../parts/graph.js';

class Network extends View {
  static shows = ['selection'];

  /** Level, groups and what is open: in the address as countries.communities.group-1~group-2. */
  get state() {
    const [level = '', by = '', open = ''] = (store.detail('network') || this.kept || '').split('.');
    return { level: level || 'countries', by: by || 'communities', open: open.split('~').filter(Boolean) };
  }

  change(patch) {
    const { level, by, open } = { ...this.state, ...patch };
    this.kept = [level, by, open.join('~')].join('.');
    store.set({ view: 'network', detail: this.kept });
    return this.refresh();
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
    const { drawn, total, links, grouped, edges } = this.data;
    const bar = html`
      <div class="bar">
        ${segmented(t('network.level'), { countries: t('network.countries'), actors: t('network.actors') }, level, value => this.change({ level: value, open: [] }))}
        ${grouped ? segmented(t('network.by'), { communities: t('network.communities'), countries: t('network.countries') }, by, value => this.change({ by: value, open: [] })) : ''}
        ${open.length ? html`<button class="small" @click=${() => this.change({ open: [] })}>${t('network.close', number(open.length))}</button>` : ''}
      </div>`;
    if (!drawn.length) return html`${bar}${empty(Object.keys(store.state.filter).length ? t('filter.nothing') : t('network.empty'))}`;
    const { selection } = store.state;
    queueMicrotask(() => this.querySelector('entente-graph')?.choose(selection?.kind === 'actor' ? selection.id : ''));
    return html`${bar}
      <entente-graph class="graph whole" .content=${this.data} @choose=${event => this.choose(event.detail)}
        @door=${event => { event.preventDefault(); this.door(event.detail); }}></entente-graph>
      <p class="count">${t(level === 'countries' ? 'network.count' : 'network.count.actors', number(total), number(links))}${grouped ? ' · ' + t('network.grouped', number(drawn.length)) : ''}${edges.length < links && !grouped ? ' · ' + t('network.cut', number(edges.length)) : ''}
        · ${t('network.keys')}</p>`;
  }
}

customElements.define('entente-network', Network);
