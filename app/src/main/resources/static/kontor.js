// The console's own script. Each page works without it; this adds the palette, the sign-in dialog, unsaved changes,
// toasts and scan focus. No library but htmx, no inline script, nothing that needs eval.
"use strict";
(function () {
  const $ = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const word = (name) => document.body.dataset[name] || "";

  // ---- toasts: leave by themselves, errors stay until closed
  function watchToasts() {
    all("#toasts > .toast-k:not([data-seen])").forEach((toast) => {
      toast.dataset.seen = "";
      if (toast.dataset.tone !== "bad") setTimeout(() => toast.remove(), 7000);
    });
  }

  function say(text, tone) {
    const toast = document.createElement("div");
    toast.className = "toast-k";
    toast.setAttribute("role", "status");
    toast.dataset.tone = tone || "";
    const span = document.createElement("span");
    span.textContent = text;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "btn btn-sm";
    close.dataset.close = "";
    close.textContent = "×";
    toast.append(span, close);
    $("#toasts").append(toast);
    watchToasts();
  }

  document.addEventListener("click", (event) => {
    const close = event.target.closest("[data-close]");
    if (!close) return;
    const dialog = close.closest("dialog");
    if (dialog) dialog.close();
    else close.closest(".toast-k")?.remove();
  });

  // ---- palette: Ctrl/Cmd-K or /, arrows move, Enter opens, Ctrl/Cmd-Enter in a new tab
  const palette = $("#palette");

  function openPalette(text) {
    const input = $("input", palette);
    if (!palette.open) palette.showModal();
    if (text !== undefined) {
      input.value = text;
      htmx.trigger(input, "input");
    }
    input.select();
  }

  function options() {
    return all("#found [role=option]");
  }

  function choose(step) {
    const list = options();
    if (!list.length) return;
    const now = list.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const next = (now + step + list.length) % list.length;
    list.forEach((option, at) => option.setAttribute("aria-selected", String(at === next)));
    list[next].scrollIntoView({ block: "nearest" });
    $("input", palette).setAttribute("aria-activedescendant", list[next].id);
  }

  if (palette) {
    palette.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter") {
        const chosen = options().find((option) => option.getAttribute("aria-selected") === "true");
        if (!chosen) return; // the form goes to /search
        event.preventDefault();
        if (event.ctrlKey || event.metaKey) window.open(chosen.href, "_blank", "noopener");
        else location.assign(chosen.href);
      }
    });
    palette.addEventListener("click", (event) => {
      if (event.target === palette) palette.close();
    });
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && palette) {
      event.preventDefault();
      openPalette();
    } else if (event.key === "/" && !typing && palette) {
      event.preventDefault();
      openPalette();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      const form = event.target.closest("form[data-guard]") || $("form[data-guard]");
      if (form) {
        event.preventDefault();
        form.requestSubmit();
      }
    }
  });

  // ---- session expiry: a dialog signs in, each form gets the new token, and what was asked for is sent again
  const session = $("#session");
  let pending = [];

  function askToSignIn(again) {
    pending.push(again);
    if (!session || session.open) return;
    $("[data-refused]", session).hidden = true;
    session.showModal();
  }

  function renewTokens(token) {
    all("input[name=_csrf]").forEach((field) => (field.value = token));
  }

  if (session) {
    session.addEventListener("close", () => (pending = []));
    $("form", session).addEventListener("submit", async (event) => {
      event.preventDefault();
      const form = event.target;
      const fresh = await (await fetch("/session", { headers: { "HX-Request": "true" } })).json();
      const body = new URLSearchParams(new FormData(form));
      body.set("_csrf", fresh.csrf);
      const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
      if (!answer.ok) {
        const minutes = Math.ceil((answer.headers.get("Retry-After") || 0) / 60);
        $("[data-refused] span", session).textContent = counted($("[data-refused] span", session), minutes);
        $("[data-refused]", session).hidden = false;
        $("[type=password]", session).select();
        return;
      }
      renewTokens((await answer.json()).csrf);
      const waiting = pending;
      $("[type=password]", session).value = "";
      session.close();
      document.dispatchEvent(new Event("signed-in"));
      waiting.forEach((again) => again());
    });
  }

  let lastFailed = null;
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.detail.xhr.status === 401) lastFailed = event.detail.requestConfig;
  });
  document.addEventListener("session-expired", async () => {
    const asked = lastFailed;
    if (!asked) return;
    const again = () => {
      if (asked.elt.matches("form")) asked.elt.requestSubmit(asked.triggeringEvent?.submitter);
      else htmx.trigger(asked.elt, asked.triggeringEvent?.type || "load");
    };
    // Signed in again in another tab: only the tokens here are old
    const state = await (await fetch("/session", { headers: { "HX-Request": "true" } })).json();
    if (!state.person) return askToSignIn(again);
    renewTokens(state.csrf);
    again();
  });

  // A plain form would lose what was typed to the sign-in page: ask first, send then.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (event.defaultPrevented || !session || form.method !== "post" || form.dataset.sure !== undefined) return;
    if (form.matches("[hx-post], [hx-put], [hx-delete]") || form.closest("dialog#session")) return;
    event.preventDefault();
    const submitter = event.submitter;
    const scan = $("[data-scan]", form);
    hold(true);
    const send = () => {
      form.dataset.sure = "";
      form.requestSubmit(submitter);
      delete form.dataset.sure;
    };
    try {
      const answer = await fetch("/session", { headers: { "HX-Request": "true" } });
      const state = await answer.json();
      renewTokens(state.csrf);
      if (state.person) return send();
      askToSignIn(send);
    } catch {
      say(word("offline"), "bad");
    }
    hold(false);

    // The next scan must not mix with the one that is on its way
    function hold(held) {
      if (scan) scan.readOnly = held;
    }
  });

  // ---- a region that fails says so in its place; a button offers to try again
  document.addEventListener("htmx:responseError", (event) => {
    const { target, xhr, elt } = event.detail;
    if (xhr.status === 401) return;
    if (!target.classList.contains("region")) return say(word("failed"), "bad");
    const notice = document.createElement("div");
    notice.className = "notice bad";
    const line = document.createElement("div");
    line.className = "line";
    const text = document.createElement("span");
    text.className = "grow";
    text.textContent = word("failed");
    const again = document.createElement("button");
    again.type = "button";
    again.className = "btn btn-sm";
    again.textContent = word("retry");
    again.addEventListener("click", () => htmx.trigger(elt, "refresh"));
    line.append(text, again);
    notice.append(line);
    const section = document.createElement("div");
    section.className = "sect";
    section.append(notice);
    target.replaceChildren(section);
  });
  document.addEventListener("htmx:sendError", () => say(word("offline"), "bad"));

  // ---- dialogs: whatever lands in #dialog opens it; the answer's "close-dialog" event closes it
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "dialog" && !event.detail.target.open) event.detail.target.showModal();
    if (event.detail.target.id === "found" && options().length) choose(1);
  });
  document.addEventListener("close-dialog", () => $("#dialog")?.close());

  // ---- unsaved changes: count them, keep the page from leaving
  function changed(form) {
    return all("input, textarea, select", form).filter((field) => {
      if (!field.name || field.type === "hidden") return false;
      if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
      if (field.tagName === "SELECT") {
        const first = all("option", field).findIndex((option) => option.defaultSelected);
        return field.selectedIndex !== Math.max(0, first);
      }
      return field.value !== field.defaultValue;
    }).length;
  }

  // The sentence of the element that fits the count, by the rules of the page's language
  function counted(place, count) {
    const forms = Object.fromEntries(place.dataset.forms.split("\n").map((line) => line.split(/=(.*)/s).slice(0, 2)));
    const kind = new Intl.PluralRules(document.documentElement.lang).select(count);
    return count ? (forms[kind] || forms.other || forms.many).replace("{0}", count) : place.dataset.none;
  }

  function countChanges(form) {
    const count = changed(form);
    form.dataset.changed = String(count);
    all("[data-changes]", form).forEach((place) => {
      place.textContent = counted(place, count);
    });
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-guard]");
    if (form) countChanges(form);
  });
  document.addEventListener("reset", (event) => setTimeout(() => event.target.dataset.guard !== undefined && countChanges(event.target)));
  let leaving = false;
  document.addEventListener("submit", (event) => (leaving = !event.defaultPrevented && event.target.matches("[data-guard]")));
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && all("form[data-guard]").some((form) => Number(form.dataset.changed) > 0 || $("[data-unsaved]", form))) event.preventDefault();
  });

  // ---- scanners are keyboards: what they type belongs into the scan field, whatever has the focus
  function focusScan() {
    const field = $("[data-scan]:not([disabled])");
    const active = document.activeElement;
    if (field && (!active || active === document.body || !active.matches("input, textarea, select, button, a, summary"))) {
      field.focus({ preventScroll: true });
    }
    // What a scanner types takes the place of what was refused before
    if (field && document.activeElement === field) field.select();
  }
  document.addEventListener("keydown", (event) => {
    const field = $("[data-scan]:not([disabled])");
    const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (field && typed && !event.target.closest("input, textarea, select") && !$("dialog[open]")) {
      field.focus();
      field.select();
    }
  });

  // ---- after each swap: focus what asks for it, then the scan field
  function settle() {
    watchToasts();
    const wanted = $("[data-focus]:not([data-focused])");
    if (wanted) {
      wanted.dataset.focused = "";
      wanted.focus();
    } else {
      focusScan();
    }
    all("form[data-guard]:not([data-changed])").forEach(countChanges);
  }
  document.addEventListener("htmx:afterSettle", settle);

  settle();
})();
