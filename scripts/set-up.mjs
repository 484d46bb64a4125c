#!/usr/bin/env node
// Only this file has to load on an old Node, so it has no static import and no syntax newer than Node 12.
const WANTED = { major: 20, minor: 19 };
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < WANTED.major || (major === WANTED.major && minor < WANTED.minor)) {
  console.error(
    `Fettle needs Node ${WANTED.major}.${WANTED.minor} or newer, and this is Node ${process.versions.node}.`,
  );
  console.error("Install a current one from https://nodejs.org and run the same command again.");
  process.exitCode = 1;
} else {
  import("./set-up/prepare.mjs").then((module) => {
    process.exitCode = module.prepare(process.argv.slice(2));
  });
}
