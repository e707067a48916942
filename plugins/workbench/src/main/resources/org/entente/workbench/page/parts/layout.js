/** Places for the nodes of a network, found by a worker beside the page. */
const MOST = 0.7;
const DRAWN_IN = 0.3;

let worker;
let jobs = 0;
const waiting = new Map();

/** @returns places by the nodes' ids, within a field about as wide as there are nodes */
export async function layout(nodes, edges) {
  worker ??= started();
  const numbers = new Map(nodes.map((node, index) => [node.id, index]));
  const known = edges.filter(edge => numbers.has(edge.from) && numbers.has(edge.to) && edge.from !== edge.to);
  const job = ++jobs;
  const { x, y } = await new Promise(resolve => {
    waiting.set(job, resolve);
    worker.postMessage({ job, nodes: nodes.length, from: known.map(edge => numbers.get(edge.from)), to: known.map(edge => numbers.get(edge.to)), weights: known.map(edge => edge.weight) });
  });
  const bound = reach(x, y);
  return new Map(nodes.map((node, index) => [node.id, nearer(x[index], y[index], bound)]));
}

/** How far from the middle most of them are. */
function reach(x, y) {
  const far = Array.from(x, (each, index) => Math.hypot(each, y[index])).sort((a, b) => a - b);
  return far[Math.floor(far.length * MOST)] || 1;
}

/** Those far out are drawn in, so that they leave the others room. */
function nearer(x, y, bound) {
  const far = Math.hypot(x, y);
  const by = far > bound ? (bound + (far - bound) * DRAWN_IN) / far : 1;
  return [x * by, y * by];
}

function started() {
  const made = new Worker('/parts/layout-worker.js', { type: 'module' });
  made.onmessage = ({ data }) => {
    waiting.get(data.job)?.(data);
    waiting.delete(data.job);
  };
  return made;
}
