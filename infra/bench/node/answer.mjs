// Answers queries with MiniSearch and with lunr as MkDocs sets it up: documents and queries in, codes out.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [folder, name] = process.argv.slice(2);
const require = createRequire(`${folder}/`);
const read = (file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf-8"));
const documents = read("documents.json");
const queries = read("queries.json");

const RIVALS = {
  minisearch() {
    const MiniSearch = require("minisearch");
    const index = new MiniSearch({ fields: ["title", "text"], searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true } });
    index.addAll(documents);
    return { sent: JSON.stringify(index), find: (query) => index.search(query).map(({ id }) => id) };
  },
  lunr() {
    const lunr = require("lunr");
    const index = lunr((builder) => {
      builder.pipeline.reset(); // English stems and trims mean nothing here
      builder.searchPipeline.reset();
      builder.ref("id");
      builder.field("title", { boost: 1000 });
      builder.field("text");
      documents.forEach((document) => builder.add(document));
    });
    const words = (query) => lunr.tokenizer(query).map(String);
    const ask = (terms) => (asked) => terms.forEach((term) => asked.term(term, { wildcard: lunr.Query.wildcard.TRAILING }));
    return { sent: JSON.stringify({ docs: documents }), find: (query) => index.query(ask(words(query))).map(({ ref }) => ref) };
  },
};

const { sent, find } = RIVALS[name]();
writeFileSync(`${folder}/sent.json`, sent);
writeFileSync(`${folder}/found.json`, JSON.stringify(queries.map((query) => find(query).slice(0, 10))));
