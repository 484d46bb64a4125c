import { buildSamples, buildTable } from "./build-table.ts";
import { inboundDemoRequests, scoreAccount, territoryPlanning } from "./inbound.ts";
import { claygentDeepResearch, conferenceAttendees, decisionMakers, targetCompanies } from "./prospecting.ts";
import { jobChangeSignals, webinarLeads, weeklyAccountList } from "./recurring.ts";
import { contactSearch } from "./waterfalls.ts";

const SOURCES = [
  claygentDeepResearch,
  conferenceAttendees,
  contactSearch,
  decisionMakers,
  inboundDemoRequests,
  jobChangeSignals,
  scoreAccount,
  targetCompanies,
  territoryPlanning,
  webinarLeads,
  weeklyAccountList,
];

/** What the sources come to, by path within the stand-in: the answers of Clay, and the texts of the rows. */
export function savedFiles(): Record<string, unknown> {
  return Object.fromEntries(
    SOURCES.flatMap((source) => {
      const folder = source.folder === undefined ? "tables" : `tables/${source.folder}`;
      const answers = Object.entries(buildTable(source)).map(([ending, answer]) => [
        `${folder}/${source.key}${ending}.json`,
        answer,
      ]);
      return [...answers, [`rows/${source.key}.json`, buildSamples(source)]];
    }),
  );
}
