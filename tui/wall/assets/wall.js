"use strict";
// The wall follows the workshop: each event brings the whole page, and clocks run
// by the time of the server. Phones only learn that there is something new.
const board = document.getElementById("board"), turn = document.getElementById("turn");
const lost = document.getElementById("lost"), root = document.documentElement;
let ahead = 0;

function tick() {
  for (const left of document.querySelectorAll("[data-ends]")) {
    const seconds = Math.round((left.dataset.ends - Date.now() - ahead) / 1000), size = Math.abs(seconds);
    const text = Math.floor(size / 60) + ":" + String(size % 60).padStart(2, "0");
    left.textContent = seconds < 0 ? "+" + text + " over" : text;
    left.classList.toggle("over", seconds < 0);
  }
}

// fit gives the board the largest type with which all of it can be seen.
function fit() {
  let low = 11, high = Math.max(innerWidth / 36, 16);
  for (let tries = 0; tries < 8; tries++) {
    const size = (low + high) / 2;
    root.style.fontSize = size + "px";
    const overflows = root.scrollHeight > innerHeight || root.scrollWidth > innerWidth ||
      [...board.querySelectorAll(".map")].some((map) => map.scrollWidth > map.clientWidth + 1);
    if (overflows) high = size; else low = size;
  }
  root.style.fontSize = low + "px";
}

function parse(text) { return new DOMParser().parseFromString(text, "text/html"); }

// refresh asks for the phone's own page again and leaves what is being typed.
async function refresh() {
  const answer = await fetch(location.href, { cache: "no-store" });
  if (!answer.ok) return;
  const next = parse(await answer.text()).getElementById("turn");
  if (!next) return location.reload();
  const typed = turn.querySelector("textarea"), box = next.querySelector("textarea");
  if (typed && box && typed.value) {
    if (turn.dataset.round === next.dataset.round && turn.dataset.phase === next.dataset.phase) return;
    box.value = typed.value;
  }
  turn.replaceChildren(...next.childNodes);
  Object.assign(turn.dataset, next.dataset);
}

function listen(address) {
  const events = new EventSource(address);
  events.addEventListener("now", (event) => { ahead = event.data - Date.now(); lost.hidden = true; tick(); });
  events.addEventListener("board", (event) => {
    board.replaceChildren(...parse(event.data).body.childNodes);
    fit();
    tick();
  });
  events.addEventListener("turn", () => { refresh().catch(() => {}); });
  events.onerror = () => {
    lost.hidden = false;
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 2000, address);
  };
  addEventListener("pagehide", () => events.close());
}

if (board) {
  ahead = board.dataset.now - Date.now();
  fit();
  addEventListener("resize", fit);
  document.fonts.ready.then(fit);
}
tick();
setInterval(tick, 1000);
if (document.body.dataset.events) listen(document.body.dataset.events);
