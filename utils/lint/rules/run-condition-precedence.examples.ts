import { ai, type Examples, table, value } from "../example.ts";

const asking = (condition: string) =>
  table([value("Tier"), value("Country"), value("Email"), ai("Research", { condition })]);

export const examples: Examples = {
  bad: [
    {
      title: "And beside or without brackets",
      table: asking('{{Tier}} == "A" || {{Tier}} == "B" && {{Country}} == "UK"'),
      expects: { Research: "is read otherwise than it looks" },
      class: "review",
    },
    {
      title: "A single & computes with numbers",
      table: asking("{{Tier}} & {{Email}}"),
      expects: { Research: "{{Tier}} & {{Email}}" },
    },
    {
      title: "A ! that negates only the first half of a comparison",
      table: asking("!{{Tier}} === {{Country}}"),
      expects: { Research: "!{{Tier}} === {{Country}}" },
    },
    {
      title: "A question mark after an or",
      table: asking("{{Tier}} || {{Country}} ? {{Email}} : {{Tier}}"),
      expects: { Research: "otherwise than it looks" },
    },
    {
      title: "Two texts behind one comparison",
      table: asking('{{Tier}} == ("A" || "B")'),
      expects: { Research: '"A" || "B"' },
    },
  ],
  good: [
    {
      title: "Brackets say what is meant",
      table: asking('({{Tier}} == "A" || {{Tier}} == "B") && {{Email}}'),
      expects: {},
    },
    {
      title: "Cases side by side",
      table: asking('{{Tier}} == "A" && {{Email}} || {{Tier}} == "B" && {{Country}} == "UK"'),
      expects: {},
    },
    {
      title: "Both readings come to the same",
      table: asking("{{Tier}} || {{Country}} ? true : false"),
      expects: {},
    },
    {
      title: "A text that stands by itself is always-true-run-condition's",
      table: asking('{{Tier}} == "A" || "B"'),
      expects: {},
    },
  ],
};
