// Live updates: one stream while the page is looked at says whose pages changed; parts that show those ask again, unless
// someone is at work in them. Browsers have six connections for a site, so a page in the background holds none.
"use strict";
(function () {
  const stream = document.body.dataset.stream;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  let source = null;
  let missed = false;

  const touched = (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked;

  function busy(part) {
    const active = document.activeElement;
    return (
      (active !== part && part.contains(active)) ||
      all("input:not([type=hidden]), textarea", part).some(touched) ||
      part.querySelector("dialog[open], [popover]:popover-open")
    );
  }

  function askAgain(parts) {
    parts.filter((part) => !busy(part)).forEach((part) => htmx.trigger(part, "refresh"));
  }

  function listen() {
    if (!stream || source || document.hidden) return;
    source = new EventSource(stream);
    source.onopen = () => {
      if (missed) askAgain(all("[data-live]"));
      missed = true;
    };
    source.onmessage = (message) => message.data.split("\n").forEach((topic) => askAgain(all(`[data-live="${topic}"]`)));
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null;
      // Refused: too many, a proxy without a server behind it, signed out. By itself a browser wouldn't try again
      setTimeout(listen, 30000);
    };
  }

  function hush() {
    source?.close();
    source = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
  document.addEventListener("signed-in", listen);
  window.addEventListener("pagehide", hush);
  // The page first: what it loads itself needs the connections more
  window.addEventListener("pageshow", () => setTimeout(listen, 2000));
})();
