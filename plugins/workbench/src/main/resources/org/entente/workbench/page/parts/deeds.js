/** What revisions did, in words: their sentences tell of records by ids only, since they outlive a purge, and the records are asked for here. */
import { get, post } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { said } from '../shell/speech.js';
import { say } from '../shell/notices.js';
import { names } from './names.js';
import { matter, sides } from './ties.js';

const RECORD = /\b(?:record|tie|observation|capability) (\d+)\b/g;
const PAIR = /^(Took|Told) (\S+) and (\S+) (for the same|apart)\.$/;
const BLIND = /, blind\.$/;
const FINDING = /\bfinding ([0-9a-f]{6,})\b/;
/** Pairs of ids, and how to take it back in a shell. */
const ASIDE = / \(\d+ and \d+[^)]*\)|; entente undo \d+ takes that back/g;
/** One answer tells a hundred. */
const PORTION = 50;
/** So many revisions are asked of, the latest first, some at once; for the rest their ids have to do. */
const MOST = 200;
const ATONCE = 6;

/** What was told of a revision, which stays as it is whatever comes after it. */
const told = new Map();
let erasure = 0;
const OF = /\b(?:revision|Revision) (\d+)/;

/** What some revisions name by ids: records as they were then, actors, findings. What cannot be asked keeps its id. */
export async function named(revisions) {
  const [actors, decisions] = await Promise.all([
    names(),
    revisions.some(({ what }) => FINDING.test(what)) ? get('/decisions', { at: store.state.at }).catch(() => []) : [],
  ]);
  // What was erased is known to nobody any more.
  const erased = Math.max(0, ...revisions.filter(({ what }) => what.startsWith('Erased ')).map(({ number: made }) => made));
  if (erased > erasure) told.clear();
  erasure = Math.max(erased, erasure);
  const asked = revisions.map(revision => ({ revision, ids: idsOf(revision.what) })).filter(({ ids }) => ids.length).slice(0, MOST);
  for (const some of portions(asked.filter(({ revision }) => !told.has(revision.number)))) {
    await Promise.all(some.map(async ({ revision, ids }) => told.set(revision.number, await records(revision, ids, actors))));
  }
  return {
    of: new Map(actors),
    by: new Map(asked.map(({ revision }) => [revision.number, told.get(revision.number) ?? new Map()])),
    findings: new Map(decisions.map(({ finding, a, b }) => [finding, `${a} ↔ ${b}`])),
  };
}

function idsOf(what) {
  return [...new Set([...what.matchAll(RECORD)].map(found => Number(found[1])).concat((PAIR.exec(what) ?? []).slice(2, 4).filter(id => /^\d+$/.test(id)).map(Number)))].slice(0, PORTION);
}

/** Nobody knows which of the ids are ties and which are observations; what a revision took away is told as the one that it took back left it. */
async function records({ number: made, what }, ids, actors) {
  const found = new Map();
  for (const at of [made, Number(OF.exec(what)?.[1] ?? 0)].filter(Boolean)) {
    const { ties, observations } = await post('/evidence', { ties: ids, observations: ids, quotes: false }, { at: String(at) }).catch(() => ({ ties: [], observations: [] }));
    for (const tie of ties) if (!found.has(String(tie.id))) found.set(String(tie.id), act(tie));
    for (const seen of observations) if (!found.has(String(seen.id))) found.set(String(seen.id), `${actors.get(seen.subject) ?? seen.subject}, ${word(seen.measure)} ${number(seen.value)} ${seen.unit}`);
    if (found.size === ids.length) break;
  }
  return found;
}

function portions(list) {
  return Array.from({ length: Math.ceil(list.length / ATONCE) }, (_, index) => list.slice(index * ATONCE, (index + 1) * ATONCE));
}

/** What a matcher did, without its ids and what it is taken back by in a shell. */
export function plainly(what) {
  return what.replace(ASIDE, '');
}

/** The sentence of a revision. */
export function deed({ number: made, what }, { of: actors, by, findings }) {
  const own = by?.get(made);
  const of = { get: id => own?.get(id) ?? actors.get(id) };
  return said(plainly(what)
    .replace(RECORD, (all, id) => of.get(id) ?? all)
    .replace(PAIR, (all, did, first, second, so) => `${did} ${of.get(first) ?? first} and ${of.get(second) ?? second} ${so}.`)
    .replace(FINDING, (all, key) => 'finding ' + (findings.get(key) ?? key)));
}

/** Tells what was just done; who codes blind is not told what the machine read. */
export async function announce(revision) {
  if (BLIND.test(revision.what)) say(said(revision.what));
  else say(deed(revision, await named([revision]).catch(() => ({ of: new Map(), findings: new Map() }))));
}

/** A tie in a few words. */
export function act(tie) {
  return [sides(tie), word(tie.type).toLocaleLowerCase(document.documentElement.lang), matter(tie)].filter(Boolean).join(', ');
}
