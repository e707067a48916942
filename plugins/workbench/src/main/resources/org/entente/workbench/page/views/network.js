/** Countries and what joins them, as the filter lets it through. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import '../parts/graph.js';

class Network extends View {
  async load() {
    const dyads = await get('/dyads', store.query());
    const titles = new Map(dyads.flatMap(dyad => [[dyad.first, dyad.firstTitle], [dyad.second, dyad.secondTitle]]));
    return {
      nodes: [...titles].map(([id, label]) => ({ id, label })),
      edges: dyads.map(dyad => ({ from: dyad.first, to: dyad.second, weight: dyad.ties })),
    };
  }

  template() {
    const { nodes, edges } = this.data;
    if (!nodes.length) return empty(t('network.empty'));
    const { selection } = store.state;
    queueMicrotask(() => this.querySelector('entente-graph')?.choose(selection?.kind === 'actor' ? selection.id : ''));
    return html`
      <entente-graph class="graph whole" .content=${this.data} @choose=${event => dossier('actor', event.detail)}
        @door=${event => dossier('dyad', `${event.detail.from}-${event.detail.to}`)}></entente-graph>
      <p class="count">${t('network.count', number(nodes.length), number(edges.length))}</p>`;
  }
}

customElements.define('entente-network', Network);
