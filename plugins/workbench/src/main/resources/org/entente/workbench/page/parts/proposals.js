/** What a word that somebody types in a statement over views may become. */
const MOST = 40;
const WORDS = ['SELECT', 'FROM', 'WHERE', 'GROUP BY', 'ORDER BY', 'LIMIT', 'HAVING', 'JOIN', 'LEFT JOIN', 'ON', 'AND', 'OR', 'NOT', 'IN', 'IS NULL', 'LIKE', 'ILIKE', 'BETWEEN', 'DISTINCT',
  'AS', 'DESC', 'CASE WHEN', 'THEN', 'ELSE', 'END', 'WITH', 'UNION ALL', 'OVER', 'PARTITION BY', 'count(*)', 'sum(', 'avg(', 'min(', 'max(', 'coalesce(', 'year('];

/**
 * What may stand where the caret is.
 *
 * @param views the columns of each view, by its name
 * @param asked whether somebody wants to see all, though no word has begun
 * @return where the word begins, and the words: { text, of } (of which views it is a column; none of those that are none)
 */
export function proposals(text, caret, views, asked = false) {
  const before = text.slice(0, caret);
  const [, owner, begun] = /(?:(\w+)\.)?(\w*)$/.exec(before);
  const none = { start: caret - begun.length, words: [] };
  if (inQuotes(before) || /^\d/.test(begun) || (!begun && !owner && !asked)) return none;
  const meant = owner ? [called(text, views).get(owner.toLowerCase())].filter(Boolean) : [...new Set(called(text, views).values())];
  const columns = owned(meant, views);
  const names = Object.keys(views).map(name => ({ text: name, of: '' }));
  const all = owner ? columns : /\b(?:from|join)\s+(?:\w+(?:\s+\w+)?\s*,\s*)*\w*$/i.test(before) ? names : [...columns, ...names, ...WORDS.map(word => ({ text: word, of: '' }))];
  // A word that is whole is left as it is, so that Enter begins a line.
  if (!asked && all.some(each => each.text.toLowerCase() === begun.toLowerCase())) return none;
  return { ...none, words: all.filter(each => each.text.toLowerCase().startsWith(begun.toLowerCase())).slice(0, MOST) };
}

/** The columns of some views, each once. */
function owned(names, views) {
  const columns = new Map();
  for (const name of names) for (const column of views[name]) columns.set(column, [...(columns.get(column) ?? []), name]);
  return [...columns].map(([text, of]) => ({ text, of: of.join(', ') }));
}

/** The views that a statement names, by the names that it gives them. */
function called(text, views) {
  const found = new Map();
  for (const [, name, alias] of text.matchAll(/(?:\b(?:from|join)\s+|,\s*)(\w+)(?:\s+(?:as\s+)?(\w+))?/gi)) {
    if (!Object.hasOwn(views, name)) continue;
    found.set(name.toLowerCase(), name);
    if (alias) found.set(alias.toLowerCase(), name);
  }
  return found;
}

function inQuotes(text) {
  return (text.match(/'/g) ?? []).length % 2 === 1;
}
