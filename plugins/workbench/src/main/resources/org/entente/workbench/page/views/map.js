/** Arcs between countries, as wide as they have ties. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { middles, placeName } from '../parts/places.js';
import '../parts/chart.js';

const FRAME = 12;

let shapes;

class WorldMap extends View {
  async load() {
    shapes ??= fetch('/lib/world/world.json').then(answer => answer.json());
    const [world, dyads] = await Promise.all([shapes, get('/dyads', store.query())]);
    const places = middles(world);
    const at = (id, title) => places.get(placeName(id, title));
    const arcs = dyads.map(dyad => ({ dyad, from: at(dyad.first, dyad.firstTitle), to: at(dyad.second, dyad.secondTitle) }));
    return { world, arcs: arcs.filter(arc => arc.from && arc.to), lost: arcs.filter(arc => !arc.from || !arc.to).length, size: dyads.length };
  }

  /** A frame around all that is tied, so that the arcs fill the view. */
  bounds() {
    const ends = this.data.arcs.flatMap(arc => [arc.from, arc.to]);
    const [xs, ys] = [ends.map(end => end[0]), ends.map(end => end[1])];
    return [[Math.min(...xs) - FRAME, Math.max(...ys) + FRAME], [Math.max(...xs) + FRAME, Math.min(...ys) - FRAME]];
  }

  option({ text, line, back2, accent, palette }) {
    const { arcs } = this.data;
    const most = Math.max(1, ...arcs.map(arc => arc.dyad.ties));
    const weights = new Map();
    arcs.forEach(({ dyad, from, to }) => [[dyad.firstTitle, from], [dyad.secondTitle, to]].forEach(([name, place]) => {
      weights.set(name, { place, ties: (weights.get(name)?.ties ?? 0) + dyad.ties });
    }));
    const busiest = Math.max(1, ...[...weights.values()].map(each => each.ties));
    return {
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      tooltip: { renderMode: 'richText', formatter: ({ data }) => data.tip ?? data.name },
      geo: { map: 'world', roam: true, silent: true, boundingCoords: this.bounds(), layoutCenter: ['50%', '50%'], layoutSize: '96%', itemStyle: { areaColor: back2, borderColor: line, borderWidth: 0.6 }, emphasis: { disabled: true } },
      series: [
        {
          type: 'lines',
          coordinateSystem: 'geo',
          data: arcs.map(({ dyad, from, to }) => ({
            coords: [from, to],
            dyad,
            tip: `${dyad.firstTitle} – ${dyad.secondTitle}: ${dyad.ties}\n${Object.entries(dyad.types).map(([type, count]) => `${word(type)} ${count}`).join(', ')}`,
            lineStyle: { width: 1 + 6 * dyad.ties / most, curveness: 0.25, opacity: 0.75, color: store.isSelected('dyad', `${dyad.first}-${dyad.second}`) ? palette[1] : accent },
          })),
        },
        {
          type: 'scatter',
          coordinateSystem: 'geo',
          data: [...weights].map(([name, { place, ties }]) => ({ name, tip: `${name}: ${ties}`, value: place, symbolSize: 4 + 14 * Math.sqrt(ties / busiest) })),
          itemStyle: { color: accent, borderColor: line },
          label: { show: true, formatter: '{b}', position: 'right', color: text, fontSize: 11 },
          labelLayout: { hideOverlap: true },
        },
      ],
    };
  }

  template() {
    const { world, arcs, lost, size } = this.data;
    if (!size) return empty(t('map.empty'));
    return html`
      <entente-chart class="chart whole" .content=${{ kind: 'map', label: t('map.of', number(arcs.length)), world, option: colours => this.option(colours) }}
        @pick=${event => { const { dyad } = event.detail; if (dyad) dossier('dyad', `${dyad.first}-${dyad.second}`); }}></entente-chart>
      <p class="count">${t('map.note', number(lost))}</p>`;
  }
}

customElements.define('entente-map', WorldMap);
