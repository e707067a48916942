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
import { legend, readable, stroke, threshold } from '../parts/weights.js';
import '../parts/chart.js';

/** Left free around what is drawn, in degrees or of all of it. */
const [FRAME, SHARE] = [3, 0.05];
const GAP = 5;
const CALM = 120;
/** A type of few arcs is shown with all of them. */
const FEW = 40;
/** How many types have a look of their own; the others share the one after. */
const OWN = 7;
const DASHES = ['solid', [8, 3], [2, 3], [10, 3, 2, 3], [5, 5], [1, 4], [14, 4], [3, 6]];
/** How much the map may be drawn out from north to south, so that it fills its place: as if true at 26 to 53 degrees. */
const [TALLEST, FLATTEST] = [0.6, 0.9];

let shapes;

class WorldMap extends View {
  hidden = new Set();

  async load(signal) {
    shapes ??= fetch('/lib/world/world.json').then(answer => answer.json());
    const [world, dyads] = await Promise.all([shapes, get('/dyads', store.query(), signal)]);
    const places = middles(world);
    const at = (id, title) => places.get(placeName(id, title));
    const ends = dyads.map(dyad => ({ dyad, from: at(dyad.first, dyad.firstTitle), to: at(dyad.second, dyad.secondTitle) }));
    const looks = look(dyads);
    const drawn = ends.filter(arc => arc.from && arc.to);
    const arcs = looks.flatMap(each => bent(drawn, each));
    const many = arcs.filter(arc => arc.look.arcs > FEW);
    return {
      world, looks, arcs,
      lost: ends.filter(arc => !arc.from || !arc.to).map(arc => arc.dyad),
      size: dyads.length,
      readable: readable(many),
      heaviest: Math.max(1, ...arcs.map(arc => arc.weight)),
    };
  }

  /** From which weight on arcs are drawn, unless there are few of their look. */
  get least() {
    return Number(store.detail('map') || this.kept) || this.data.readable;
  }

  from(weight) {
    this.kept = String(weight);
    store.set({ view: 'map', detail: this.kept });
    // Drawn anew once the hand has come to rest.
    clearTimeout(this.later);
    this.later = setTimeout(() => this.update(), CALM);
  }

  /** The arcs that are shown, the lightest first so that the heaviest lie on top, and over them those of which there are few; and those that are not. */
  arcs() {
    const { least } = this;
    const wanted = this.data.arcs.filter(arc => !this.hidden.has(arc.look.name));
    const shown = wanted.filter(arc => arc.look.arcs <= FEW || arc.weight >= least);
    return {
      shown: shown.sort((a, b) => (b.look.arcs > FEW) - (a.look.arcs > FEW) || a.weight - b.weight),
      left: wanted.filter(arc => arc.look.arcs > FEW && arc.weight < least),
    };
  }

  /** A frame around what is drawn at first, so that the arcs fill the view, and the map stays where it is when more of them are. */
  bounds() {
    const { arcs, readable } = this.data;
    const ends = arcs.filter(arc => arc.look.arcs <= FEW || arc.weight >= readable).flatMap(arc => [arc.from, arc.to]);
    if (!ends.length) return [[-180, 85], [180, -60]];
    const [xs, ys] = [ends.map(end => end[0]), ends.map(end => end[1])];
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [across, down] = [Math.max(FRAME, SHARE * (right - left)), Math.max(FRAME, SHARE * (high - low))];
    return [[left - across, high + down], [right + across, low - down]];
  }

  countries(arcs) {
    const countries = new Map();
    for (const { dyad, from, to, weight } of arcs) {
      for (const [id, name, place] of [[dyad.first, dyad.firstTitle, from], [dyad.second, dyad.secondTitle, to]]) {
        countries.set(id, { id, name, place, ties: (countries.get(id)?.ties ?? 0) + weight });
      }
    }
    return [...countries.values()];
  }

  /** The map as large as its place lets it be. */
  geo({ line, back2 }) {
    const { clientWidth, clientHeight } = this.querySelector('entente-chart') ?? this;
    const [[left, top], [right, bottom]] = this.bounds();
    const plain = (right - left) / (top - bottom);
    const aspectScale = Math.max(TALLEST, Math.min(FLATTEST, clientWidth / clientHeight / plain || FLATTEST));
    const aspect = plain * aspectScale;
    return {
      map: 'world', roam: false, silent: true, aspectScale, boundingCoords: [[left, top], [right, bottom]], layoutCenter: ['50%', '50%'],
      // Of its longer side.
      layoutSize: aspect > 1 ? Math.min(clientWidth, clientHeight * aspect) : Math.min(clientHeight, clientWidth / aspect),
      itemStyle: { areaColor: back2, borderColor: line, borderWidth: 0.6 }, emphasis: { disabled: true },
    };
  }

