/**
 * Hears what happens in the workbench for all its pages: a browser keeps six connections to a host, and would have none left to ask by
 * where each page held one.
 *
 * Tells pages { type, data }: the events of the workbench, and open and error of the line. Is told `leave` by a page that goes, and `again`
 * by one that finds somebody else at the other end.
 */
const HEARD = ['job', 'revision', 'plugins', 'alerts', 'views', 'preferences'];
const AGAIN = 5000;
const pages = new Set();
let source;
let later;

self.onconnect = ({ ports: [page] }) => {
  pages.add(page);
  page.onmessage = ({ data }) => (data === 'leave' ? pages.delete(page) : again());
  // A page that comes after a refusal may have brought the token.
  if (!source || source.readyState === EventSource.CLOSED) begin();
  else if (source.readyState === EventSource.OPEN) page.postMessage({ type: 'open' });
};

function begin() {
  clearTimeout(later);
  later = null;
  source = new EventSource('/api/events');
  source.onopen = () => tell('open');
  source.onerror = () => {
    tell('error');
    // Refused it never asks again by itself.
    if (source.readyState === EventSource.CLOSED) again();
  };
  HEARD.forEach(type => source.addEventListener(type, ({ data }) => tell(type, data)));
}

function again() {
  source.close();
  later ??= setTimeout(begin, AGAIN);
}

function tell(type, data) {
  pages.forEach(page => page.postMessage({ type, data }));
}
