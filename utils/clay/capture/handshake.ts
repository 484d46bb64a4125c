/**
 * Type of the one event that carries the port from the page's world to the isolated one. It is dispatched and taken before the
 * first page script runs, so its name need not be secret.
 */
export const HANDSHAKE = "fettle:port";
