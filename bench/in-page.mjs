// Functions that run in the page that is measured: they are handed over as text, and use nothing from outside themselves.

/**
 * Watches a load. A frame looks, before it is drawn, how many sessions stand in the page; once it is drawn, the time is
 * taken. So both times mean: laid out and painted, as far as the main thread has to do with it.
 */
export function watchLoad(expected) {
  const bench = { firstMs: undefined, completeMs: undefined, layoutShift: 0 };
  globalThis.bench = bench;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) bench.layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  /** Goes from list to list, not through all that is in them: this is asked in every frame. */
  const count = () => {
    const root = document.querySelector('wco-agenda')?.shadowRoot ?? document;
    let sessions = 0;
    for (let day = root.querySelector('.day'); day; day = day.nextElementSibling) {
      for (let group = day.firstElementChild; group; group = group.nextElementSibling) {
        if (group.localName === 'ol') sessions += group.childElementCount;
      }
    }
    return sessions;
  };
  const drawn = (take) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      take(performance.now());
      port1.close();
    };
    port2.postMessage(undefined);
  };
  const frame = () => {
    const sessions = count();
    if (sessions && !bench.began) {
      bench.began = true;
      drawn((ms) => (bench.firstMs = ms));
    }
    if (sessions < expected) requestAnimationFrame(frame);
    else drawn((ms) => (bench.completeMs = ms));
  };
  requestAnimationFrame(frame);
}

/** Nodes of the document and of every shadow root in it. */
export function countNodes() {
  const countIn = (node) => {
    let nodes = 1;
    if (node.shadowRoot) nodes += countIn(node.shadowRoot);
    for (const child of node.childNodes) nodes += countIn(child);
    return nodes;
  };
  return countIn(document);
}

/** What a visitor reads, white space made single: the head, and of each day its title and its sessions. */
export function readText() {
  const root = document.querySelector('wco-agenda')?.shadowRoot ?? document;
  // What is far from the screen counts as if one had gone there.
  const everywhere = new CSSStyleSheet();
  everywhere.replaceSync('* { content-visibility: visible !important }');
  root.adoptedStyleSheets.push(everywhere);
  const textOf = (element) => element.innerText.replace(/\s+/g, ' ').trim();
  return {
    head: textOf(root.querySelector('.head')),
    days: [...root.querySelectorAll('.day')].map((day) => ({
      title: textOf(day.querySelector('.day-title')),
      sessions: [...day.querySelectorAll('.session')].map(textOf),
    })),
  };
}

/** The rules by which the agenda is drawn, for elements that stand in `main` instead of a shadow root. */
export function readStyles() {
  const { adoptedStyleSheets } = document.querySelector('wco-agenda').shadowRoot;
  return adoptedStyleSheets
    .flatMap(({ cssRules }) => [...cssRules])
    .map(({ cssText }) => cssText.replaceAll(/:host(\((.*?)\))?/g, 'main$2'))
    .join('\n');
}
