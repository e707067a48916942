/** Places for the nodes of a network, found by a worker beside the page. */
let worker;
let jobs = 0;
const waiting = new Map();

/**
 * @param radii how large the discs of the nodes are, by their ids: none lies on another
 * @returns places by the nodes' ids, within a field about as wide as there are nodes
 */
export async function layout(nodes, edges, radii) {
  worker ??= started();
  const numbers = new Map(nodes.map((node, index) => [node.id, index]));
  const known = edges.filter(edge => numbers.has(edge.from) && numbers.has(edge.to) && edge.from !== edge.to);
  const job = ++jobs;
  const { x, y } = await new Promise(resolve => {
    waiting.set(job, resolve);
    worker.postMessage({ job, nodes: nodes.length, from: known.map(edge => numbers.get(edge.from)), to: known.map(edge => numbers.get(edge.to)), weights: known.map(edge => edge.weight), radii: nodes.map(node => radii.get(node.id)) });
  });
  return new Map(nodes.map((node, index) => [node.id, [x[index], y[index]]]));
}

function started() {
  const made = new Worker('/parts/layout-worker.js', { type: 'module' });
  made.onmessage = ({ data }) => {
    waiting.get(data.job)?.(data);
    waiting.delete(data.job);
  };
  return made;
}
