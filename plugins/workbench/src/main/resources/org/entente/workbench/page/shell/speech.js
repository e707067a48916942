/**
 * What plugins and the server say, in the language of the page. Plugins bring texts of their own, under their sort and id; the server's
 * sentences are in the catalogue. What neither has is said as it came.
 */
import { get } from './api.js';
import { callCountries, filled, open, small, word } from './texts.js';
import { SENTENCES } from './sentences.js';

const GAP = /\{\d\}/g;
/** Sentences stand in sentences, but not without end. */
const DEEPEST = 5;

let english = {};
let spoken = {};
/** What is said here instead of a sentence, by who says it: the server (''), or an analyzer. */
let sayings = new Map();

/** Asks the plugins that are there for their texts. */
export async function hear() {
  const { countries, ...said } = await get('/texts', { language: document.documentElement.lang });
  ({ english, spoken } = said);
  callCountries(countries);
  sayings = new Map();
  for (const [key, text] of Object.entries(SENTENCES)) learn('', text, open('said.' + key));
  for (const key of Object.keys(spoken).filter(each => each in english)) {
    const [sort, id, what] = key.split('.');
    if (!what) learn('', english[key], spoken[key]);
    else if (sort === 'analyzer' && what === 'said') learn(id, english[key], spoken[key]);
  }
}

/** A text that is all gap is no sentence: it would be found in everything. */
function learn(by, text, here) {
  if (!sayings.has(by)) sayings.set(by, { whole: new Map(), gapped: [] });
  const { whole, gapped } = sayings.get(by);
  if (!text.replace(GAP, '').trim()) return;
  if (text.includes('{')) gapped.push({ form: form(text), here });
  else if (!whole.has(text)) whole.set(text, here);
}

/**
 * A sentence in the language of the page, and in the same way what stands in its gaps.
 *
 * @param by the analyzer that says it, if one does
 * @param deep in how many sentences this one stands
 */
export function said(sentence, by = '', deep = 0) {
  if (deep > DEEPEST) return sentence;
  for (const { whole, gapped } of [sayings.get(by), sayings.get('')].filter(Boolean)) {
    if (whole.has(sentence)) return whole.get(sentence);
    for (const { form, here } of gapped) {
      const [, ...gaps] = form.exec(sentence) ?? [];
      if (gaps.length) return filled(here, gaps.map(gap => said(gap, by, deep + 1)));
    }
  }
  return (deep && small(sentence)) || sentence;
}

/** The text of a plugin with a key. */
function own(key, otherwise) {
  return spoken[key] ?? english[key] ?? otherwise;
}

/** What a plugin offers, as people here call it. */
export function called(plugin) {
  const key = `${plugin.type.toLowerCase()}.${plugin.id}`;
  return {
    ...plugin,
    title: own(key, plugin.title),
    parameters: plugin.parameters.map(parameter => {
      const of = `${key}.parameter.${parameter.name}`;
      return { ...parameter, title: own(of, parameter.title), help: own(of + '.help', parameter.help), called: choice => own(`${of}.${choice}`, word(choice)) };
    }),
  };
}

/** What an analyzer is called, by its id. */
export function analyzerTitle(id, otherwise) {
  return own('analyzer.' + id, otherwise);
}

/** What a parameter of an analyzer is called. */
export function parameterTitle(analyzer, name) {
  return own(`analyzer.${analyzer}.parameter.${name}`, name);
}

/** What all plugins of a sort offer, or all. */
export async function offers(type = '') {
  return (await get('/services', { type })).map(called);
}

/** The title of a view that a plugin brings. */
export function viewTitle({ id, title }) {
  return own('view.' + id, title);
}

/** What the column of an analyzer's table is called. */
export function columnTitle(analyzer, name) {
  const plain = name.replaceAll('_', ' ');
  return own(`analyzer.${analyzer}.column.${name}`, plain.charAt(0).toUpperCase() + plain.slice(1));
}

function form(text) {
  const parts = text.split(GAP).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.+?)')}$`, 's');
}
