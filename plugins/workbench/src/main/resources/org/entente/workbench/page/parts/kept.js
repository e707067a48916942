/** What took long to reckon and holds until the workspace changes: kept while views come and go. */
const all = new Map();

export function keep(what, state, value) {
  all.set(what, { state, value });
  return value;
}

/** What was kept of the same state, or nothing. */
export function kept(what, state) {
  const found = all.get(what);
  return found?.state === state ? found.value : undefined;
}
