// A consumer written against the published schemas alone: node consumer.mjs BUCKET SCHEMAS FOLDER DIE_AFTER
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";

/** @typedef {import("./types").Envelope} Envelope */
/** @typedef {import("./types").AgendaDocumentSummarisedV1} Summarised */

const [bucket, schemas, folder, dieAfter] = process.argv.slice(2);
const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");
const schemaOf = (name) => JSON.parse(read(join(schemas, `${name}.json`)));
const envelope = schemaOf("envelope");

/** The parts of JSON Schema 2020-12 that the contracts use. @returns {string[]} what is wrong, by place */
function faults(node, value, root, place = "") {
  if (node.$ref) return faults(root.$defs[node.$ref.split("/").pop()], value, root, place);
  if (node.anyOf) return node.anyOf.some((one) => !faults(one, value, root).length) ? [] : [`${place}: none fits`];
  if ("const" in node) return value === node.const ? [] : [`${place}: not ${node.const}`];
  if (node.enum) return node.enum.includes(value) ? [] : [`${place}: not in the list`];
  const kind = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
  const asked = node.type === "integer" ? "number" : node.type;
  if (asked && asked !== kind) return [`${place}: ${kind} instead of ${asked}`];
  if (node.type === "integer" && !Number.isInteger(value)) return [`${place}: not whole`];
  if (node.minimum !== undefined && value < node.minimum) return [`${place}: too small`];
  if (node.maximum !== undefined && value > node.maximum) return [`${place}: too large`];
  if (node.pattern && !new RegExp(node.pattern, "u").test(value)) return [`${place}: not of the pattern`];
  if (node.maxLength !== undefined && [...value].length > node.maxLength) return [`${place}: too long`];
  if (kind === "array") return value.flatMap((one, at) => faults(node.items ?? {}, one, root, `${place}/${at}`));
  if (kind !== "object") return [];
  const missing = (node.required ?? []).filter((name) => !(name in value)).map((name) => `${place}/${name}: missing`);
  const below = Object.entries(value).flatMap(([name, one]) => {
    const inner = node.properties?.[name] ?? node.additionalProperties;
    return typeof inner === "object" ? faults(inner, one, root, `${place}/${name}`) : [];
  });
  return [...missing, ...below];
}

/** @param {Summarised} data */
function verified(data) {
  for (const { key, sha256 } of Object.values(data.artefacts)) {
    const digest = createHash("sha256").update(readFileSync(join(bucket, key))).digest("hex");
    if (digest !== sha256) throw new Error(`${key} is damaged`);
  }
}

const seen = new Set(read(join(folder, "seen")).split("\n"));
let [segment, line] = (read(join(folder, "place")) || "1.0").split(".").map(Number);
let count = 0;
for (;;) {
  const path = join(bucket, "feed", `${String(segment).padStart(10, "0")}.ndjson`);
  if (!existsSync(path)) break;
  const texts = readFileSync(path, "utf8").split("\n").slice(0, -1);
  for (; line < texts.length; line++) {
    /** @type {Envelope} */
    const event = JSON.parse(texts[line]);
    const known = existsSync(join(schemas, `${event.type}.json`));
    if (known && !seen.has(event.id)) {
      const data = schemaOf(event.type);
      const wrong = [...faults(envelope, event, envelope), ...faults(data, event.data, data, "/data")];
      if (wrong.length) throw new Error(`${event.id}: ${wrong}`);
      if (event.type === "agenda.document.summarised.v1") verified(event.data);
      appendFileSync(join(folder, "handled"), `${texts[line]}\n`);
      if (count++ === Number(dieAfter)) process.exit(9);
      appendFileSync(join(folder, "seen"), `${event.id}\n`);
      seen.add(event.id);
    }
    writeFileSync(join(folder, "place.new"), `${segment}.${line + 1}`);
    renameSync(join(folder, "place.new"), join(folder, "place"));
  }
  [segment, line] = [segment + 1, 0];
}
