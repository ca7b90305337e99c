export { createLogger, type LogFields, type Logger } from './logger.js';
export { NestLogger } from './nest-logger.js';
