const CLAY = "4299091f-3cd3-4d68-b198-0143575f471d";
const MIXRANK = "e251a70e-46d7-4f3a-b3ef-a211ad3d8bd2";

/** Package id and key of the actions that the tables use (real-tables.md section 4). */
export const ACTIONS = {
  ai: ["67ba01e9-1898-4e7d-afe7-7ebe24819a57", "use-ai"],
  builtwithStack: ["c17e6604-b8e6-5542-8dc3-77bab9cc1ed2", "lookup-technology-stack-new"],
  buyercaddyStack: ["1f769be4-ec13-52aa-add4-92e478dd4a75", "buyercaddy-enrich-company-tech-stack"],
  callFunction: [CLAY, "execute-subroutine"],
  datagmaMobile: ["f240a97e-3d3e-4ffa-a85e-8d70afe348a5", "datagma-find-mobile-number"],
  enrichCompany: [MIXRANK, "enrich-company-with-mixrank-v2"],
  enrichPerson: [MIXRANK, "enrich-person-with-mixrank-v2"],
  enrow: ["c1169e49-b7e3-4908-aac1-61883df5ccc5", "enrow-find-work-email"],
  findJobs: [MIXRANK, "find-lists-of-jobs-with-mixrank"],
  findymail: ["9515bb04-4267-4074-94eb-653545c3c38f", "findymail-find-work-email"],
  http: [CLAY, "http-api-v2"],
  icypeas: ["303cd8bc-26dc-4c8c-bd5a-e94528d6c77d", "icypeas-find-email-v2"],
  leadmagic: ["edb58209-a62d-42be-992a-e41b87eeacc2", "leadmagic-find-work-email"],
  leadmagicMobile: ["edb58209-a62d-42be-992a-e41b87eeacc2", "leadmagic-find-mobile-number"],
  lookup: [CLAY, "lookup-row-in-other-table"],
  normalizeName: ["6c973999-fb78-4a5a-8d99-d2fee5b73878", "normalize-company-name"],
  prospeo: ["48a31bbb-63e6-4461-8a62-d88bb2cd6b0f", "prospeo-find-work-email-v2"],
  sendRow: ["b1ab3d5d-b0db-4b30-9251-3f32d8b103c1", "route-row"],
  sheet: ["b52dbb55-6b36-4b63-9f8c-21d923353045", "google-sheets-add-row-v2"],
  validate: ["8f0d2dc0-a6b4-4b84-9aad-a330b4a4586a", "validate-email"],
} as const;

/** Ids of the accounts in `app-accounts.json`. */
export const ACCOUNTS = {
  clayFindymail: "aa_0tclayfindymail01",
  clayGemini: "aa_0tclaygemini00001",
  clayLeadmagic: "aa_0tclayleadmagic01",
  clayOpenai: "aa_0tclayopenai00001",
  clayProspeo: "aa_0tclayprospeo0001",
  clayZerobounce: "aa_0tclayzerobounce1",
  ownFindymail: "aa_0townfindymail001",
  ownOpenai: "aa_0townopenai000001",
  ownSheets: "aa_0townsheets000001",
} as const;

export const SAMPLES = {
  people: ["Ada Quill", "Bram Osei", "Carla Finch", "Deniz Aydin", "Elin Holm", "Farid Naser", "Greta Lund"],
  companies: ["Brightloom", "Cedarpoint", "Deltaforge", "Elmworks", "Fernstack", "Gildtrace", "Harborline"],
  domains: [
    "brightloom.example",
    "cedarpoint.example",
    "deltaforge.example",
    "elmworks.example",
    "fernstack.example",
    "gildtrace.example",
    "harborline.example",
  ],
  profiles: ["https://social.example/ada-quill", "https://social.example/bram-osei", "https://social.example/c-finch"],
  emails: ["ada@brightloom.example", "bram@cedarpoint.example", "carla@deltaforge.example"],
};
