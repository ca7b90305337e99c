export { LiveServer, type Doorkeeper, type LiveCaller } from './live-server.js';
export { Wakes } from './wakes.js';
