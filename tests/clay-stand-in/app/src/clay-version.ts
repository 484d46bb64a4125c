// As Clay's page sets it (clay-dom.md section 15), but from a file: an inline script would need a hole in a strict policy.
Object.assign(window, { clay_version: "v20261102_154110Z_standin00" });
