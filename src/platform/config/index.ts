export { Configuration, ConfigurationError, loadConfiguration, LOG_LEVELS, SEEDS } from './config.js';
export type { LogLevel, Seed } from './config.js';
export { VARIABLES, type Variable, type VariableName } from './variables.js';
