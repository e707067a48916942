/** What revisions did, in words: their sentences tell of records by ids only, since they outlive a purge, and the records are asked for here. */
import { get } from '../shell/api.js';
import { number, t, word } from '../shell/texts.js';
import { said } from '../shell/speech.js';
import { say } from '../shell/notices.js';
import { names } from './names.js';
import { matter, sides } from './ties.js';

const RECORD = /\b(?:record|tie|observation|capability) (\d+)\b/g;
const PAIR = /^(Took|Told) (\S+) and (\S+) (for the same|apart)\.$/;
const BLIND = /, blind\.$/;
const FINDING = /\bfinding ([0-9a-f]{6,})\b/;
const NAMING = [/\b(?:record|tie|observation|capability) \d/, PAIR, FINDING];
/** Pairs of ids, and how to take it back in a shell. */
const ASIDE = / \(\d+ and \d+[^)]*\)|; entente undo \d+ takes that back/g;
/** So many revisions are asked of, the latest first, two portions at once; for the rest their ids have to do. */
const MOST = 200;
const PORTION = 25;

/** What was told of a revision, which stays as it is whatever comes after it. */
const told = new Map();
let erasure = 0;

/** What some revisions name by ids, as it was then; what cannot be told keeps its id. */
export async function named(revisions) {
  const actors = await names();
  // What was erased is known to nobody any more.
  const erased = Math.max(0, ...revisions.filter(({ what }) => what.startsWith('Erased ')).map(({ number: made }) => made));
  if (erased > erasure) told.clear();
  erasure = Math.max(erased, erasure);
  const asked = revisions.filter(({ what }) => NAMING.some(form => form.test(what)) && !BLIND.test(what)).slice(0, MOST).map(({ number: made }) => made);
  const missing = asked.filter(made => !told.has(made));
  const tell = async some => {
    const found = some.length ? await get('/mentions', { revisions: some.join(',') }).catch(() => []) : [];
    for (const mentions of found) told.set(mentions.revision, words(mentions, actors));
  };
  for (let at = 0; at < missing.length; at += 2 * PORTION) {
    await Promise.all([tell(missing.slice(at, at + PORTION)), tell(missing.slice(at + PORTION, at + 2 * PORTION))]);
  }
  return { of: new Map(actors), by: new Map(asked.map(made => [made, told.get(made)])) };
}

function words({ ties, observations, findings }, actors) {
  return new Map([
    ...ties.map(tie => [String(tie.id), act(tie)]),
    ...observations.map(seen => [String(seen.id), `${actors.get(seen.subject) ?? seen.subject}, ${word(seen.measure)} ${number(seen.value)} ${seen.unit}`]),
    ...findings.map(({ finding, a, b }) => [finding, `${a} ↔ ${b}`]),
  ]);
}

/** What a matcher did, without its ids and what it is taken back by in a shell. */
export function plainly(what) {
  return what.replace(ASIDE, '');
}

/** The sentence of a revision. */
export function deed({ number: made, what }, { of: actors, by }) {
  const own = by?.get(made);
  const of = { get: id => own?.get(id) ?? actors.get(id) };
  return said(plainly(what)
    .replace(RECORD, (all, id) => of.get(id) ?? all)
    .replace(PAIR, (all, did, first, second, so) => `${did} ${of.get(first) ?? first} and ${of.get(second) ?? second} ${so}.`)
    .replace(FINDING, (all, key) => 'finding ' + (of.get(key) ?? key)));
}

/** Tells what was just done; who codes blind is not told what the machine read. */
export async function announce(revision) {
  if (BLIND.test(revision.what)) say(said(revision.what));
  else say(deed(revision, await named([revision]).catch(() => ({ of: new Map(), by: new Map() }))));
}

/** A tie in a few words. */
export function act(tie) {
  return [sides(tie), word(tie.type).toLocaleLowerCase(document.documentElement.lang), matter(tie)].filter(Boolean).join(', ');
}
