import { UNKNOWABLE } from "../value.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

const two = (number: number) => String(number).padStart(2, "0");
const hourOf = (date: Date) => date.getUTCHours() % 12 || 12;

const TOKENS: Record<string, (date: Date) => string> = {
  YYYY: (date) => String(date.getUTCFullYear()),
  YY: (date) => two(date.getUTCFullYear() % 100),
  Q: (date) => String(Math.ceil((date.getUTCMonth() + 1) / 3)),
  MMMM: (date) => MONTHS[date.getUTCMonth()] ?? "",
  MMM: (date) => (MONTHS[date.getUTCMonth()] ?? "").slice(0, 3),
  MM: (date) => two(date.getUTCMonth() + 1),
  M: (date) => String(date.getUTCMonth() + 1),
  DD: (date) => two(date.getUTCDate()),
  Do: (date) => ordinal(date.getUTCDate()),
  D: (date) => String(date.getUTCDate()),
  dddd: (date) => DAYS[date.getUTCDay()] ?? "",
  ddd: (date) => (DAYS[date.getUTCDay()] ?? "").slice(0, 3),
  HH: (date) => two(date.getUTCHours()),
  H: (date) => String(date.getUTCHours()),
  hh: (date) => two(hourOf(date)),
  h: (date) => String(hourOf(date)),
  mm: (date) => two(date.getUTCMinutes()),
  m: (date) => String(date.getUTCMinutes()),
  ss: (date) => two(date.getUTCSeconds()),
  s: (date) => String(date.getUTCSeconds()),
  A: (date) => (date.getUTCHours() < 12 ? "AM" : "PM"),
  a: (date) => (date.getUTCHours() < 12 ? "am" : "pm"),
};

/** A date in moment's way of writing patterns, in English. Throws `UNKNOWABLE` for a letter that stands for something else. */
export function momentText(date: Date, pattern: string): string {
  return pattern.replace(/\[([^\]]*)\]|([A-Za-z])\2*o?/g, (part: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    const write = Object.hasOwn(TOKENS, part) ? TOKENS[part] : undefined;
    if (write === undefined) throw UNKNOWABLE;
    return write(date);
  });
}

function ordinal(day: number): string {
  const ending = day >= 11 && day <= 13 ? undefined : { 1: "st", 2: "nd", 3: "rd" }[day % 10];
  return `${day}${ending ?? "th"}`;
}
