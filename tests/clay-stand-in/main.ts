import { parseArgs } from "node:util";
import { startStandIn } from "./server/start-stand-in.ts";

const { values } = parseArgs({ options: { tables: { type: "string" }, port: { type: "string" } } });
const standIn = await startStandIn({
  ...(values.tables === undefined ? {} : { tables: values.tables }),
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
});
console.log(`The stand-in for Clay listens on ${standIn.address}, with these tables:`);
for (const { key } of standIn.state.tables) console.log(`  ${key}  ${new URL(standIn.addressOf(key)).pathname}`);
