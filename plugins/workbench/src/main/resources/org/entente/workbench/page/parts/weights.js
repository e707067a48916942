/** How heavy links look, and from which weight on they are shown. */
import { html } from '../lib/lit-html/lit-html.js';
import { number, t } from '../shell/texts.js';

const READABLE = 260;
const [CALM, FINEST] = [60, 0.4];
const ROUND = [1, 2, 3, 5];

/**
 * The stroke of a link: the heavy ones are wide and dark, the light ones a trace.
 *
 * @param links how many there are: where they are many, all are finer, so that what lies over them can be read
 */
export function stroke(weight, heaviest, links = 0) {
  const share = Math.sqrt(weight / heaviest);
  const fine = links > CALM ? Math.max(FINEST, Math.sqrt(CALM / links)) : 1;
  return { width: 0.8 + 6.2 * fine * share ** 1.5, opacity: (0.22 + 0.68 * share) * fine };
}

/** Round weights up to the heaviest, from which on links can be shown. */
function steps(heaviest) {
  const found = [];
  for (let power = 1; power <= heaviest; power *= 10) found.push(...ROUND.map(each => each * power));
  return found.filter(step => step <= heaviest);
}

/** The least weight from which on there are so few links that each can be seen. */
export function readable(edges) {
  const heaviest = Math.max(1, ...edges.map(edge => edge.weight));
  const all = steps(heaviest);
  return all.find(step => edges.filter(edge => edge.weight >= step).length <= READABLE) ?? all.at(-1);
}

/**
 * The control that says from which weight on links are drawn.
 *
 * @param drawn how many are, of all
 * @param set takes the weight
 */
export function threshold(least, heaviest, [drawn, all], set) {
  const found = steps(heaviest);
  const said = t('network.least', number(least));
  return html`<label class="threshold">${said} <input type="range" min="0" max=${found.length - 1} .value=${String(Math.max(0, found.indexOf(least)))} aria-valuetext=${said}
    @input=${event => set(found[event.target.value])}> <span class="quiet">${t('network.lines', number(drawn), number(all))}</span></label>`;
}

/** What widths mean: a light link, one between and the heaviest. */
export function legend(least, heaviest, links = 0) {
  const samples = [...new Set([least, ...steps(heaviest).filter(step => step > least && step < heaviest / 2).slice(-1), heaviest])];
  return samples.map(weight => {
    const { width, opacity } = stroke(weight, heaviest, links);
    return html`<span><svg class="stroke" viewBox="0 0 30 8" aria-hidden="true"><line class="weight" x1="1" y1="4" x2="29" y2="4" stroke-width=${width} stroke-opacity=${opacity} /></svg> ${number(weight)}</span>`;
  });
}
