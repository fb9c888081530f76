// Searches the months of meetings one after the other, the newest first; each is one small file.
"use strict";

const MOST = 100;
const LABELS = { meeting: "Meeting", item: "Agenda item", document: "Paper" };

function plain(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

// How well a row fits: every word must begin a word of it; words of the title count more. 0: it does not fit.
function score(row, words) {
  const [kind, title, , place, more] = row;
  const titles = plain(title).split(/[^a-z0-9]+/);
  const others = plain(place + " " + more).split(/[^a-z0-9]+/);
  let total = 0;
  for (const word of words) {
    if (titles.some((one) => one.startsWith(word))) total += 3;
    else if (others.some((one) => one.startsWith(word))) total += 1;
    else return 0;
  }
  return total + (kind === "meeting" ? 1 : 0);
}

function shown(row) {
  const [kind, title, path, place] = row;
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = "../" + path;
  link.textContent = title;
  const meta = document.createElement("p");
  meta.className = "meta";
  meta.textContent = LABELS[kind] + " · " + place;
  item.append(link, meta);
  return item;
}

async function search(text) {
  const words = plain(text).split(/[^a-z0-9]+/).filter(Boolean);
  const count = document.getElementById("count");
  const list = document.getElementById("found");
  if (!words.length) return;
  count.textContent = "Searching…";
  const found = [];
  try {
    for (const month of await (await fetch("index.json")).json()) {
      for (const row of await (await fetch(month + ".json")).json()) {
        const points = score(row, words);
        if (points) found.push([points, found.length, row]);
      }
      if (found.length >= MOST) break;
    }
  } catch {
    count.textContent = "The search works where the site is served, for example by `agenda serve`.";
    return;
  }
  found.sort((one, other) => other[0] - one[0] || one[1] - other[1]);
  list.replaceChildren(...found.slice(0, MOST).map((one) => shown(one[2])));
  const number = found.length === 1 ? "1 result" : found.length + " results";
  count.textContent = (found.length ? number : "Nothing") + " for “" + text + "”";
}

const asked = new URLSearchParams(location.search).get("q") || "";
document.getElementById("words").value = asked;
search(asked);
