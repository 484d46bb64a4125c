import { findProvider } from "../prices/find-provider.ts";

/** What to know before deciding about a provider's key, one sentence each with the date when it was read. */
export function adviceOn(providerId: string): string[] {
  const provider = findProvider(providerId);
  if (provider === null) return [];
  const { monthlyFee, rateLimit, testRequest, advice, from, name } = provider;
  const read = ([, asOf]: readonly [string, string, string]) => `(read ${asOf})`;
  return [
    ...(monthlyFee === null
      ? []
      : [`${name}'s cheapest plan, ${monthlyFee.plan}, is $${monthlyFee.usd} a month, used or not ${read(from)}.`]),
    ...(rateLimit === null ? [] : [`Limits: ${rateLimit} ${read(from)}.`]),
    ...advice.map(({ text, from: source }) => `${text} ${read(source)}`),
    ...(testRequest === null
      ? []
      : [
          `A request that tests a key and takes no credits: ${testRequest.request} ${read(testRequest.from)}. Fettle never sends it.`,
        ]),
  ];
}
