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
/** One answer tells a hundred, and nobody knows which of the ids are ties and which are observations. */
const PORTION = 50;
/** For the rest their ids have to do. */
const MOST = 600;

/** What some revisions name by ids: records, actors, findings. What cannot be asked keeps its id. */
export async function named(revisions) {
  const ids = [...new Set(revisions.flatMap(({ what }) => [...what.matchAll(RECORD)].map(found => Number(found[1])).concat((PAIR.exec(what) ?? []).slice(2, 4).filter(id => /^\d+$/.test(id)).map(Number))))].slice(0, MOST);
  const [grounds, actors, decisions] = await Promise.all([
    Promise.all(portions(ids).map(some => post('/evidence', { ties: some, observations: some, quotes: false }, { at: store.state.at }).catch(() => ({ ties: [], observations: [] })))),
    names(),
    revisions.some(({ what }) => FINDING.test(what)) ? get('/decisions', { at: store.state.at }).catch(() => []) : [],
  ]);
  return {
    of: new Map([...actors, ...grounds.flatMap(({ ties }) => ties).map(tie => [String(tie.id), told(tie)]), ...grounds.flatMap(({ observations }) => observations).map(seen => [String(seen.id), `${actors.get(seen.subject) ?? seen.subject}, ${word(seen.measure)} ${number(seen.value)} ${seen.unit}`])]),
    findings: new Map(decisions.map(({ finding, a, b }) => [finding, `${a} ↔ ${b}`])),
  };
}

function portions(ids) {
  return Array.from({ length: Math.ceil(ids.length / PORTION) }, (_, index) => ids.slice(index * PORTION, (index + 1) * PORTION));
}

/** What a matcher did, without its ids and what it is taken back by in a shell. */
export function plainly(what) {
  return what.replace(ASIDE, '');
}

/** The sentence of a revision. */
export function deed({ what }, { of, findings }) {
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

function told(tie) {
  return [sides(tie), word(tie.type).toLocaleLowerCase(document.documentElement.lang), matter(tie)].filter(Boolean).join(', ');
}
