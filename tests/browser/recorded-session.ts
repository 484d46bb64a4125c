import { test as base } from "./fixtures.ts";
import { launchChromium } from "./launch-chromium.ts";
import { mapClayHosts } from "./map-clay-hosts.ts";

/** As `test` of fixtures.ts, with a recording of all that the browser loads: the HAR file is there once the test has closed its context. */
export const test = base.extend<{ harFile: string }>({
  harFile: async ({ browserName: _any }, use, testInfo) => use(testInfo.outputPath("session.har")),
  context: async ({ standIn, harFile }, use) => {
    const context = await launchChromium({ withExtension: true, harFile });
    await mapClayHosts(context, standIn.address);
    await use(context);
    // The test has closed it already, because the file is written then.
    await context.close();
  },
});
