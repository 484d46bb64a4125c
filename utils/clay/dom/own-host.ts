/** The element of ours on Clay's page. Words of Clay's interface are looked for everywhere but in it (clay-dom.md section 10). */
export const OWN_HOST_NAME = "fettle-overlay";
