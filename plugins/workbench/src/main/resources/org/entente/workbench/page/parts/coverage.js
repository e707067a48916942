/** Tells why there is no tie between two: what sources say that they cover, within what the filter asks for. */

/** @param told what the workbench answers; `vague` counts what could not be read and names no two */
export function coverage({ covers, unread }, filter) {
  const types = filter.type?.split(',') ?? [];
  const within = covers.filter(source =>
    (!types.length || !source.types.length || types.some(type => source.types.includes(type)))
    && (!filter.from || !source.to || source.to >= filter.from)
    && (!filter.to || !source.from || source.from.slice(0, filter.to.length) <= filter.to));
  const by = within.map(source => ({ source, actors: new Set(source.actors) }));
  return {
    vague: unread.filter(each => each.actors.length < 2).length,
    of(a, b) {
      const lost = unread.filter(each => each.actors.includes(a) && each.actors.includes(b));
      const sources = by.filter(({ actors }) => actors.size === 0 || (actors.has(a) && actors.has(b))).map(({ source }) => source);
      return { state: lost.length ? 'unread' : sources.length ? 'none' : 'uncovered', sources, unread: lost };
    },
  };
}