  option(colours, arcs) {
    const { text, line, back, accent, palette } = colours;
    const { heaviest } = this.data;
    const countries = this.countries(arcs);
    const busiest = Math.max(1, ...countries.map(each => each.ties));
    const { selection } = store.state;
    const meant = id => selection?.id.split('-').includes(id);
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: { renderMode: 'richText', formatter: ({ data }) => data.tip ?? data.name },
      geo: this.geo(colours),
      series: [
        {
          type: 'lines',
          coordinateSystem: 'geo',
          data: arcs.map(({ dyad, from, to, look, weight, bend }) => {
            const chosen = store.isSelected('dyad', `${dyad.first}-${dyad.second}`);
            const { width, opacity } = stroke(weight, heaviest);
            const few = look.arcs <= FEW;
            return {
              coords: [from, to],
              arc: { first: dyad.first, second: dyad.second, type: look.types.join(',') },
              tip: `${dyad.firstTitle} – ${dyad.secondTitle}\n${look.types.filter(type => dyad.types[type]).map(type => `${word(type)}: ${number(dyad.types[type])}`).join('\n')}`,
              lineStyle: { width: few ? Math.max(1.8, width) : width, curveness: bend, opacity: chosen || few ? 0.95 : opacity, color: palette[look.sort], type: DASHES[look.sort], shadowColor: chosen ? text : 'transparent', shadowBlur: chosen ? 4 : 0 },
            };
          }),
        },
        {
          type: 'scatter',
          coordinateSystem: 'geo',
          data: countries.map(({ id, name, place, ties }) => ({ id, name, tip: `${name}: ${t('ties.count', ties)}`, value: place, symbolSize: 5 + 14 * Math.sqrt(ties / busiest), itemStyle: meant(id) ? { color: palette[1], borderColor: text, borderWidth: 2 } : {} })),
          itemStyle: { color: accent, borderColor: line },
          emphasis: { itemStyle: { color: palette[1], borderColor: text, borderWidth: 2 } },
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

  /** Partnerships that are not on the map, with what opens each. */
  list(title, dyads) {
    note(title, html`<ul class="columns">${dyads.map(({ dyad, ties }) => html`
      <li><button class="link" @click=${() => dossier('dyad', `${dyad.first}-${dyad.second}`)}>${dyad.firstTitle} – ${dyad.secondTitle}</button> <span class="quiet">${number(ties)}</span></li>`)}</ul>`);
  }

  turn(name) {
    if (!this.hidden.delete(name)) this.hidden.add(name);
    this.update();
  }

  template() {
    const { world, looks, lost, size, heaviest, arcs } = this.data;
    if (!size) return empty(Object.keys(store.state.filter).length ? t('filter.nothing') : t('map.empty'));
    const { shown, left } = this.arcs();
    const { least } = this;
    return html`
      <div class="looks" role="group" aria-label=${t('map.legend')}>${looks.map(({ name, sort, ties, types }) => html`
        <button class="small" aria-pressed=${!this.hidden.has(name)} title=${t('reader.turn', types.map(word).join(', '))} @click=${() => this.turn(name)}>${sample(sort)} ${word(name)} <span class="quiet">${number(ties)}</span></button>`)}
        ${heaviest > 1 ? threshold(least, heaviest, [shown.length, arcs.length], value => this.from(value)) : ''}</div>
      <entente-chart class="chart whole" .content=${{ kind: 'map', label: t('map.of', number(new Set(shown.map(arc => arc.dyad)).size)), world, option: colours => this.option(colours, shown) }}
        @pick=${event => this.open(event.detail)}></entente-chart>
      <div class="count legend"><span>${t('network.ties')}</span> ${legend(left.length ? least : 1, heaviest)}
        ${left.length ? html`<button class="figure" @click=${() => this.list(t('map.left', number(left.length)), [...left].reverse().map(({ dyad, weight }) => ({ dyad, ties: weight })))}>${t('map.left', number(left.length))}</button>` : ''}
        ${lost.length ? html`<button class="figure" @click=${() => this.list(t('map.lost', number(lost.length)), lost.map(dyad => ({ dyad, ties: dyad.ties + dyad.denied + dyad.restrictions })))}>${t('map.lost', number(lost.length))}</button>` : ''}
        <span>${t('map.keys')}</span>
        <details><summary>${t('map.about')}</summary>${t('map.note')}</details></div>`;
  }
}

/** The looks of the types, those with most ties first; types beyond what can be told apart share one. */
function look(dyads) {
  const counts = new Map();
  for (const dyad of dyads) for (const [type, count] of Object.entries(dyad.types)) counts.set(type, (counts.get(type) ?? 0) + count);
  const types = [...counts].sort((a, b) => b[1] - a[1]).map(([type]) => type);
  const own = types.length > OWN + 1 ? OWN : types.length;
  const sets = [...types.slice(0, own).map(type => [type]), ...own < types.length ? [types.slice(own)] : []];
  return sets.map((set, sort) => ({
    name: set.length > 1 ? 'OTHERS' : set[0],
    sort,
    types: set,
    ties: set.reduce((sum, type) => sum + counts.get(type), 0),
    arcs: dyads.filter(dyad => set.some(type => dyad.types[type])).length,
  }));
}

/** The arcs of a look; each look has a bend of its own, so that arcs between the same countries lie side by side. */
function bent(drawn, look) {
  return drawn.map(({ dyad, from, to }) => ({ dyad, from, to, look, bend: 0.16 + 0.07 * look.sort, weight: look.types.reduce((sum, type) => sum + (dyad.types[type] ?? 0), 0) })).filter(arc => arc.weight);
}

/** The stroke of a look, as it is on the map. */
function sample(sort) {
  const dash = DASHES[sort] === 'solid' ? '' : DASHES[sort].join(' ');
  return html`<svg class="stroke" viewBox="0 0 30 8" aria-hidden="true"><line x1="1" y1="4" x2="29" y2="4" data-sort=${sort + 1} stroke-dasharray=${dash} /></svg>`;
}

customElements.define('entente-map', WorldMap);
