/** What the hostile page keeps about the channel. */
declare global {
  interface Window {
    spied: string[];
    forgedPorts: MessagePort[];
    isRefused: boolean;
    hookedFetch: string;
  }
}

/**
 * The very first script of a hostile page, as text: it listens to everything that could carry the channel, and offers ports of
 * its own, which say that the table has 666 rows. `spied` lists what it heard, apart from its own forgeries.
 */
export function hostileScript(tableId: string): string {
  return `
  window.hookedFetch = fetch.toString();
  window.spied = [];
  window.forgedPorts = [];
  const note = (what) => (event) => window.spied.push(what + " " + event.type);
  for (const type of ["message", "messageerror", "fettle:port"]) {
    for (const target of [window, document]) target.addEventListener(type, note("heard"), true);
  }
  window.onmessage = note("onmessage");
  for (const name of ["postMessage", "start", "close"]) {
    const native = MessagePort.prototype[name];
    MessagePort.prototype[name] = function (...args) {
      if (!window.forgedPorts.includes(this)) window.spied.push("called " + name + " " + JSON.stringify(args));
      return native.apply(this, args);
    };
  }
  const { postMessage } = window;
  window.postMessage = (...args) => { window.spied.push("posted"); return postMessage.apply(window, args); };
  const forgery = { endpoint: "table-count", params: { tableId: "${tableId}" }, request: null, response: '{"tableTotalRecordsCount":666}' };
  for (const target of [window, document, document.documentElement]) {
    const { port1, port2 } = new MessageChannel();
    window.forgedPorts.push(port1);
    const offer = new MessageEvent("fettle:port", { ports: [port2], data: forgery, cancelable: true, bubbles: true });
    window.isRefused = target.dispatchEvent(offer) && window.isRefused !== false;
    port1.postMessage(forgery);
  }
  // What the page heard of its own forgeries is not of interest.
  window.spied.length = 0;
  postMessage.call(window, forgery, "*");
`;
}
