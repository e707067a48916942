/** Arcs between countries, one for each type of tie, as wide as there are ties. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { showTies } from '../parts/evidence.js';
import { note } from '../parts/note.js';
import { middles, placeName } from '../parts/places.js';
import '../parts/chart.js';

const FRAME = 5;
const ARCS = 800;
const GAP = 5;
const DASHES = ['solid', [7, 3], [2, 3], [10, 3, 2, 3], [5, 5], [1, 4], [12, 4], [3, 6], [14, 3, 2, 3, 2, 3], [9, 6], [4, 2], [2, 6]];

let shapes;

class WorldMap extends View {
  hidden = new Set();

  async load(signal) {
    shapes ??= fetch('/lib/world/world.json').then(answer => answer.json());
    const [world, dyads] = await Promise.all([shapes, get('/dyads', store.query(), signal)]);
    const places = middles(world);
    const at = (id, title) => places.get(placeName(id, title));
    const ends = dyads.map(dyad => ({ dyad, from: at(dyad.first, dyad.firstTitle), to: at(dyad.second, dyad.secondTitle) }));
    const counts = new Map();
    for (const dyad of dyads) for (const [type, count] of Object.entries(dyad.types)) counts.set(type, (counts.get(type) ?? 0) + count);
    const types = [...counts].sort((a, b) => b[1] - a[1]).map(([type]) => type);
    return { world, types, counts, drawn: ends.filter(arc => arc.from && arc.to), lost: ends.filter(arc => !arc.from || !arc.to).map(arc => arc.dyad), size: dyads.length };
  }

  /** The arcs that are shown, the lightest first so that the heaviest lie on top. */
  arcs() {
    const { drawn, types } = this.data;
    const shown = types.filter(type => !this.hidden.has(type));
    const arcs = drawn.flatMap(({ dyad, from, to }) => {
      const own = shown.filter(type => dyad.types[type]);
      return own.map((type, index) => ({ dyad, from, to, type, ties: dyad.types[type], bend: 0.18 + 0.11 * index }));
    });
    return arcs.sort((a, b) => b.ties - a.ties).slice(0, ARCS).reverse();
  }

  /** A frame around all that is tied, so that the arcs fill the view. */
  bounds() {
    const ends = this.data.drawn.flatMap(arc => [arc.from, arc.to]);
    const [xs, ys] = [ends.map(end => end[0]), ends.map(end => end[1])];
    return [[Math.min(...xs) - FRAME, Math.max(...ys) + FRAME], [Math.max(...xs) + FRAME, Math.min(...ys) - FRAME]];
  }

  countries(arcs) {
    const countries = new Map();
    for (const { dyad, from, to, ties } of arcs) {
      for (const [id, name, place] of [[dyad.first, dyad.firstTitle, from], [dyad.second, dyad.secondTitle, to]]) {
        countries.set(id, { id, name, place, ties: (countries.get(id)?.ties ?? 0) + ties });
      }
    }
    return [...countries.values()];
  }

  option({ text, line, back, back2, accent, palette }, arcs) {
    // Of many arcs each is fainter, so that the map and the names stay to be seen.
    const faint = Math.max(0.16, Math.min(0.72, 60 / arcs.length));
    const most = Math.max(1, ...arcs.map(arc => arc.ties));
    const countries = this.countries(arcs);
    const busiest = Math.max(1, ...countries.map(each => each.ties));
    const { selection } = store.state;
    const meant = id => selection?.id.split('-').includes(id);
    return {
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      tooltip: { renderMode: 'richText', formatter: ({ data }) => data.tip ?? data.name },
      geo: { map: 'world', roam: false, silent: true, boundingCoords: this.bounds(), layoutCenter: ['50%', '50%'], layoutSize: '100%', itemStyle: { areaColor: back2, borderColor: line, borderWidth: 0.6 }, emphasis: { disabled: true } },
      series: [
        {
          type: 'lines',
          coordinateSystem: 'geo',
          data: arcs.map(arc => {
            const sort = this.data.types.indexOf(arc.type) % DASHES.length;
            const chosen = store.isSelected('dyad', `${arc.dyad.first}-${arc.dyad.second}`);
            return {
              coords: [arc.from, arc.to],
              arc: { first: arc.dyad.first, second: arc.dyad.second, type: arc.type },
              tip: `${arc.dyad.firstTitle} – ${arc.dyad.secondTitle}\n${word(arc.type)}: ${arc.ties}`,
              lineStyle: { width: 1 + 6 * arc.ties / most, curveness: arc.bend, opacity: chosen ? 1 : faint, color: palette[sort % palette.length], type: DASHES[sort], shadowColor: chosen ? text : 'transparent', shadowBlur: chosen ? 4 : 0 },
            };
          }),
        },
        {
          type: 'scatter',
          coordinateSystem: 'geo',
          data: countries.map(({ id, name, place, ties }) => ({ id, name, tip: `${name}: ${t('ties.count', ties)}`, value: place, symbolSize: 5 + 14 * Math.sqrt(ties / busiest), itemStyle: meant(id) ? { color: palette[1], borderColor: text, borderWidth: 2 } : {} })),
          itemStyle: { color: accent, borderColor: line },
          label: { show: true, formatter: '{b}', position: 'right', color: text, fontSize: 11, textBorderColor: back, textBorderWidth: 3 },
          labelLayout: ({ rect, labelRect }) => ({ hideOverlap: true, ...this.inside(rect, labelRect) }),
        },
      ],
    };
  }

  /** A name that would be cut at the right edge stands on the left of its place. */
  inside(place, name) {
    const { clientWidth } = this.querySelector('entente-chart');
    return name.x + name.width > clientWidth ? { x: place.x - GAP, align: 'right' } : {};
  }

  /** An arc opens its evidence, a country all that is known of it. */
  open({ arc, id }) {
    if (arc) {
      store.select('dyad', `${arc.first}-${arc.second}`);
      showTies({ actor: `${arc.first},${arc.second}`, type: arc.type });
    } else if (id) {
      dossier('actor', id);
    }
  }

  /** What the map cannot show. */
  away(lost) {
    note(t('map.lost', number(lost.length)), html`<ul class="columns">${lost.map(dyad => html`
      <li><button class="link" @click=${() => dossier('dyad', `${dyad.first}-${dyad.second}`)}>${dyad.firstTitle} – ${dyad.secondTitle}</button> <span class="quiet">${number(dyad.ties)}</span></li>`)}</ul>`);
  }

  turn(type) {
    if (!this.hidden.delete(type)) this.hidden.add(type);
    this.update();
  }

  template() {
    const { world, types, counts, lost, size } = this.data;
    if (!size) return empty(Object.keys(store.state.filter).length ? t('filter.nothing') : t('map.empty'));
    const arcs = this.arcs();
    return html`
      <div class="looks" role="group" aria-label=${t('map.legend')}>${types.map((type, index) => html`
        <button class="small" aria-pressed=${!this.hidden.has(type)} title=${t('reader.turn', word(type))} @click=${() => this.turn(type)}>${stroke(index % DASHES.length)} ${word(type)} <span class="quiet">${number(counts.get(type))}</span></button>`)}</div>
      <entente-chart class="chart whole" .content=${{ kind: 'map', label: t('map.of', number(arcs.length)), world, option: colours => this.option(colours, arcs) }}
        @pick=${event => this.open(event.detail)}></entente-chart>
      <p class="count">${arcs.length === ARCS ? t('map.cut', number(ARCS)) + ' ' : ''}${t('map.weight')} ${lost.length ? html`<button class="figure" @click=${() => this.away(lost)}>${t('map.lost', number(lost.length))}</button> ` : ''}${t('map.note')}</p>`;
  }
}

/** The stroke of a type, as it is on the map. */
function stroke(sort) {
  const dash = DASHES[sort] === 'solid' ? '' : DASHES[sort].join(' ');
  return html`<svg class="stroke" viewBox="0 0 30 8" aria-hidden="true"><line x1="1" y1="4" x2="29" y2="4" data-sort=${sort % 8 + 1} stroke-dasharray=${dash} /></svg>`;
}

customElements.define('entente-map', WorldMap);
