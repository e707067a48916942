/** Revisions as a tree: each on a lane, and where lanes part. */
import { html, svg } from '../lib/lit-html/lit-html.js';

/** How far lanes lie apart, and how far down in its row a revision stands. */
const APART = 12;
const DOWN = 18;
/** Those beyond share the last. */
const MOST = 6;

/**
 * Where revisions stand, the newest first.
 *
 * @param revisions the newest first, each with its number and its parent
 * @return the lanes of each by its number: own, those that pass, those that part from it; whether it is led to from above and leads on;
 *     and whether what stands now does not rest on it (aside)
 */
export function branches(revisions) {
  const lanes = [];
  const rows = new Map();
  let stands = revisions[0]?.number;
  for (const { number, parent } of revisions) {
    const here = lanes.flatMap((awaited, lane) => (awaited === number ? [lane] : []));
    const free = lanes.findIndex(awaited => awaited === undefined);
    const own = here[0] ?? (free < 0 ? lanes.length : free);
    const parting = here.slice(1);
    for (const lane of parting) lanes[lane] = undefined;
    const passing = lanes.flatMap((awaited, lane) => (awaited !== undefined && lane !== own ? [lane] : []));
    lanes[own] = parent || undefined;
    rows.set(number, { own, passing, parting, above: here.length > 0, below: parent > 0, aside: number !== stands });
    if (number === stands) stands = parent;
  }
  return { rows, lanes: Math.min(MOST, Math.max(1, lanes.length)) };
}

/** The lanes beside a revision. */
export function branch({ own, passing, parting, above, below }, lanes) {
  const x = lane => APART * (Math.min(lane, MOST - 1) + 0.5);
  return html`<svg class="branch" width=${lanes * APART} aria-hidden="true">
    ${passing.map(lane => svg`<line x1=${x(lane)} x2=${x(lane)} y1="0" y2="100%" />`)}
    ${parting.map(lane => svg`<path d="M${x(lane)} 0 C${x(lane)} ${DOWN * 0.7} ${x(own)} ${DOWN * 0.3} ${x(own)} ${DOWN}" />`)}
    ${above ? svg`<line x1=${x(own)} x2=${x(own)} y1="0" y2=${DOWN} />` : ''}
    ${below ? svg`<line x1=${x(own)} x2=${x(own)} y1=${DOWN} y2="100%" />` : ''}
    <circle cx=${x(own)} cy=${DOWN} r="3.5" /></svg>`;
}
