"use strict";
// The wall follows the workshop: each event brings the whole page, and clocks run
// by the time of the server. Phones only learn that there is something new.
const board = document.getElementById("board"), turn = document.getElementById("turn");
const lost = document.getElementById("lost"), root = document.documentElement;
let ahead = 0;

function tick() {
  for (const left of document.querySelectorAll("[data-ends]")) {
    const seconds = Math.ceil((left.dataset.ends - Date.now() - ahead) / 1000), size = Math.abs(seconds);
    const hours = Math.floor(size / 3600), minutes = Math.floor(size / 60) % 60, two = (number) => String(number).padStart(2, "0");
    const text = (hours ? hours + ":" + two(minutes) : minutes) + ":" + two(size % 60);
    left.textContent = seconds < 0 ? "+" + text + " over" : text;
    left.classList.toggle("over", seconds < 0);
  }
}

// fit gives the board the largest type with which all of it can be seen. In a
// narrow window it is read by scrolling.
function fit() {
  root.style.fontSize = "";
  if (innerWidth < 704) return;
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

// refresh asks for the phone's own page again. In the same round nothing but the
// clock is new, and what is being typed stays.
async function refresh() {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  if (!answer.ok) return;
  const page = parse(await answer.text()), next = page.getElementById("turn");
  if (!next) return location.reload();
  document.querySelector(".strip").replaceWith(page.querySelector(".strip"));
  tick();
  const same = (key) => turn.dataset[key] === next.dataset[key];
  if (next.dataset.round && same("round") && same("phase") && same("offers")) return;
  const typed = turn.querySelector("textarea")?.value;
  turn.replaceChildren(...next.childNodes);
  Object.assign(turn.dataset, next.dataset);
  if (typed) giveBack(typed);
}

// giveBack shows what was being typed when the page became another one.
function giveBack(typed) {
  const box = turn.querySelector("textarea");
  if (box) return void (box.value = typed);
  const kept = document.createElement("p");
  kept.className = "help";
  kept.textContent = "You were writing: " + typed;
  turn.append(kept);
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
