export { Configuration, ConfigurationError, loadConfiguration } from './config.js';
export type { LogLevel } from './config.js';
export { packageRoot, packageVersion } from './package-root.js';
export { VARIABLES } from './variables.js';
